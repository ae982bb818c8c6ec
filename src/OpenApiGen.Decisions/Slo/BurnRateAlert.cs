using OpenApiGen.Decisions.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Slo;

/// <summary>An alert of an objective, be it stated or the catalogue's.</summary>
/// <param name="Severity">How loud.</param>
/// <param name="LongMinutes">The long window, in minutes.</param>
/// <param name="ShortMinutes">The short window, in minutes.</param>
/// <param name="Factor">The burn rate above which it fires.</param>
/// <param name="Section">Where it is stated; null for one of the catalogue.</param>
public sealed record BurnRateAlert(AlertSeverity Severity, double LongMinutes, double ShortMinutes, double Factor, AlertSection? Section)
{
    /// <summary>What part of its long window a short one is where none is stated: the twelfth of the catalogue.</summary>
    private const double ShortShare = 12;

    /// <summary>
    /// The alerts of an objective: those that it states, or those of the catalogue for its window. A stated alert without a long window is
    /// none; one without a short window has a twelfth of the long one; one without a factor has the catalogue's where the catalogue has its
    /// long window, else it is none.
    /// </summary>
    /// <param name="slo">The objective.</param>
    public static IReadOnlyList<BurnRateAlert> Of(SloSection slo)
    {
        double days = slo.WindowOrDefault();
        if (slo.Alerts is null)
            return [.. BurnRateWindows.For(days).Select(w => new BurnRateAlert(w.Severity, w.LongMinutes, w.ShortMinutes, w.Factor(days), null))];

        var alerts = new List<BurnRateAlert>();
        foreach (AlertSection alert in slo.Alerts)
        {
            if (alert.LongMinutes.Number() is not { } longMinutes || !(longMinutes >= 1))
                continue;

            BurnRateWindow? window = BurnRateWindows.Find(longMinutes);
            if ((alert.Factor.Number() ?? window?.FittingFactor(days)) is not { } factor)
                continue;

            double shortMinutes = alert.ShortMinutes.Number() is { } stated and >= 1 && stated <= longMinutes ? stated : Math.Max(1, Math.Round(longMinutes / ShortShare));
            alerts.Add(new BurnRateAlert(SeverityOf(alert, window), longMinutes, shortMinutes, factor, alert));
        }

        return alerts;
    }

    /// <summary>Where a finding about this alert is reported: its factor, itself, or the objective's target for one of the catalogue.</summary>
    /// <param name="slo">The objective.</param>
    public Node Place(SloSection slo) => Section is null ? slo.Target.Node ?? slo.Node : Section.Factor.Node ?? Section.Node;

    /// <summary>What an alert is that does not say: what the catalogue says of its window, else a page, which nobody misses.</summary>
    private static AlertSeverity SeverityOf(AlertSection alert, BurnRateWindow? window) =>
        alert.Severity is { IsStated: true, Node.IsString: true } ? alert.Severity.Value : window?.Severity ?? AlertSeverity.Page;
}
