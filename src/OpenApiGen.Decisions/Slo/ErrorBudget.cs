namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// What an objective allows to go wrong. Source: Beyer et al., The Site Reliability Workbook (Google, 2018), chapters 2 and 5.
/// All functions are total: what makes no sense comes out as zero, infinite or not a number, never as an exception.
/// </summary>
public static class ErrorBudget
{
    /// <summary>Minutes of a day.</summary>
    public const double MinutesPerDay = 1440;

    /// <summary>The window of objectives that do not state one, in days.</summary>
    public const double DefaultWindowDays = 30;

    /// <summary>True for a share that can be an objective: more than nothing, less than everything.</summary>
    /// <param name="target">The share of good events.</param>
    public static bool IsTarget(double target) => target > 0 && target < 1;

    /// <summary>True for a window that one can count with.</summary>
    /// <param name="windowDays">The window, in days.</param>
    public static bool IsWindow(double windowDays) => windowDays > 0 && windowDays <= 1e6;

    /// <summary>The error budget, as a share of events: <c>EB = 1 − target</c>.</summary>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    public static double Of(double target)
    {
        // 1 − 0.9 is 0.09999999999999998 in binary, and a burn of ten times that would not be all events.
        double rounded = Math.Round(1 - target, 15);
        return rounded == 0 ? 1 - target : rounded;
    }

    /// <summary>The error budget as time of complete outage, in minutes: <c>EB · days · 1440</c>. 99.9 % of 30 days leave 43.2 minutes.</summary>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    /// <param name="windowDays">The window, in days.</param>
    public static double Minutes(double target, double windowDays) => Of(target) * windowDays * MinutesPerDay;

    /// <summary>The share of the error budget that a complete outage spends: <c>minutes / budget</c>; 1 is all of it.</summary>
    /// <param name="outageMinutes">How long it lasts, in minutes: the RTO of a surface.</param>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    /// <param name="windowDays">The window, in days.</param>
    public static double Spent(double outageMinutes, double target, double windowDays) => outageMinutes / Minutes(target, windowDays);

    /// <summary>True where one complete outage spends more than the budget.</summary>
    /// <param name="outageMinutes">How long it lasts, in minutes: the RTO of a surface.</param>
    /// <param name="target">The share of good events that is promised, between 0 and 1.</param>
    /// <param name="windowDays">The window, in days.</param>
    public static bool IsExceeded(double outageMinutes, double target, double windowDays)
    {
        // 216 minutes of 0.995 are 216.00000000000003 or less, depending on the order of factors.
        return outageMinutes > Minutes(target, windowDays) * (1 + 1e-9);
    }

    /// <summary>
    /// What a service can promise that cannot do without any of others, whose failures are independent: the product <c>∏ Aᵢ</c>.
    /// Ten services of 99.9 % make 99.0 %.
    /// </summary>
    /// <param name="targets">Their shares of good events, each between 0 and 1; none makes 1.</param>
    public static double Serial(IEnumerable<double> targets) => targets.Aggregate(1.0, static (product, target) => product * target);
}
