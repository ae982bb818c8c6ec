using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Decisions.Composition;

/// <summary>Who owns which concern, and in which order they come. What a provider owns is not done here a second time.</summary>
public static class CompositionMap
{
    private static readonly Concern Slo = new("slo", ["sli", "error budget", "error-budget", "objective", "availability"], "slo-architecture", "slo", "first, after question 7", [7]);
    private static readonly Concern Contract = new("contract", ["api", "breaking change", "breaking-change", "openapi", "api design"], "api-design-review", "contract", "after questions 1 to 3", [1, 2, 3]);
    private static readonly Concern Database = new("database", ["schema", "erd", "indexes", "index", "tables"], "database-design", "db", "after question 1", [1]);
    private static readonly Concern Migration = new("migration", ["zero-downtime migration", "zero downtime", "migrate"], "migration-architecture", "db", "before any change in production, if there is one", []);
    private static readonly Concern Observability = new("observability", ["golden signals", "golden-signals", "monitoring", "metrics", "tracing", "logging"], "observability-design", null, "with the SLO", [7]);
    private static readonly Concern Delivery = new("ci-cd", ["ci/cd", "ci", "cd", "pipeline", "delivery", "deployment"], "pipeline-building", null, "after questions 2 and 5", [2, 5]);
    private static readonly Concern Security = new("security", ["threat model", "threat-model", "threats", "auth"], "security-review", null, "before launch, or before there is personal data", [4]);
    private static readonly Concern Compliance = new("compliance", ["compliance evidence", "gdpr", "hipaa", "pci", "audit"], "compliance-owner", null, "once an owner is named", [4]);
    private static readonly Concern PreCommit = new("pre-commit", ["pre-commit review", "code review", "review"], "code-review-discipline", null, "last, with every change", []);
    private static readonly Concern Grill = new("grill", ["pre-flight", "pre-flight grill", "questions"], "grill", "grill", "before everything else", []);

    /// <summary>Concerns in the order in which they come, each fed by what came before it.</summary>
    public static IReadOnlyList<Concern> Order { get; } = [Slo, Contract, Database, Migration, Observability, Delivery, Security, Compliance, PreCommit];

    /// <summary>All concerns, those included that stand in no order.</summary>
    public static IReadOnlyList<Concern> All { get; } = [.. Order, Grill];

    /// <summary>The concern that is meant; null where none is.</summary>
    public static Concern? Find(string word) =>
        All.FirstOrDefault(c => Same(c.Name, word)) ?? All.FirstOrDefault(c => c.Words.Any(w => Same(w, word)) || Same(c.Provider, word));

    /// <summary>A sentence about the concern that a word most likely means.</summary>
    public static string Suggest(string word)
    {
        string? near = Spelling.Nearest(word, All.SelectMany(static c => c.Words.Append(c.Name)), Spelling.Limit(word));
        return near is null ? $"there are {string.Join(", ", All.Select(static c => c.Name))}" : $"did you mean '{near}'?";
    }

    private static bool Same(string left, string right) => string.Equals(left, right.Trim(), StringComparison.OrdinalIgnoreCase);
}
