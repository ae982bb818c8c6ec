namespace OpenApiGen.Decisions.Model;

/// <summary>A profile with all that it inherits: a stack, for whom it is, what it promises and who approves.</summary>
public sealed record Profile
{
    /// <summary>Its name, by which it is chosen.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, such as 1.0.0; null where the file has none.</summary>
    public string? Version { get; init; }

    /// <summary>What it is, in a sentence; null where the file has none.</summary>
    public string? Description { get; init; }

    /// <summary>For whom it is.</summary>
    public required ProfileConstraints Constraints { get; init; }

    /// <summary>Weights that differ from <see cref="Engine.ConstraintWeights"/>, by the constraint's key.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();

    /// <summary>When it refuses itself.</summary>
    public IReadOnlyList<RefusalCondition> RefuseIf { get; init; } = [];

    /// <summary>What to build with, in order.</summary>
    public IReadOnlyList<StackLayer> Stack { get; init; } = [];

    /// <summary>What to avoid.</summary>
    public IReadOnlyList<AntiRecommendation> AntiRecommendations { get; init; } = [];

    /// <summary>The floor: what a system of this profile promises at least.</summary>
    public required SuccessThresholds Thresholds { get; init; }

    /// <summary>Who approves which class of change.</summary>
    public IReadOnlyList<Approval> Approvers { get; init; } = [];

    /// <summary>What to read.</summary>
    public IReadOnlyList<string> Canon { get; init; } = [];
}

/// <summary>For whom a profile is. What is null constrains nothing.</summary>
public sealed record ProfileConstraints
{
    /// <summary>The least number of people.</summary>
    public double? TeamSizeMin { get; init; }

    /// <summary>The largest number of people.</summary>
    public double? TeamSizeMax { get; init; }

    /// <summary>Tenancies that it serves.</summary>
    public IReadOnlyList<Tenancy>? Tenancy { get; init; }

    /// <summary>The most sensitive data that it is fit for.</summary>
    public DataTier? DataTierMax { get; init; }

    /// <summary>Patterns that it is.</summary>
    public IReadOnlyList<ArchitecturePattern>? Pattern { get; init; }

    /// <summary>The least traffic that is worth it, in requests per second.</summary>
    public double? QpsP99Min { get; init; }

    /// <summary>Whether there has to be a platform team, or none.</summary>
    public bool? PlatformTeamExists { get; init; }

    /// <summary>Whether an administration is needed, or none.</summary>
    public bool? AdminPanelNeeded { get; init; }

    /// <summary>Languages that it is written in.</summary>
    public IReadOnlyList<Language>? Languages { get; init; }
}

/// <summary>When a profile refuses itself: all that is stated has to hold.</summary>
/// <param name="When">What has to hold; bounds are those of <see cref="ProfileConstraints"/>.</param>
/// <param name="QpsP99Max">The traffic up to which it holds; null for any.</param>
/// <param name="Reason">Why, as people are told.</param>
public sealed record RefusalCondition(ProfileConstraints When, double? QpsP99Max, string Reason);

/// <summary>One part of a stack.</summary>
/// <param name="Name">Which part, such as <c>database</c>.</param>
/// <param name="Choices">What to take, the best first.</param>
/// <param name="Packages">Assemblies of a .NET project that are this choice.</param>
/// <param name="Rivals">Assemblies that are another choice for the same part.</param>
public sealed record StackLayer(string Name, IReadOnlyList<string> Choices, IReadOnlyList<string> Packages, IReadOnlyList<string> Rivals);

/// <summary>How bad an anti-pattern is.</summary>
public enum AntiSeverity : byte
{
    /// <summary>The profile does not go with it.</summary>
    Kill,

    /// <summary>There are better ways.</summary>
    Warn,
}

/// <summary>What to avoid, and how a .NET project shows that it does not.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Why">What is wrong with it.</param>
/// <param name="Packages">Assemblies that a project refers to.</param>
/// <param name="Types">Full names of types that code uses.</param>
/// <param name="Members">Members that code uses: <c>Namespace.Type.Member</c>.</param>
public sealed record AntiRecommendation(
    string Name, AntiSeverity Severity, string Why, IReadOnlyList<string> Packages, IReadOnlyList<string> Types, IReadOnlyList<string> Members);

/// <summary>What a system promises at least. What is null is not promised.</summary>
public sealed record SuccessThresholds
{
    /// <summary>Median latency of the API, in milliseconds.</summary>
    public double? P50Ms { get; init; }

    /// <summary>95th percentile of the API's latency, in milliseconds.</summary>
    public double? P95Ms { get; init; }

    /// <summary>99th percentile of the API's latency, in milliseconds.</summary>
    public double? P99Ms { get; init; }

    /// <summary>Share of good events, between 0.9 and 1.</summary>
    public double? Uptime { get; init; }

    /// <summary>The window of <see cref="Uptime"/>, in days.</summary>
    public double UptimeWindowDays { get; init; } = 30;

    /// <summary>How much may be lost, in minutes.</summary>
    public double? RpoMinutes { get; init; }

    /// <summary>How long it may be away, in minutes.</summary>
    public double? RtoMinutes { get; init; }

    /// <summary>Requests per second that one deployment has to bear.</summary>
    public double? ThroughputRps { get; init; }

    /// <summary>Share of lines that tests run, between 0 and 1.</summary>
    public double? TestCoverage { get; init; }

    /// <summary>The most severe finding of a vulnerability scan that may stay open; null where none is named.</summary>
    public string? VulnerabilityMax { get; init; }
}

/// <summary>Who approves one class of change.</summary>
/// <param name="Change">The class, such as <c>production_schema_change</c>.</param>
/// <param name="People">Roles or names, all of whom have to agree.</param>
public sealed record Approval(string Change, IReadOnlyList<string> People);
