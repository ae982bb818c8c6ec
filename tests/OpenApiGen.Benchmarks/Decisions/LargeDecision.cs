using System.Globalization;
using System.Text;

namespace OpenApiGen.Benchmarks.Decisions;

/// <summary>A decision file of ten thousand lines: more objectives and surfaces than anybody promises.</summary>
internal static class LargeDecision
{
    /// <summary>Its lines.</summary>
    public const int Lines = 10_000;

    /// <summary>Its text. What differs between two of them is the number of a comment.</summary>
    public static string Text(int number)
    {
        var text = new StringBuilder($$"""
            {
              // {{number}}
              "name": "everything",
              "decidedOn": "2026-11-26",
              "traffic": { "readWriteRatio": 8, "qpsP99": 300, "evidence": "a log" },
              "tenancy": { "model": "isolated-multi-tenant", "evidence": "contracts" },
              "communication": { "default": "sync", "evidence": "calls" },
              "data": { "tier": "pii", "evidence": "accounts" },
              "architecture": { "pattern": "modular-monolith", "teamSize": 8, "language": "dotnet", "evidence": "one team" },
              "approvers": { "production_schema_change": ["Ada"], "new_external_service": ["Ada"], "auth_change": ["Ada"] },
              "recovery": [{ "surface": "production", "rpoMinutes": 5, "rtoMinutes": 30, "evidence": "a drill" }],
              "slo": [

            """);
        const int objective = 18;
        int count = (Lines - 14) / objective;
        for (int i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    {
                      "name": "objective-{{i}}",
                      "service": "service-{{i % 20}}",
                      "sli": "requests answered within 500 ms",
                      "query": {
                        "bad": "sum(rate(http_requests_total{code=~\"5..\"}[$window]))",
                        "total": "sum(rate(http_requests_total[$window]))"
                      },
                      "target": 0.99{{i % 9}},
                      "windowDays": 30,
                      "latencyMs": { "p50": 50, "p95": 200, "p99": 500 },
                      "budgetConsumer": "team {{i}}",
                      "policy": "below a quarter, work on features stops",
                      "owner": "lead {{i}}",
                      "sla": 0.98,
                      "operations": ["operation{{i}}"],
                      "evidence": "a log"
                    }{{(i + 1 < count ? "," : "")}}

                """);
        }

        return text.Append("  ]\n}\n").ToString();
    }
}
