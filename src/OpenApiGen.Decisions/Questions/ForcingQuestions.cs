using System.Globalization;

namespace OpenApiGen.Decisions.Questions;

/// <summary>The seven questions.</summary>
public static class ForcingQuestions
{
    /// <summary>In order; the one of number n is at n − 1.</summary>
    public static IReadOnlyList<ForcingQuestion> All { get; } =
        [new TrafficQuestion(), new TenancyQuestion(), new CommunicationQuestion(), new DataQuestion(), new ArchitectureQuestion(), new RecoveryQuestion(), new ObjectiveQuestion()];

    /// <summary>A question's number as messages have it.</summary>
    public static string Number(int question) => question.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A role, and the questions that are asked of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Questions">Numbers, in order.</param>
public sealed record Lane(string Name, IReadOnlyList<int> Questions)
{
    /// <summary>All lanes.</summary>
    public static IReadOnlyList<Lane> All { get; } =
    [
        new("all", [1, 2, 3, 4, 5, 6, 7]),
        new("full-stack", [1, 3, 5]),
        new("cto", [4, 5, 7]),
        new("vp-engineering", [5, 7]),
        new("ciso", [2, 4, 6]),
    ];
}
