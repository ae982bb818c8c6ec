using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3004: a target needs something that it is a target of.</summary>
internal static class MissingIndicatorRule
{
    /// <summary>Reports an objective that says neither in words nor as a query what is measured.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (EmptyWords.Contains(slo.Sli.Value))
            findings.Report(SloRules.MissingIndicator, slo.Sli.Node!, $"{Phrase.Quote(slo.Sli.Value!)} is no indicator of {slo.Title()}; {Mend}");
        else if (!slo.Sli.IsStated && slo.Query is not { Bad.IsStated: true, Total.IsStated: true })
            findings.Report(SloRules.MissingIndicator, slo.Node, $"'sli' is missing, so nobody knows what {slo.Title()} counts; {Mend}");
    }

    private const string Mend = "say which events are good, such as \"requests that are answered without a 5xx within 500 ms\"";
}
