using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2012: a property or column whose name says that it is about a person, under a tier that says there are none.</summary>
internal static class PersonalDataRule
{
    private const int ShownOwners = 3;

    public static void Check(DecisionReview review, Surface surface, FindingList findings)
    {
        if (review.File.Data is not { Tier: { Node: { } node } tier } || !node.IsString)
            return;

        string declared = Vocabularies.DataTier[tier.Value];
        // One finding for a name in a file: who mends one place looks for the others.
        IEnumerable<IGrouping<(string File, string Name), DataField>> suspects = surface.Properties.Concat(surface.Tables.SelectMany(static t => t.Columns))
            .Where(f => SensitiveNames.TierOf(f.Name) is { } found && found.Rank() > tier.Value.Rank())
            .GroupBy(static f => (f.Span.File, f.Name));
        foreach (IGrouping<(string File, string Name), DataField> places in suspects)
        {
            string[] owners = [.. places.Select(static f => f.Owner).Distinct()];
            string others = owners.Length > 1 ? $" (and of {string.Join(", ", owners.Skip(1).Take(ShownOwners))}{(owners.Length > ShownOwners + 1 ? ", …" : "")})" : "";
            findings.Report(
                DecisionRules.UndeclaredPersonalData, places.First().Span,
                $"'{places.Key.Name}' of {owners[0]}{others} looks like {Vocabularies.DataTier[SensitiveNames.TierOf(places.Key.Name)!.Value]}, and 'data.tier' is {declared}; raise the tier with what it brings, or leave the data out");
        }
    }
}
