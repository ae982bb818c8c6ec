using OpenApiGen.Decisions.Judging.Surfaces;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2012: a property or column whose name says that it is about a person, under a tier that says there are none.</summary>
internal static class PersonalDataRule
{
    public static void Check(DecisionReview review, Surface surface, FindingList findings)
    {
        if (review.File.Data is not { Tier: { Node: { } node } tier } || !node.IsString)
            return;

        string declared = Vocabularies.DataTier[tier.Value];
        foreach (DataField field in surface.Properties.Concat(surface.Tables.SelectMany(static t => t.Columns)))
        {
            if (SensitiveNames.TierOf(field.Name) is { } found && found.Rank() > tier.Value.Rank())
            {
                findings.Report(
                    DecisionRules.UndeclaredPersonalData, field.Span,
                    $"'{field.Name}' of {field.Owner} looks like {Vocabularies.DataTier[found]}, and 'data.tier' is {declared}; raise the tier with what it brings, or leave the data out");
            }
        }
    }
}
