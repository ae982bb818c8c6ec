using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Engine;

/// <summary>What the engine is asked: the answers to the seven questions, wherever they come from. Null means not answered.</summary>
public sealed record DecisionInputs
{
    /// <summary>People. Required.</summary>
    public int? TeamSize { get; init; }

    /// <summary>Requests per second, 99th percentile of a year ahead. Required.</summary>
    public double? QpsP99 { get; init; }

    /// <summary>Reads for each write. Required.</summary>
    public double? ReadWriteRatio { get; init; }

    /// <summary>How customers share what serves them. Required.</summary>
    public Tenancy? Tenancy { get; init; }

    /// <summary>The most sensitive data. Required.</summary>
    public DataTier? DataTier { get; init; }

    /// <summary>How the system is cut. Required.</summary>
    public ArchitecturePattern? Pattern { get; init; }

    /// <summary>What the team prefers to write; null for no preference.</summary>
    public Language? Language { get; init; }

    /// <summary>True where a team runs the platform for the others.</summary>
    public bool PlatformTeam { get; init; }

    /// <summary>True where people need an administration out of the box.</summary>
    public bool AdminPanel { get; init; }

    /// <summary>True where each row of a shared table knows its tenant.</summary>
    public bool? RowIsolation { get; init; }

    /// <summary>What a tenant pays in a year, in US dollars.</summary>
    public double? ArrPerTenantUsd { get; init; }

    /// <summary>How parts talk.</summary>
    public CommunicationStyle? Communication { get; init; }

    /// <summary>Who answers for sensitive data.</summary>
    public string? ComplianceOwner { get; init; }

    /// <summary>True where stored data is encrypted.</summary>
    public bool EncryptionAtRest { get; init; }

    /// <summary>Contexts that could be apart; null where nobody said.</summary>
    public IReadOnlyList<string>? BoundedContexts { get; init; }

    /// <summary>What is recovered within which time; null where nobody said.</summary>
    public IReadOnlyList<RecoveryPromise>? Recovery { get; init; }

    /// <summary>What is promised to users; null where nobody said.</summary>
    public ServicePromise? Promise { get; init; }

    /// <summary>Evidence by question, 1 to 7.</summary>
    public IReadOnlyDictionary<int, string> Evidence { get; init; } = new Dictionary<int, string>();

    /// <summary>A person's choice of a profile; null where there is none.</summary>
    public ProfileChoice? Choice { get; init; }

    /// <summary>Who approves which class of change, besides those that the profile names.</summary>
    public IReadOnlyList<Approval> Approvers { get; init; } = [];

    /// <summary>True where a person answers for sensitive data.</summary>
    public bool HasComplianceOwner => ComplianceOwner is { } owner && HumanApprovers.IsHuman(owner);

    /// <summary>Required answers that are not there.</summary>
    public IReadOnlyList<RequiredAnswer> Missing => [.. RequiredAnswer.All.Where(a => !a.IsGiven(this))];
}

/// <summary>A person's choice.</summary>
/// <param name="Profile">Name of a profile.</param>
/// <param name="ChosenBy">Who chose; null where the file does not say.</param>
/// <param name="Reason">Why; null where the file does not say.</param>
public sealed record ProfileChoice(string Profile, string? ChosenBy, string? Reason);

/// <summary>What is recovered, and how fast.</summary>
/// <param name="Surface">Its name.</param>
/// <param name="IsCustomerFacing">True where customers notice.</param>
/// <param name="RpoMinutes">How much may be lost, in minutes; null where nobody said.</param>
/// <param name="RtoMinutes">How long it may be away, in minutes; null where nobody said.</param>
public sealed record RecoveryPromise(string Surface, bool IsCustomerFacing, double? RpoMinutes, double? RtoMinutes);

/// <summary>What is promised to users. Null means not promised.</summary>
public sealed record ServicePromise
{
    /// <summary>What is measured.</summary>
    public string? Sli { get; init; }

    /// <summary>Share of good events, between 0 and 1; null also for a target that is none, which <see cref="IsTargetStated"/> tells apart.</summary>
    public double? Target { get; init; }

    /// <summary>True where there is a target, be it sound or not.</summary>
    public bool IsTargetStated { get; init; }

    /// <summary>The window, in days.</summary>
    public double? WindowDays { get; init; }

    /// <summary>Median latency, in milliseconds.</summary>
    public double? P50Ms { get; init; }

    /// <summary>95th percentile of latency, in milliseconds.</summary>
    public double? P95Ms { get; init; }

    /// <summary>99th percentile of latency, in milliseconds.</summary>
    public double? P99Ms { get; init; }

    /// <summary>Who may spend the error budget.</summary>
    public string? BudgetConsumer { get; init; }
}
