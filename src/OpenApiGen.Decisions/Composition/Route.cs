using System.Globalization;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Composition;

/// <summary>Where a concern goes, as things are.</summary>
/// <param name="Concern">The concern.</param>
/// <param name="Command">What to run; null where its provider is a person, or not there.</param>
/// <param name="Blocked">Why it cannot go on; null where it can.</param>
/// <param name="Before">What comes before it and feeds it; null for the first.</param>
/// <param name="After">What comes after it; null for the last.</param>
public sealed record Route(Concern Concern, string? Command, string? Blocked, Concern? Before, Concern? After)
{
    private const string ComplianceOwner = "compliance-owner";

    /// <summary>Finds the way of a concern. A provider that is not there is said to be so, and nothing stands in for it.</summary>
    /// <param name="concern">The concern.</param>
    /// <param name="verbs">Verbs that this version of the tool has.</param>
    /// <param name="hasProgram">Whether a program of a name is on this machine's path.</param>
    /// <param name="file">The decision file, whose answers concerns wait for; null where there is none, and then they wait for nothing.</param>
    public static Route Of(Concern concern, IReadOnlyCollection<string> verbs, Func<string, bool> hasProgram, DecisionFile? file)
    {
        int index = CompositionMap.Order.ToList().IndexOf(concern);
        Concern? before = index > 0 ? CompositionMap.Order[index - 1] : null;
        Concern? after = index >= 0 && index + 1 < CompositionMap.Order.Count ? CompositionMap.Order[index + 1] : null;
        if (concern.Provider == ComplianceOwner)
        {
            return file?.Data?.ComplianceOwner.Value is { } owner && HumanApprovers.IsHuman(owner)
                ? new Route(concern, $"ask {owner}", null, before, after)
                : new Route(concern, null, $"BLOCKED: {ComplianceOwner} not found", before, after);
        }

        string program = "openapigen-" + concern.Provider;
        string? command = concern.Verb is { } verb && verbs.Contains(verb) ? "openapigen " + verb : hasProgram(program) ? program : null;
        if (command is null)
            return new Route(concern, null, $"BLOCKED: {concern.Provider} not found", before, after);

        int[] open = file is null ? [] : [.. concern.After.Where(q => !IsAnswered(file, q))];
        string? waits = open.Length == 0 ? null : $"BLOCKED: question {string.Join(" and ", open.Select(static q => q.ToString(CultureInfo.InvariantCulture)))} not answered";
        return new Route(concern, command, waits, before, after);
    }

    private static bool IsAnswered(DecisionFile file, int question) => question switch
    {
        1 => file.Traffic is not null,
        2 => file.Tenancy is not null,
        3 => file.Communication is not null,
        4 => file.Data is not null,
        5 => file.Architecture is not null,
        6 => file.Recovery is not null,
        _ => file.Slos is not null,
    };
}
