using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3003: windows below a week follow the days of the week, windows above a quarter forget too slowly.</summary>
internal static class UnusualWindowRule
{
    private const double Least = 7;
    private const double Most = 90;

    /// <summary>Reports a window of less than 7 or more than 90 days.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (slo.WindowDays.Number() is not { } days || (days >= Least && days <= Most))
            return;

        string why = days <= 0 ? "is none" : days < Least ? "is shorter than a week, so that weekdays and weekends have different budgets" : "is longer than a quarter, so that an old incident blocks changes for months";
        findings.Report(SloRules.UnusualWindow, slo.WindowDays.Node!, $"The window of {slo.Title()}, {Phrase.Days(days)}, {why}; take 7 to 90 days, 28 or 30 where nothing speaks against it");
    }
}
