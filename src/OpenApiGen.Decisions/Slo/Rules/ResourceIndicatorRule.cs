using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3005: users do not notice what a machine is busy with, but what it answers.</summary>
internal static class ResourceIndicatorRule
{
    /// <summary>Reports an indicator in whose words there is a resource.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (slo.Sli.Words() is { } sli && ResourceWords.Find(sli) is { } resource)
        {
            findings.Report(
                SloRules.ResourceIndicator, slo.Sli.Node!, $"The indicator of {slo.Title()} is about {Phrase.Quote(resource)}, which users do not experience; count their requests that were answered well, and keep the resource for finding causes");
        }
    }
}
