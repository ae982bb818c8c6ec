using OpenApiGen.Decisions.Composition;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Engine;

/// <summary>What a recommendation is. There is no status for approved: people approve, not this.</summary>
public enum DecisionStatus : byte
{
    /// <summary>One profile is ahead, or a person chose among those that are.</summary>
    Proposed,

    /// <summary>Profiles are within 15 % of each other, and a person has to choose.</summary>
    Tie,

    /// <summary>An answer is missing, or a criterion says stop.</summary>
    Refused,
}

/// <summary>What the engine makes of inputs.</summary>
public sealed record Recommendation
{
    /// <summary>What it is.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>What it was made of.</summary>
    public required DecisionInputs Inputs { get; init; }

    /// <summary>Required answers that are missing; where there are any, nothing else is said.</summary>
    public IReadOnlyList<RequiredAnswer> Missing { get; init; } = [];

    /// <summary>Reasons to stop.</summary>
    public IReadOnlyList<KillCriterion> Kills { get; init; } = [];

    /// <summary>All profiles, the best first; those that refuse themselves last.</summary>
    public IReadOnlyList<RankedProfile> Ranking { get; init; } = [];

    /// <summary>The profile that is proposed; of a tie the one that is ahead; null where everything is refused.</summary>
    public RankedProfile? Leader { get; init; }

    /// <summary>The next one where it is within 15 %; else null.</summary>
    public RankedProfile? RunnerUp { get; init; }

    /// <summary>What taking the runner-up instead would mean; null where there is none.</summary>
    public string? TradeOff { get; init; }

    /// <summary>Stack advice of the traffic.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>What is promised.</summary>
    public SuccessTriple? Triple { get; init; }

    /// <summary>Who approves which class of change: the profile's, and the file's instead of them.</summary>
    public IReadOnlyList<Approval> Approvers { get; init; } = [];

    /// <summary>What to think about before going on.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What comes next, in order.</summary>
    public IReadOnlyList<Concern> NextSteps { get; init; } = [];
}
