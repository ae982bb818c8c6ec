using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;

namespace OpenApiGen.Decisions.Engine;

/// <summary>How well a profile fits.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Constraints">Each of its constraints.</param>
/// <param name="Refusals">Why it refuses itself; empty where it does not.</param>
public sealed record RankedProfile(Profile Profile, IReadOnlyList<ConstraintResult> Constraints, IReadOnlyList<string> Refusals)
{
    /// <summary>Weights of what matches, over weights of all: 0 to 1. Nothing to match is a perfect match.</summary>
    public double Score { get; } = Constraints.Sum(static c => c.Weight) is > 0 and double all ? Constraints.Where(static c => c.IsMatch).Sum(static c => c.Weight) / all : 1;

    /// <summary>Hard constraints that are not met.</summary>
    public int Violations { get; } = Constraints.Count(static c => !c.IsMatch && c.IsHard);

    /// <summary>True where it is written in the language that was asked for.</summary>
    public bool MatchesLanguage { get; } = Constraints.Any(static c => c.Key == ConstraintKeys.Languages && c.IsMatch);

    /// <summary>True where it refuses itself, so that it cannot be recommended.</summary>
    public bool IsRefused => Refusals.Count > 0;
}
