namespace OpenApiGen.Decisions.Tests.Judging;

/// <summary>A decision file with which nothing is wrong, and variants of it.</summary>
internal static class SoundDecision
{
    private static readonly (string Key, string Json)[] Sections =
    [
        ("name", "\"Orders\""),
        ("decidedOn", "\"2026-11-01\""),
        ("traffic", """{ "readWriteRatio": 8, "qpsP99": 300, "evidence": "p99 of October 120, growth 1.6, Mondays 1.5" }"""),
        ("tenancy", """{ "model": "shared", "rowIsolation": true, "evidence": "twelve pilots" }"""),
        ("communication", """{ "default": "sync", "exceptions": ["mail"], "evidence": "nothing else may be late" }"""),
        ("data", """{ "tier": "pii", "evidence": "accounts have e-mail addresses" }"""),
        ("architecture", """{ "pattern": "modular-monolith", "teamSize": 8, "language": "dotnet", "evidence": "one team" }"""),
        ("recovery", """[{ "surface": "production", "rpoMinutes": 5, "rtoMinutes": 30, "evidence": "an hour costs 4000" }]"""),
        ("slo", """{ "name": "orders", "sli": "requests answered within 500 ms", "target": 0.995, "windowDays": 30, "latencyMs": { "p50": 50, "p95": 200, "p99": 500 }, "budgetConsumer": "orders team", "policy": "under 25 % left, feature work stops", "owner": "tech lead", "evidence": "the load balancer's log" }"""),
        ("approvers", """{ "production_schema_change": ["Ada (tech lead)"], "new_external_service": ["Ada", "CFO"], "auth_change": ["Grace (security owner)"] }"""),
    ];

    /// <summary>The file with some sections instead of its own; an empty one is left out.</summary>
    public static string With(params (string Key, string Json)[] changes)
    {
        IEnumerable<(string Key, string Json)> sections = Sections
            .Select(s => changes.FirstOrDefault(c => c.Key == s.Key) is { Key: not null } change ? change : s)
            .Concat(changes.Where(c => Sections.All(s => s.Key != c.Key)))
            .Where(s => s.Json.Length > 0);
        return "{\n" + string.Join(",\n", sections.Select(s => $"  \"{s.Key}\": {s.Json}")) + "\n}\n";
    }

    /// <summary>The text of one section.</summary>
    public static string Section(string key) => Sections.Single(s => s.Key == key).Json;

    /// <summary>The file with a text in it replaced, which has to be there.</summary>
    public static string Replace(string old, string @new)
    {
        string text = With();
        Assert.That(text, Does.Contain(old));
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
