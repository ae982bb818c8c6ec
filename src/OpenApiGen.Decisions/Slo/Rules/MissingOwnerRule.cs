using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3007: somebody answers for an objective, reviews it and hears its alerts.</summary>
internal static class MissingOwnerRule
{
    /// <summary>Reports an objective without owner, and words that are none.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (!slo.Owner.IsStated)
            findings.Report(SloRules.MissingOwner, slo.Node, $"'owner' is missing, so nobody answers for {slo.Title()}; name a role or a team that reviews it and hears its alerts");
        else if (EmptyWords.Contains(slo.Owner.Value) || (slo.Owner.Words() is { } owner && !HumanApprovers.IsHuman(owner)))
            findings.Report(SloRules.MissingOwner, slo.Owner.Node!, $"{Phrase.Quote(slo.Owner.Value!)} owns nothing; name a role or a team that reviews {slo.Title()} and hears its alerts");
    }
}
