using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Judging;

/// <summary>A decision file with what the engine makes of it: what rules look at.</summary>
public sealed class DecisionReview
{
    private DecisionReview(DecisionFile file, ProfileCatalog catalog, Recommendation recommendation, DateTime? today)
    {
        File = file;
        Catalog = catalog;
        Recommendation = recommendation;
        Today = today;
    }

    /// <summary>The file.</summary>
    public DecisionFile File { get; }

    /// <summary>The profiles that it may choose from.</summary>
    public ProfileCatalog Catalog { get; }

    /// <summary>What the engine recommends.</summary>
    public Recommendation Recommendation { get; }

    /// <summary>The day on which it is judged; null where the host does not say, and then nothing is old.</summary>
    public DateTime? Today { get; }

    /// <summary>The profile that the project is measured against: the chosen one, also where a criterion says stop, else the one that is ahead; null where there is none.</summary>
    public Profile? Profile => (File.Choice?.Profile.Value is { } name ? Catalog.Find(name) : null) ?? Recommendation.Leader?.Profile;

    /// <summary>True where somebody is named who may except from the floor.</summary>
    public bool MayBeLooser => FloorException.IsGranted(File.Approvers);

    /// <summary>Asks the engine once.</summary>
    public static DecisionReview Of(DecisionFile file, ProfileCatalog catalog, DateTime? today) =>
        new(file, catalog, DecisionEngine.Decide(FileInputs.From(file), catalog.Profiles), today);

    /// <summary>The node of a field such as <c>architecture.pattern</c>; where it is not there, what it should be in.</summary>
    public Node NodeOf(string field)
    {
        Node node = File.Root;
        foreach (string key in field.Split('.'))
        {
            // Of several entries, the first stands for all.
            Node owner = node.IsSequence && node.Count > 0 ? node.ValueAt(0) : node;
            if (owner[key] is not { Kind: not NodeKind.Null } next)
                break;

            node = next;
        }

        return node;
    }
}
