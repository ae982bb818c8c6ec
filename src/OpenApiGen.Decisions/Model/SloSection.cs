using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Model;

/// <summary>Question 7: a service level objective.</summary>
public sealed record SloSection
{
    /// <summary>The section.</summary>
    public required Node Node { get; init; }

    /// <summary>Its name, which alerts and OpenSLO carry.</summary>
    public Stated<string> Name { get; init; }

    /// <summary>The service it is about.</summary>
    public Stated<string> Service { get; init; }

    /// <summary>What is measured, as users experience it.</summary>
    public Stated<string> Sli { get; init; }

    /// <summary>PromQL of bad and of all events, for generated rules; null where the file has none.</summary>
    public SloQuery? Query { get; init; }

    /// <summary>The share of good events that is promised, between 0 and 1.</summary>
    public Stated<double> Target { get; init; }

    /// <summary>The rolling window, in days.</summary>
    public Stated<double> WindowDays { get; init; }

    /// <summary>Milliseconds within which an event must end to be good; null where the file has none, or percentiles instead.</summary>
    public Stated<double> LatencyThresholdMs { get; init; }

    /// <summary>Latency percentiles; null where the file has none.</summary>
    public LatencySection? Latency { get; init; }

    /// <summary>The team that may spend the error budget.</summary>
    public Stated<string> BudgetConsumer { get; init; }

    /// <summary>What happens when the budget is nearly or wholly spent.</summary>
    public Stated<string> Policy { get; init; }

    /// <summary>Who answers for the objective.</summary>
    public Stated<string> Owner { get; init; }

    /// <summary>What customers were promised by contract, between 0 and 1.</summary>
    public Stated<double> Sla { get; init; }

    /// <summary>Operation ids or tags that it covers, <c>*</c> for all; empty where the file does not say, which is all.</summary>
    public IReadOnlyList<Stated<string>> Operations { get; init; } = [];

    /// <summary>Burn-rate alerts; null where the file has none, which means those of <c>BurnRateWindows</c> for the window.</summary>
    public IReadOnlyList<AlertSection>? Alerts { get; init; }

    /// <summary>What has to be up for this to be up.</summary>
    public IReadOnlyList<DependencySection> Dependencies { get; init; } = [];

    /// <summary>Where the numbers come from.</summary>
    public Stated<string> Evidence { get; init; }
}

/// <summary>PromQL of events, each with <c>$window</c> where the range belongs: <c>sum(rate(http_requests_total{code=~"5.."}[$window]))</c>.</summary>
/// <param name="Node">The section.</param>
/// <param name="Bad">Events that were not good.</param>
/// <param name="Total">All events.</param>
public sealed record SloQuery(Node Node, Stated<string> Bad, Stated<string> Total);

/// <summary>Latency percentiles in milliseconds.</summary>
/// <param name="Node">The section.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="P99">The 99th percentile.</param>
public sealed record LatencySection(Node Node, Stated<double> P50, Stated<double> P95, Stated<double> P99);

/// <summary>How loud an alert is.</summary>
public enum AlertSeverity : byte
{
    /// <summary>Wakes somebody.</summary>
    Page,

    /// <summary>Waits for working hours.</summary>
    Ticket,
}

/// <summary>A burn-rate alert over two windows.</summary>
/// <param name="Node">The entry.</param>
/// <param name="Severity">How loud.</param>
/// <param name="LongMinutes">The long window, in minutes.</param>
/// <param name="ShortMinutes">The short window, in minutes.</param>
/// <param name="Factor">The burn rate above which it fires.</param>
public sealed record AlertSection(Node Node, Stated<AlertSeverity> Severity, Stated<double> LongMinutes, Stated<double> ShortMinutes, Stated<double> Factor);

/// <summary>A service that this one cannot do without.</summary>
/// <param name="Node">The entry.</param>
/// <param name="Name">Its name.</param>
/// <param name="Target">Its objective, between 0 and 1.</param>
public sealed record DependencySection(Node Node, Stated<string> Name, Stated<double> Target);
