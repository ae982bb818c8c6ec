namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// How fast an error budget is spent: at 1, it lasts exactly as long as the window. Source: The Site Reliability Workbook (Google, 2018),
/// chapter 5, "Alerting on SLOs". All functions are total: what makes no sense comes out as zero, infinite or not a number.
/// </summary>
public static class BurnRate
{
    /// <summary>The burn rate of a share of bad events: <c>error ratio / EB</c>.</summary>
    /// <param name="errorRatio">The share of bad events, between 0 and 1.</param>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    public static double Of(double errorRatio, double target) => errorRatio / ErrorBudget.Of(target);

    /// <summary>The burn rate that spends a fraction of the budget within a long window: <c>fraction · W / L</c>.</summary>
    /// <param name="fraction">The share of the budget, between 0 and 1.</param>
    /// <param name="windowDays">W, the window of the objective, in days.</param>
    /// <param name="longMinutes">L, the long window of the alert, in minutes.</param>
    public static double Factor(double fraction, double windowDays, double longMinutes) =>
        Tidy(fraction * windowDays * ErrorBudget.MinutesPerDay / longMinutes);

    /// <summary>The share of the budget that a burn rate spends within a long window: <c>factor · L / W</c>.</summary>
    /// <param name="factor">The burn rate.</param>
    /// <param name="windowDays">W, the window of the objective, in days.</param>
    /// <param name="longMinutes">L, the long window of the alert, in minutes.</param>
    public static double Fraction(double factor, double windowDays, double longMinutes) =>
        Tidy(factor * longMinutes / (windowDays * ErrorBudget.MinutesPerDay));

    /// <summary>The share of bad events above which an alert fires: <c>factor · EB</c>.</summary>
    /// <param name="factor">The burn rate of the alert.</param>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    public static double Threshold(double factor, double target) => Tidy(factor * ErrorBudget.Of(target));

    /// <summary>True where an alert can fire: not more than all events can be bad, so <c>factor · EB &lt; 1</c>.</summary>
    /// <param name="factor">The burn rate of the alert.</param>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    public static bool IsReachable(double factor, double target) => Threshold(factor, target) < 1;

    /// <summary>
    /// How many events the long window must have at least, so that a single bad one does not fire the alert: <c>1 / (factor · EB)</c>.
    /// With fewer events <c>N</c>, one error is a share <c>1 / N</c> above the threshold.
    /// </summary>
    /// <param name="factor">The burn rate of the alert.</param>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    public static double LeastEvents(double factor, double target) => Tidy(1 / Threshold(factor, target));

    /// <summary>Takes away what binary fractions add to decimal ones: 0.02 · 28 · 24 is 13.44, not 13.440000000000001.</summary>
    private static double Tidy(double number) => Math.Abs(number) < 1e-9 || Math.Abs(number) > 1e9 ? number : Math.Round(number, 12);
}
