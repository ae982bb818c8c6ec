using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Engine;

/// <summary>A profile with its score.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Score">0 to 1.</param>
public sealed record ReferenceScore(string Name, double Score);

/// <summary>
/// The engine that this one took over from, to the bit, for who has to reproduce its results: constraints are texts of which one contains the
/// other, a language only ever helps, nothing is refused. Its defects are mended in <see cref="DecisionEngine"/>.
/// </summary>
public static class ReferenceEngine
{
    private const string Prefix = "reference/";
    private static readonly char[] TokenSeparators = ['-', '_'];

    private static readonly IReadOnlyList<(string Name, Node Profile)> Profiles =
    [
        .. EmbeddedFiles.Names(Prefix).Select(static n => (n.Substring(Prefix.Length, n.Length - Prefix.Length - ".json".Length), JsonTreeReader.Read(EmbeddedFiles.Text(n)).Root!)),
    ];

    /// <summary>The four profiles it knows, the best first; equal ones by the name of their file. The language is TypeScript where there is none.</summary>
    /// <param name="inputs">Answers, all required ones given.</param>
    public static IReadOnlyList<ReferenceScore> Rank(DecisionInputs inputs) =>
        [.. Profiles.Select(p => new ReferenceScore(p.Name, Score(p.Profile, inputs))).OrderByDescending(static s => s.Score).ThenBy(static s => s.Name, StringComparer.Ordinal)];

    private static double Score(Node profile, DecisionInputs inputs)
    {
        double matched = 0;
        double all = 0;
        Node constraints = profile["constraints"]!;
        string language = Vocabularies.Language[inputs.Language ?? Language.TypeScript];

        Add(ConstraintKeys.TeamSizeMin, c => inputs.TeamSize >= Number(c));
        Add(ConstraintKeys.TeamSizeMax, c => inputs.TeamSize <= Number(c));
        Add(ConstraintKeys.Tenancy, c => Contains(c.Text, Vocabularies.Tenancy[inputs.Tenancy!.Value]));
        Add(ConstraintKeys.DataTierMax, c => Vocabularies.DataTier.TryParse(c.Text, out DataTier most) && inputs.DataTier!.Value.Rank() <= most.Rank());
        Add(ConstraintKeys.Pattern, c => Contains(c.Text, Vocabularies.Pattern[inputs.Pattern!.Value]));
        Add(ConstraintKeys.QpsP99Min, c => inputs.QpsP99 >= Number(c));
        Add(ConstraintKeys.PlatformTeamExists, c => inputs.PlatformTeam == (c.Text == "true"));
        Add(ConstraintKeys.AdminPanelNeeded, c => inputs.AdminPanel == (c.Text == "true"));
        if (HasToken(profile["profile_name"]!.Text, language) || HasToken(profile["stack"]!["language"]!.Text, language) || HasToken(profile["stack"]!["runtime"]!.Text, language))
        {
            matched += ConstraintWeights.Of(ConstraintKeys.Languages);
            all += ConstraintWeights.Of(ConstraintKeys.Languages);
        }

        return matched / all;

        void Add(string key, Func<Node, bool> isMatch)
        {
            if (constraints[key] is not { } constraint)
                return;

            all += ConstraintWeights.Of(key);
            matched += isMatch(constraint) ? ConstraintWeights.Of(key) : 0;
        }
    }

    private static bool Contains(string left, string right) => left.Contains(right) || right.Contains(left);

    private static bool HasToken(string text, string token) => text.Split(TokenSeparators).Contains(token, StringComparer.Ordinal);

    private static double Number(Node node) => double.Parse(node.Text, System.Globalization.CultureInfo.InvariantCulture);
}
