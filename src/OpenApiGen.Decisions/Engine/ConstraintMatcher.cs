using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Engine;

/// <summary>Compares what a profile is for with what is asked. Constraints are sets and bounds; what is null constrains nothing.</summary>
internal static class ConstraintMatcher
{
    /// <summary>One result for each constraint that the profile has.</summary>
    public static IReadOnlyList<ConstraintResult> Match(ProfileConstraints constraints, DecisionInputs inputs, IReadOnlyDictionary<string, double> weights)
    {
        var results = new List<ConstraintResult>();
        if (constraints.TeamSizeMin is { } least)
            Add(ConstraintKeys.TeamSizeMin, inputs.TeamSize >= least, $"at least {Phrase.OrUnknown(least)} {(least == 1 ? "person" : "people")}", Phrase.OrUnknown(inputs.TeamSize));

        if (constraints.TeamSizeMax is { } most)
            Add(ConstraintKeys.TeamSizeMax, inputs.TeamSize <= most, $"at most {Phrase.OrUnknown(most)} people", Phrase.OrUnknown(inputs.TeamSize));

        if (constraints.Tenancy is { } tenancies)
            Add(ConstraintKeys.Tenancy, inputs.Tenancy is { } t && tenancies.Contains(t), List(tenancies, Vocabularies.Tenancy), Word(inputs.Tenancy, Vocabularies.Tenancy));

        if (constraints.DataTierMax is { } tier)
            Add(ConstraintKeys.DataTierMax, inputs.DataTier is { } d && d.Rank() <= tier.Rank(), $"at most {Vocabularies.DataTier[tier]}", Word(inputs.DataTier, Vocabularies.DataTier));

        if (constraints.Pattern is { } patterns)
            Add(ConstraintKeys.Pattern, inputs.Pattern is { } p && patterns.Contains(p), List(patterns, Vocabularies.Pattern), Word(inputs.Pattern, Vocabularies.Pattern));

        if (constraints.QpsP99Min is { } qps)
            Add(ConstraintKeys.QpsP99Min, inputs.QpsP99 >= qps, $"at least {Phrase.OrUnknown(qps)} requests per second", Phrase.OrUnknown(inputs.QpsP99));

        if (constraints.PlatformTeamExists is { } platform)
            Add(ConstraintKeys.PlatformTeamExists, inputs.PlatformTeam == platform, platform ? "a platform team" : "no platform team", inputs.PlatformTeam ? "one" : "none");

        if (constraints.AdminPanelNeeded is { } admin)
            Add(ConstraintKeys.AdminPanelNeeded, inputs.AdminPanel == admin, admin ? "an administration is needed" : "no administration is needed", inputs.AdminPanel ? "one" : "none");

        // Who has no preference violates none.
        if (constraints.Languages is { } languages && inputs.Language is { } language)
            Add(ConstraintKeys.Languages, languages.Contains(language), List(languages, Vocabularies.Language), Vocabularies.Language[language]);

        return results;

        void Add(string key, bool isMatch, string wanted, string given) =>
            results.Add(new ConstraintResult(key, weights.TryGetValue(key, out double weight) ? weight : ConstraintWeights.Of(key), isMatch, ConstraintWeights.IsHard(key), wanted, given));
    }

    private static string List<T>(IReadOnlyList<T> values, Vocabulary<T> vocabulary)
        where T : struct, Enum => string.Join(" or ", values.Select(v => vocabulary[v]));

    private static string Word<T>(T? value, Vocabulary<T> vocabulary)
        where T : struct, Enum => value is { } v ? vocabulary[v] : "unknown";
}
