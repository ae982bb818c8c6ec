using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Profiles;

/// <summary>Reads the constraints of a profile, and the conditions under which it refuses itself, which have the same keys.</summary>
internal static class ConstraintReader
{
    private static readonly string[] AlternativeSeparator = ["-or-"];

    /// <summary>Reads an object of constraints; null reads as none.</summary>
    public static ConstraintDefinition Read(ObjectReader? reader)
    {
        if (reader is null)
            return new ConstraintDefinition();

        var definition = new ConstraintDefinition
        {
            TeamSizeMin = reader.Number(ConstraintKeys.TeamSizeMin),
            TeamSizeMax = reader.Number(ConstraintKeys.TeamSizeMax),
            Tenancy = Set(reader, ConstraintKeys.Tenancy, Vocabularies.Tenancy),
            DataTierMax = reader.Word(ConstraintKeys.DataTierMax, Vocabularies.DataTier),
            Pattern = Set(reader, ConstraintKeys.Pattern, Vocabularies.Pattern),
            QpsP99Min = reader.Number(ConstraintKeys.QpsP99Min),
            PlatformTeamExists = reader.Flag(ConstraintKeys.PlatformTeamExists),
            AdminPanelNeeded = reader.Flag(ConstraintKeys.AdminPanelNeeded),
            Languages = Set(reader, ConstraintKeys.Languages, Vocabularies.Language),
            Removed = [.. ConstraintKeys.All.Where(k => reader.Node[k] is { Kind: NodeKind.Null })],
        };
        reader.CheckOrder(ConstraintKeys.TeamSizeMin, definition.TeamSizeMin, ConstraintKeys.TeamSizeMax, definition.TeamSizeMax);
        return definition;
    }

    /// <summary>What a file states, for conditions, which inherit nothing.</summary>
    public static ProfileConstraints Whole(ConstraintDefinition definition) => Merge(new ProfileConstraints(), definition);

    /// <summary>What is inherited, with what a file states instead of it.</summary>
    public static ProfileConstraints Merge(ProfileConstraints inherited, ConstraintDefinition own)
    {
        return new ProfileConstraints
        {
            TeamSizeMin = own.TeamSizeMin.OrNull() ?? Kept(ConstraintKeys.TeamSizeMin, inherited.TeamSizeMin),
            TeamSizeMax = own.TeamSizeMax.OrNull() ?? Kept(ConstraintKeys.TeamSizeMax, inherited.TeamSizeMax),
            Tenancy = own.Tenancy ?? Kept(ConstraintKeys.Tenancy, inherited.Tenancy),
            DataTierMax = own.DataTierMax.OrNull() ?? Kept(ConstraintKeys.DataTierMax, inherited.DataTierMax),
            Pattern = own.Pattern ?? Kept(ConstraintKeys.Pattern, inherited.Pattern),
            QpsP99Min = own.QpsP99Min.OrNull() ?? Kept(ConstraintKeys.QpsP99Min, inherited.QpsP99Min),
            PlatformTeamExists = own.PlatformTeamExists.OrNull() ?? Kept(ConstraintKeys.PlatformTeamExists, inherited.PlatformTeamExists),
            AdminPanelNeeded = own.AdminPanelNeeded.OrNull() ?? Kept(ConstraintKeys.AdminPanelNeeded, inherited.AdminPanelNeeded),
            Languages = own.Languages ?? Kept(ConstraintKeys.Languages, inherited.Languages),
        };

        T? Kept<T>(string key, T? value) => own.Removed.Contains(key) ? default : value;
    }

    /// <summary>A set: an array of words, or one string of the older form, <c>a-or-b</c>.</summary>
    private static IReadOnlyList<T>? Set<T>(ObjectReader reader, string key, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        if (!reader.Has(key))
        {
            reader.Find(key);
            return null;
        }

        if (reader.Find(key) is { IsString: true } old && old.Text.Split(AlternativeSeparator, StringSplitOptions.None) is { Length: > 1 } parts && parts.All(p => vocabulary.TryParse(p, out _)))
            return [.. parts.Select(p => vocabulary.TryParse(p, out T value) ? value : default).Distinct()];

        List<T> words = [.. reader.Words(key, vocabulary).Select(static w => w.Value).Distinct()];
        if (words.Count == 0)
            reader.Reject(key, "needs at least one value: an empty set fits nobody, and null removes what is inherited");

        return words;
    }
}
