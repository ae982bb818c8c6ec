using OpenApiGen.Decisions.Model;
using OpenApiGen.Reading;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Profiles;

/// <summary>What one profile file says by itself, before it inherits anything.</summary>
public sealed record ProfileDefinition
{
    /// <summary>The file.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>Its root.</summary>
    public required Node Root { get; init; }

    public Stated<string> Name { get; init; }

    public Stated<string> Version { get; init; }

    public Stated<string> Description { get; init; }

    /// <summary>The profile it inherits from.</summary>
    public Stated<string> Extends { get; init; }

    public required ConstraintDefinition Constraints { get; init; }

    public IReadOnlyList<(string Key, double Weight)> Weights { get; init; } = [];

    public IReadOnlyList<RefusalCondition> RefuseIf { get; init; } = [];

    public IReadOnlyList<StackLayer> Stack { get; init; } = [];

    public IReadOnlyList<AntiRecommendation> AntiRecommendations { get; init; } = [];

    public required ThresholdDefinition Thresholds { get; init; }

    public IReadOnlyList<ApproverClass> Approvers { get; init; } = [];

    public IReadOnlyList<string> Canon { get; init; } = [];
}

/// <summary>Constraints that a file states.</summary>
public sealed record ConstraintDefinition
{
    public Stated<double> TeamSizeMin { get; init; }

    public Stated<double> TeamSizeMax { get; init; }

    public IReadOnlyList<Tenancy>? Tenancy { get; init; }

    public Stated<DataTier> DataTierMax { get; init; }

    public IReadOnlyList<ArchitecturePattern>? Pattern { get; init; }

    public Stated<double> QpsP99Min { get; init; }

    public Stated<bool> PlatformTeamExists { get; init; }

    public Stated<bool> AdminPanelNeeded { get; init; }

    public IReadOnlyList<Language>? Languages { get; init; }

    /// <summary>Keys that the file sets to null: what is inherited for them is given up.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];
}

/// <summary>Thresholds that a file states.</summary>
public sealed record ThresholdDefinition
{
    public Stated<double> P50Ms { get; init; }

    public Stated<double> P95Ms { get; init; }

    public Stated<double> P99Ms { get; init; }

    public Stated<double> Uptime { get; init; }

    public Stated<double> UptimeWindowDays { get; init; }

    public Stated<double> RpoMinutes { get; init; }

    public Stated<double> RtoMinutes { get; init; }

    public Stated<double> ThroughputRps { get; init; }

    public Stated<double> TestCoverage { get; init; }

    public Stated<string> VulnerabilityMax { get; init; }
}
