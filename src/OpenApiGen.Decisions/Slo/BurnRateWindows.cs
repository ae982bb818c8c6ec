using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// The catalogue of multi-window, multi-burn-rate alerts. Sources: The Site Reliability Workbook (Google, 2018), chapter 5, for 30 days, and
/// the window catalogue of the sloth project, whose files for 28 and for 30 days have the same four entries.
/// </summary>
public static class BurnRateWindows
{
    /// <summary>
    /// Below this factor, a service that keeps its objective would alert: at 0.7, three tenths of the budget are left at the window's end.
    /// The limit is not 1, because the catalogue for 28 days has 0.93 published.
    /// </summary>
    public const double LeastFactor = 0.9;

    /// <summary>The four entries: pages at 2 % in an hour and 5 % in six, tickets at 10 % in a day and 10 % in three.</summary>
    public static IReadOnlyList<BurnRateWindow> Catalogue { get; } =
    [
        new(AlertSeverity.Page, 60, 5, 0.02),
        new(AlertSeverity.Page, 360, 30, 0.05),
        new(AlertSeverity.Ticket, 1440, 120, 0.10),
        new(AlertSeverity.Ticket, 4320, 360, 0.10),
    ];

    /// <summary>The entry with a long window; null where the catalogue has none.</summary>
    /// <param name="longMinutes">The long window, in minutes.</param>
    public static BurnRateWindow? Find(double longMinutes) => Catalogue.FirstOrDefault(w => Math.Abs(w.LongMinutes - longMinutes) < 0.5);

    /// <summary>
    /// The alerts for an objective's window. From 27 days on, they are the four of the catalogue. Below, an entry whose factor falls under
    /// <see cref="LeastFactor"/> takes the factor 1, at which the budget lasts just as long as the window, and spends the fraction <c>L / W</c>;
    /// where a shorter window has 1 or less already, it is left out, since a burn of 1 over the longer window means one over the shorter. An entry whose long window is
    /// as long as the objective's is left out as well. So 7 days have pages at 3.36 and 1.4 and a ticket at 1 over a day.
    /// </summary>
    /// <param name="windowDays">The window of the objective, in days.</param>
    public static IReadOnlyList<BurnRateWindow> For(double windowDays)
    {
        if (!ErrorBudget.IsWindow(windowDays))
            return [];

        var windows = new List<BurnRateWindow>();
        foreach (BurnRateWindow window in Catalogue)
        {
            if (window.LongMinutes >= windowDays * ErrorBudget.MinutesPerDay)
                break;

            if (window.Factor(windowDays) >= LeastFactor)
            {
                windows.Add(window);
                continue;
            }

            if (windows.Count == 0 || windows[windows.Count - 1].Factor(windowDays) > 1)
                windows.Add(window with { Fraction = window.LongMinutes / (windowDays * ErrorBudget.MinutesPerDay) });

            break;
        }

        return windows;
    }
}
