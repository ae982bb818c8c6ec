using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo;

namespace OpenApiGen.Decisions.Tests.Slo.Rules;

public sealed class HostileFileTests
{
    private static readonly string[] Values =
    [
        "0", "-1", "1", "0.999", "1e308", "-1e308", "1e-308", "1e999", "99.9", "0.9999999999999999", "\"x\"", "\"Infinity\"", "null", "[]", "{}", "true", "[1, {}]",
        "\"{{ . }}\"", "\"\\ud83d\\ude00 \\u2028\\ufeff\"", "\"\\u0000\\n\"",
    ];

    private static readonly string[] Keys =
        ["name", "service", "sli", "target", "windowDays", "latencyMs", "budgetConsumer", "policy", "owner", "sla", "operations", "alerts", "dependencies", "query", "evidence"];

    [Test]
    public void Nothing_throws_whatever_an_objective_says()
    {
        var random = new Random(3013);
        string Value() => Values[random.Next(Values.Length)];
        string Alert() => $"{{ \"severity\": {(random.Next(2) == 0 ? "\"page\"" : Value())}, \"longMinutes\": {Value()}, \"shortMinutes\": {Value()}, \"factor\": {Value()} }}";
        for (int i = 0; i < 3000; i++)
        {
            IEnumerable<string> fields = Keys.Where(_ => random.Next(3) > 0).Select(k => $"\"{k}\": {(k == "alerts" ? $"[{Alert()}, {Alert()}]" : k == "query" ? $"{{ \"bad\": \"$window {i}\", \"total\": {Value()} }}" : Value())}");
            string text = $$"""
                {
                  "traffic": { "qpsP99": {{Value()}} }, "recovery": { "surface": "production", "rtoMinutes": {{Value()}} },
                  "approvers": { "slo_floor_exception": {{Value()}} }, "slo": [{ {{string.Join(", ", fields)}} }, {}, {{Value()}}]
                }
                """;
            DecisionFile file = Judged.Read(text);
            Assert.DoesNotThrow(() => Judged.Findings(text, new SuccessThresholds { Uptime = 0.995 }, []), text);
            Assert.That(PrometheusRules.Write(file).Text, Is.EqualTo(PrometheusRules.Write(Judged.Read(text)).Text));
            Assert.That(OpenSloDocument.Write(file).Text, Is.EqualTo(OpenSloDocument.Write(Judged.Read(text)).Text));
        }
    }
}
