namespace OpenApiGen.Decisions.Engine;

/// <summary>An answer without which nothing is recommended.</summary>
/// <param name="Flag">The option of a command line, without dashes.</param>
/// <param name="Field">Where a decision file states it.</param>
/// <param name="Question">The question that asks for it, 1 to 7.</param>
/// <param name="IsGiven">Whether inputs have it.</param>
public sealed record RequiredAnswer(string Flag, string Field, int Question, Func<DecisionInputs, bool> IsGiven)
{
    /// <summary>All of them, in order of their questions.</summary>
    public static IReadOnlyList<RequiredAnswer> All { get; } =
    [
        new("qps-p99", "traffic.qpsP99", 1, static i => i.QpsP99 is not null),
        new("read-write-ratio", "traffic.readWriteRatio", 1, static i => i.ReadWriteRatio is not null),
        new("tenancy", "tenancy.model", 2, static i => i.Tenancy is not null),
        new("data-sensitivity", "data.tier", 4, static i => i.DataTier is not null),
        new("pattern", "architecture.pattern", 5, static i => i.Pattern is not null),
        new("team-size", "architecture.teamSize", 5, static i => i.TeamSize is not null),
    ];
}
