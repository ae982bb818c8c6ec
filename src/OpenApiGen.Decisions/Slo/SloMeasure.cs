using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo.Rules;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo;

/// <summary>Tells what of an objective outputs can count with.</summary>
internal static class SloMeasure
{
    /// <summary>Ranges above ten years are none that a time series has.</summary>
    private const double MostMinutes = 5_256_000;

    /// <summary>True where target and window are sound; otherwise why not.</summary>
    public static bool Check(SloSection slo, List<SloOmission> omissions)
    {
        if (slo.SoundTarget() is null)
        {
            omissions.Add(new SloOmission(slo, slo.Target.Node ?? slo.Node, $"{slo.TitleAtStart()} has no target between 0 and 1; state the share of good events, such as 0.999"));
            return false;
        }

        if (ErrorBudget.IsWindow(slo.WindowOrDefault()))
            return true;

        omissions.Add(new SloOmission(slo, slo.WindowDays.Node ?? slo.Node, $"{slo.TitleAtStart()} has no window that one can count with; state 'windowDays', such as 30"));
        return false;
    }

    /// <summary>The alerts that can fire, each once; otherwise why not.</summary>
    public static IReadOnlyList<BurnRateAlert> Alerts(SloSection slo, List<SloOmission> omissions)
    {
        foreach (AlertSection alert in slo.Alerts ?? [])
            if (!alert.Factor.IsStated && alert.LongMinutes.Number() is { } minutes && minutes >= 1 && BurnRateWindows.Find(minutes) is null)
                omissions.Add(new SloOmission(slo, alert.Node, WrongFactorRule.MissingFactor(slo, minutes, slo.WindowOrDefault())));

        var seen = new HashSet<(AlertSeverity, string, string)>();
        var alerts = new List<BurnRateAlert>();
        foreach (BurnRateAlert alert in BurnRateAlert.Of(slo))
        {
            string? why = !(alert.Factor > 0) ? "would never end" : !BurnRate.IsReachable(alert.Factor, slo.Target.Value) ? "can never fire" : alert.LongMinutes > MostMinutes ? "looks back too far" : null;
            if (why is not null)
                omissions.Add(new SloOmission(slo, alert.Place(slo), $"The alert of {slo.Title()} over {Phrase.Time(alert.LongMinutes)} with factor {Phrase.Number(alert.Factor, 4)} {why}; take another factor or window"));
            else if (seen.Add((alert.Severity, Phrase.Range(alert.LongMinutes), Phrase.Number(alert.Factor))))
                alerts.Add(alert);
        }

        return alerts;
    }
}
