using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Slo;

/// <summary>An entry of the window catalogue: which alert, over which windows, at which share of the budget.</summary>
/// <param name="Severity">How loud.</param>
/// <param name="LongMinutes">The long window, in minutes: over it, that much was spent.</param>
/// <param name="ShortMinutes">The short window, in minutes: within it, spending goes on, so that the alert ends soon after the cause does.</param>
/// <param name="Fraction">The share of the budget that is spent within the long window when the alert fires.</param>
public sealed record BurnRateWindow(AlertSeverity Severity, double LongMinutes, double ShortMinutes, double Fraction)
{
    /// <summary>The burn rate for an objective's window: <see cref="BurnRate.Factor"/>.</summary>
    /// <param name="windowDays">The window of the objective, in days.</param>
    public double Factor(double windowDays) => BurnRate.Factor(Fraction, windowDays, LongMinutes);

    /// <summary>The burn rate that an alert over this window takes: <see cref="Factor"/>, or 1 where that falls below <see cref="BurnRateWindows.LeastFactor"/>.</summary>
    /// <param name="windowDays">The window of the objective, in days.</param>
    public double FittingFactor(double windowDays) => Factor(windowDays) < BurnRateWindows.LeastFactor ? 1 : Factor(windowDays);
}
