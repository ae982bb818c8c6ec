using OpenApiGen.Testing;

namespace OpenApiGen.Decisions.Tests.Schemas;

/// <summary>Files that have every field.</summary>
internal static class SchemaSamples
{
    public const string Decision = """
        {
          // Comments and trailing commas are allowed.
          "name": "Orders",
          "decidedOn": "2026-11-26",
          "choice": { "profile": "aspnetcore-modular-monolith", "chosenBy": "Ada", "reason": "the team writes C#" },
          "traffic": { "readWriteRatio": 8, "qpsP99": 300.5, "evidence": "a log" },
          "tenancy": {
            "model": "Shared", "rowIsolation": true, "tenantKey": "tenantId", "tenantFromToken": false, "withoutTenant": ["GET /health", "countries"],
            "arrPerTenantUsd": 12000, "evidence": "twelve pilots"
          },
          "communication": { "default": "sync", "exceptions": "mail", "evidence": "nothing else may be late" },
          "data": { "tier": "pii", "complianceOwner": "Grace", "encryptionAtRest": true, "evidence": "accounts" },
          "architecture": {
            "pattern": "modular-monolith", "teamSize": 8, "platformTeam": false, "boundedContexts": ["users", "orders"], "language": "C#", "adminPanel": false, "evidence": "one team"
          },
          "recovery": [
            { "surface": "production", "customerFacing": true, "rpoMinutes": 5, "rtoMinutes": 30, "lastDrill": "2026-10-01", "evidence": "an hour costs 4000" },
            { "surface": "analytics", "rpoMinutes": 1440, "rtoMinutes": 240, "evidence": "nobody waits" },
          ],
          "slo": [
            {
              "name": "orders", "service": "shop", "sli": "requests answered within 500 ms", "query": { "bad": "a[$window]", "total": "b[$window]" }, "target": 0.995, "windowDays": 30,
              "latencyMs": { "p50": 50, "p95": 200, "p99": 500 }, "budgetConsumer": "orders team", "policy": "feature work stops", "owner": "tech lead", "sla": 0.99, "operations": ["*"],
              "alerts": [{ "severity": "page", "longMinutes": 60, "shortMinutes": 5, "factor": 14.4 }], "dependencies": { "name": "payments", "target": 0.9995 }, "evidence": "a log"
            },
            { "name": "search", "latencyMs": 500, "alerts": { "severity": "ticket", "longMinutes": 1440, "shortMinutes": 120, "factor": 3 }, "dependencies": [{ "name": "index", "target": 1 }] }
          ],
          "approvers": { "production_schema_change": ["Ada", "on-call engineer"], "auth_change": "Grace" }
        }
        """;

    public const string Profile = """
        {
          "profile_name": "own",
          "version": "2.0.0",
          "description": "Everything that a profile may have.",
          "extends": "node-express",
          "constraints": {
            "team_size_min": 1, "team_size_max": 25, "tenancy": "shared-multi-tenant-or-Isolated", "data_sensitivity_tier_max": "phi", "pattern": ["monolith", "domain-bounded"],
            "qps_p99_min": 10, "platform_team_exists": true, "admin_panel_needed": true, "languages": "typescript"
          },
          "weights": {
            "team_size_min": 1, "team_size_max": 2.5, "tenancy": 0, "data_sensitivity_tier_max": 100, "pattern": 2, "qps_p99_min": 1, "platform_team_exists": 1,
            "admin_panel_needed": 1, "languages": 3
          },
          "refuse_if": [
            {
              "when": {
                "team_size_min": 1, "team_size_max": 29, "tenancy": "single", "data_sensitivity_tier_max": "pci", "pattern": "microservices-or-serverless", "qps_p99_min": 1,
                "qps_p99_max": 100, "platform_team_exists": false, "admin_panel_needed": false, "languages": ["go", "golang"]
              },
              "reason": "it does not pay"
            }
          ],
          "stack": { "runtime": "net10.0", "web": ["fastify", "hono"], "database": { "choices": ["PostgreSQL 16"], "packages": "Npgsql", "rivals": ["MySqlConnector"] } },
          "anti_recommendations": [
            { "name": "lazy loading", "severity": "Kill", "why": "N+1", "packages": ["A"], "types": "B.C", "members": ["B.C.D"] },
            { "name": "raw SQL", "severity": "warn" }
          ],
          "success_thresholds": {
            "p50_api_latency_ms": 60, "p95_api_latency_ms": 200, "p99_api_latency_ms": 500, "uptime_target": 0.995, "uptime_window_days": 28, "rpo_minutes_max": 60, "rto_minutes_max": 120,
            "throughput_rps_min": 100, "test_coverage_min": 0.7, "vulnerability_scan_max": "medium"
          },
          "named_approver_chain": { "auth_change": ["tech lead", "security owner"], "new_external_service": "CFO" },
          "canon_references": ["Fowler, MonolithFirst (2015)"]
        }
        """;

    /// <summary>The profiles that come with OpenApiGen.</summary>
    public static IReadOnlyList<(string Name, string Text)> BuiltIn { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(SharedData.Repository, "src", "OpenApiGen.Decisions", "Profiles", "BuiltIn"), "*.json")
            .Order(StringComparer.Ordinal).Select(static f => (Path.GetFileName(f), File.ReadAllText(f))),
    ];
}
