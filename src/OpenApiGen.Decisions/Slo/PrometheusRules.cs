using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// Prints objectives as a Prometheus rule file: for each one a group with recording rules of the error ratio over every window that alerts use,
/// multi-window burn-rate alerts with a guard against too few events, and a ticket where the data is absent.
/// </summary>
public static class PrometheusRules
{
    /// <summary>The window of the error ratio whose absence is reported where there are no alerts, in minutes.</summary>
    private const double DefaultMinutes = 5;

    /// <summary>Prints the objectives of a file. An objective without usable query, target or window is left out and named.</summary>
    /// <param name="file">The file.</param>
    public static SloOutput Write(DecisionFile file)
    {
        var omissions = new List<SloOmission>();
        var yaml = new YamlText();
        yaml.Comment("Prometheus rules, made by OpenApiGen of the objectives of a decision file. Change that file instead of this one.");
        var groups = new List<(SloIdentity Identity, PromQuery Query)>();
        foreach (SloIdentity identity in SloIdentity.Of(file))
        {
            if (SloMeasure.Check(identity.Slo, omissions) && PromQuery.Of(identity.Slo, omissions) is { } query)
                groups.Add((identity, query));
        }

        if (groups.Count == 0)
            return new SloOutput(yaml.Word("groups", "[]").ToString(), omissions);

        yaml.Open("groups");
        foreach ((SloIdentity identity, PromQuery query) in groups)
        {
            IReadOnlyList<BurnRateAlert> alerts = SloMeasure.Alerts(identity.Slo, omissions);
            yaml.Item().Word("name", "slo-" + identity.Name).Open("rules");
            Record(yaml, identity, query, alerts);
            foreach (BurnRateAlert alert in alerts)
                PrometheusAlerts.Burn(yaml, identity, alert);

            PrometheusAlerts.Absent(yaml, identity, Phrase.Range(Windows(alerts)[0]));
            yaml.Close().Close();
        }

        return new SloOutput(yaml.ToString(), [.. omissions.OrderBy(static o => o.Slo.Node.Start)]);
    }

    private static void Record(YamlText yaml, SloIdentity identity, PromQuery query, IReadOnlyList<BurnRateAlert> alerts)
    {
        foreach (double minutes in Windows(alerts))
            Record(yaml, identity, PrometheusAlerts.ErrorRatio + Phrase.Range(minutes), query.ErrorRatio(Phrase.Range(minutes)));

        foreach (double minutes in alerts.Select(static a => Math.Round(a.LongMinutes)).Distinct().OrderBy(static m => m))
            Record(yaml, identity, PrometheusAlerts.Events + Phrase.Range(minutes), query.Events(Phrase.Range(minutes), minutes));
    }

    private static void Record(YamlText yaml, SloIdentity identity, string name, string expression) =>
        yaml.Item().Word("record", name).Block("expr", expression).Open("labels").Text("service", identity.Service).Text("slo", identity.Name).Close().Close();

    /// <summary>All windows that alerts look at, the shortest first.</summary>
    private static List<double> Windows(IReadOnlyList<BurnRateAlert> alerts)
    {
        List<double> windows = [.. alerts.SelectMany(static a => new[] { Math.Round(a.LongMinutes), Math.Round(a.ShortMinutes) }).Distinct().OrderBy(static m => m)];
        return windows.Count > 0 ? windows : [DefaultMinutes];
    }
}
