using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Slo;

/// <summary>The numbers of one objective, for people and for reports.</summary>
/// <param name="Slo">The objective.</param>
/// <param name="Target">The share of good events that is promised.</param>
/// <param name="WindowDays">The window, in days; 30 where the file states none.</param>
/// <param name="BudgetMinutes">The error budget, in minutes of complete outage within the window.</param>
/// <param name="DependencyCeiling">What its dependencies leave at most, as a share of good events: the product of their targets; null where the file names none.</param>
/// <param name="Alerts">Its alerts, stated or of the catalogue.</param>
/// <param name="Incidents">What one incident of each surface with an RTO would spend.</param>
public sealed record SloFigures(
    SloSection Slo, double Target, double WindowDays, double BudgetMinutes, double? DependencyCeiling, IReadOnlyList<AlertFigures> Alerts, IReadOnlyList<IncidentFigures> Incidents)
{
    /// <summary>True where the objective promises more than its dependencies leave.</summary>
    public bool ExceedsDependencies => DependencyCeiling < Target;

    /// <summary>The numbers; null where target or window are none that one can count with.</summary>
    /// <param name="slo">The objective.</param>
    /// <param name="file">Its file.</param>
    public static SloFigures? Of(SloSection slo, DecisionFile file)
    {
        double days = slo.WindowOrDefault();
        if (slo.SoundTarget() is not { } target || !ErrorBudget.IsWindow(days))
            return null;

        List<double> dependencies = [.. slo.Dependencies.Select(static d => d.Target.Number()).OfType<double>().Where(static t => t > 0)];
        return new SloFigures(
            slo, target, days, ErrorBudget.Minutes(target, days), dependencies.Count > 0 ? ErrorBudget.Serial(dependencies) : null,
            [.. BurnRateAlert.Of(slo).Select(a => new AlertFigures(
                a, BurnRate.Fraction(a.Factor, days, a.LongMinutes), BurnRate.Threshold(a.Factor, target), BurnRate.LeastEvents(a.Factor, target), BurnRate.IsReachable(a.Factor, target)))],
            [.. (file.Recovery ?? []).Where(static r => r.RtoMinutes.Number() is not null).Select(r => new IncidentFigures(r, ErrorBudget.Spent(r.RtoMinutes.Value, target, days)))]);
    }
}

/// <summary>The numbers of one alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Fraction">The share of the budget that is spent within the long window when it fires.</param>
/// <param name="Threshold">The share of bad events above which it fires.</param>
/// <param name="LeastEvents">How many events the long window needs, so that one error does not fire it.</param>
/// <param name="IsReachable">True where it can fire.</param>
public sealed record AlertFigures(BurnRateAlert Alert, double Fraction, double Threshold, double LeastEvents, bool IsReachable);

/// <summary>What an incident spends.</summary>
/// <param name="Surface">The surface that is away for as long as its RTO.</param>
/// <param name="Spent">The share of the budget; 1 is all of it.</param>
public sealed record IncidentFigures(RecoverySection Surface, double Spent);
