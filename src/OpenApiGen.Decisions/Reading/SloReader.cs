using OpenApiGen.Decisions.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Reading;

/// <summary>Reads an objective.</summary>
internal static class SloReader
{
    private static readonly Vocabulary<AlertSeverity> Severities = new((AlertSeverity.Page, ["page"]), (AlertSeverity.Ticket, ["ticket"]));

    /// <summary>Reads an entry of <c>slo</c>.</summary>
    public static SloSection Read(ObjectReader reader)
    {
        Node? latency = reader.Find("latencyMs");
        var section = new SloSection
        {
            Node = reader.Node,
            Name = reader.Text("name"),
            Service = reader.Text("service"),
            Sli = reader.Text("sli"),
            Query = Query(reader.Object("query")),
            Target = reader.AnyNumber("target"),
            WindowDays = reader.AnyNumber("windowDays"),
            LatencyThresholdMs = latency is { IsMapping: false } ? reader.Number("latencyMs") : default,
            Latency = latency is { IsMapping: true } ? Latency(reader.Object("latencyMs")!) : null,
            BudgetConsumer = reader.Text("budgetConsumer"),
            Policy = reader.Text("policy"),
            Owner = reader.Text("owner"),
            Sla = reader.AnyNumber("sla"),
            Operations = reader.Texts("operations"),
            Alerts = reader.Objects("alerts")?.Select(Alert).ToList(),
            Dependencies = reader.Objects("dependencies")?.Select(Dependency).ToList() ?? [],
            Evidence = reader.Text("evidence"),
        };
        reader.End();
        return section;
    }

    private static SloQuery? Query(ObjectReader? reader)
    {
        if (reader is null)
            return null;

        var query = new SloQuery(reader.Node, Promql(reader, "bad"), Promql(reader, "total"));
        reader.End();
        return query;
    }

    /// <summary>Whoever reads rules would refuse all of them for one query, so its brackets and quotes are looked at here.</summary>
    private static Stated<string> Promql(ObjectReader reader, string key)
    {
        Stated<string> query = reader.Text(key);
        if (query.Value is { } text && PromqlBrackets.Problem(text) is { } problem)
            reader.Reject(key, $"is no PromQL: {problem}");

        return query;
    }

    private static LatencySection Latency(ObjectReader reader)
    {
        var latency = new LatencySection(reader.Node, reader.Number("p50"), reader.Number("p95"), reader.Number("p99"));
        reader.CheckOrder("p50", latency.P50, "p95", latency.P95);
        reader.CheckOrder("p95", latency.P95, "p99", latency.P99);
        if (!latency.P95.IsStated)
            reader.CheckOrder("p50", latency.P50, "p99", latency.P99);

        reader.End();
        return latency;
    }

    private static AlertSection Alert(ObjectReader reader)
    {
        var alert = new AlertSection(
            reader.Node, reader.Word("severity", Severities), reader.Number("longMinutes", 1), reader.Number("shortMinutes", 1), reader.AnyNumber("factor"));
        reader.CheckOrder("shortMinutes", alert.ShortMinutes, "longMinutes", alert.LongMinutes);
        reader.End();
        return alert;
    }

    private static DependencySection Dependency(ObjectReader reader)
    {
        var dependency = new DependencySection(reader.Node, reader.Text("name"), reader.Number("target", 0, 1));
        reader.End();
        return dependency;
    }
}
