using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>
/// OAG3010: with few events, a single bad one is a large share. Question 1 states the 99th percentile of requests per second for the whole
/// system; the average is lower, and an objective sees a part. So the rule counts more events than there will be, and what it reports is
/// certain, while a silent rule proves nothing: the traffic guard of generated rules does.
/// </summary>
internal static class TooLittleTrafficRule
{
    /// <summary>Reports stated alerts that one error fires, each at its factor, and the first of the catalogue's at the target.</summary>
    public static void Judge(SloSection slo, TrafficSection? traffic, FindingList findings)
    {
        if (traffic?.QpsP99.Number() is not { } qps || slo.SoundTarget() is not { } target)
            return;

        foreach (BurnRateAlert alert in BurnRateAlert.Of(slo))
        {
            // Alerts that cannot fire at all are OAG3009's.
            if (!(alert.Factor > 0) || !BurnRate.IsReachable(alert.Factor, target))
                continue;

            double needed = BurnRate.LeastEvents(alert.Factor, target), events = qps * 60 * alert.LongMinutes;
            if (!(events < needed))
                continue;

            findings.Report(
                SloRules.TooLittleTraffic, alert.Place(slo),
                $"One error would fire the alert of {slo.Title()} over {Phrase.Time(alert.LongMinutes)}: it needs {Phrase.Number(Math.Ceiling(needed))} events, and even {Phrase.Number(qps, 4)} requests per second all the time (the p99 of question 1; the average is lower) make {Phrase.Number(events, 4)}; take a longer window, a lower target, or count several services together");

            if (alert.Section is null)
                return;
        }
    }
}
