using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3013: each operation of the contract belongs to an objective, and each name that an objective lists to an operation.</summary>
internal static class UncoveredOperationRule
{
    private const string All = "*";

    /// <summary>
    /// Reports operations without an objective, at their place in the contract, and names that are no operation, at their place in the file.
    /// An objective without names covers everything.
    /// </summary>
    public static void Judge(IReadOnlyList<SloSection> slos, IReadOnlyList<ContractOperation>? operations, FindingList findings)
    {
        // A contract that is empty, or that could not be read, is no measure.
        if (operations is not { Count: > 0 })
            return;

        var known = new HashSet<string>(operations.SelectMany(Names), StringComparer.Ordinal);
        foreach (Stated<string> name in slos.SelectMany(static s => s.Operations))
        {
            if (name.Words() is { } words && words != All && !known.Contains(words))
                findings.Report(SloRules.UncoveredOperation, name.Node!, $"{Phrase.Quote(words)} is neither an operationId nor a tag of the contract; {Mend(words, known)}");
        }

        if (slos.Any(static s => s.Operations.Count == 0 || s.Operations.Any(static o => o.Words() == All)))
            return;

        var covered = new HashSet<string>(slos.SelectMany(static s => s.Operations).Select(static o => o.Words() ?? ""), StringComparer.Ordinal);
        foreach (ContractOperation operation in operations)
        {
            if (!Names(operation).Any(covered.Contains))
            {
                findings.Report(
                    SloRules.UncoveredOperation, operation.Span,
                    $"No objective covers {Describe(operation)}; list its operationId or a tag in the 'operations' of one, or \"*\" in one that covers everything");
            }
        }
    }

    /// <summary>What objectives can call an operation: its id, its tags, and its method and path, which it has in any case.</summary>
    private static IEnumerable<string> Names(ContractOperation operation) =>
        new[] { operation.Id, operation.Route }.Concat(operation.Tags).Where(static n => !string.IsNullOrWhiteSpace(n)).Select(static n => n.Trim());

    private static string Describe(ContractOperation operation) =>
        string.IsNullOrWhiteSpace(operation.Id) ? operation.Route : $"{Phrase.Quote(operation.Id)} ({operation.Route})";

    private static string Mend(string name, IEnumerable<string> known) =>
        Spelling.Nearest(name, known, Spelling.Limit(name)) is { } near ? $"did you mean {Phrase.Quote(near)}?" : "take the name from the contract, or remove it";
}
