using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Generator;

/// <summary>
/// Finds entries of filters that no operation matches. What an item says is about its own document;
/// what a project says is about all of its documents, and matches if any of them has such an operation.
/// </summary>
internal static class UnmatchedFilters
{
    private static readonly FilterList[] Lists =
    [
        new(OptionNames.IncludeTags, static f => f.IncludeTags, static e => new() { IncludeTags = e }, Tags),
        new(OptionNames.ExcludeTags, static f => f.ExcludeTags, static e => new() { IncludeTags = e }, Tags),
        new(OptionNames.IncludePaths, static f => f.IncludePaths, static e => new() { IncludePaths = e }, Paths),
        new(OptionNames.ExcludePaths, static f => f.ExcludePaths, static e => new() { IncludePaths = e }, Paths),
        new(OptionNames.IncludeOperations, static f => f.IncludeOperations, static e => new() { IncludeOperations = e }, Operations),
        new(OptionNames.ExcludeOperations, static f => f.ExcludeOperations, static e => new() { IncludeOperations = e }, Operations),
    ];

    /// <summary>Diagnostics about the filters of all documents of a project.</summary>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<DocumentResult> results)
    {
        foreach (FilterList list in Lists)
        {
            foreach (DocumentResult result in results.Where(r => r.Document.OwnOptions.Contains(list.Option)))
                foreach (Diagnostic diagnostic in Find(list, [result]))
                    yield return diagnostic;

            foreach (Diagnostic diagnostic in Find(list, [.. results.Where(r => !r.Document.OwnOptions.Contains(list.Option))]))
                yield return diagnostic;
        }
    }

    /// <summary>Entries of a filter that several documents share; the place is the first of them.</summary>
    private static IEnumerable<Diagnostic> Find(FilterList list, IReadOnlyList<DocumentResult> results)
    {
        // A document that could not be read to its end may have the operation that seems to be missing.
        if (results.Count == 0 || results.Any(static r => r.Result.Contract is null || r.Document.IsCutShort))
            yield break;

        Operation[] operations = [.. results.SelectMany(static r => r.Result.Contract!.Operations)];
        foreach (string entry in list.Entries(results[0].Document.Options.Filter))
        {
            OperationFilter filter = list.Alone(EquatableArray.Of(entry));
            if (operations.Any(filter.Accepts))
                continue;

            string? near = Spelling.Nearest(entry, operations.SelectMany(list.Names), Spelling.Limit(entry));
            yield return new Diagnostic(
                Rules.UnmatchedFilter,
                results[0].Document.Root.Span(0, 0),
                EquatableArray.Of(entry, list.Option, near is null ? "" : $"; did you mean '{near}'?"));
        }
    }

    private static IEnumerable<string> Tags(Operation operation) => operation.Tags;

    private static IEnumerable<string> Paths(Operation operation) => [operation.Path];

    private static IEnumerable<string> Operations(Operation operation) =>
        operation.OperationId is { } id ? [id, operation.Method + " " + operation.Path] : [operation.Method + " " + operation.Path];

    /// <summary>One of the lists of a filter.</summary>
    /// <param name="Option">Its option.</param>
    /// <param name="Entries">What it has.</param>
    /// <param name="Alone">A filter that accepts what these entries match, and nothing else.</param>
    /// <param name="Names">By what an operation can be matched.</param>
    private sealed record FilterList(
        string Option,
        Func<OperationFilter, EquatableArray<string>> Entries,
        Func<EquatableArray<string>, OperationFilter> Alone,
        Func<Operation, IEnumerable<string>> Names);
}
