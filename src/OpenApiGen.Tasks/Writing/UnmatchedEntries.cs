using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Writing;

/// <summary>Entries of a filter that no operation of a document matches.</summary>
internal static class UnmatchedEntries
{
    public static IEnumerable<Diagnostic> Find(Contract contract, OperationFilter filter, SourceFile document) =>
    [
        .. Find(contract, document, "IncludeTags", filter.IncludeTags, static e => new() { IncludeTags = e }, Tags),
        .. Find(contract, document, "ExcludeTags", filter.ExcludeTags, static e => new() { IncludeTags = e }, Tags),
        .. Find(contract, document, "IncludePaths", filter.IncludePaths, static e => new() { IncludePaths = e }, Paths),
        .. Find(contract, document, "ExcludePaths", filter.ExcludePaths, static e => new() { IncludePaths = e }, Paths),
        .. Find(contract, document, "IncludeOperations", filter.IncludeOperations, static e => new() { IncludeOperations = e }, Names),
        .. Find(contract, document, "ExcludeOperations", filter.ExcludeOperations, static e => new() { IncludeOperations = e }, Names),
    ];

    private static IEnumerable<Diagnostic> Find(
        Contract contract, SourceFile document, string option, EquatableArray<string> entries, Func<EquatableArray<string>, OperationFilter> alone, Func<Operation, IEnumerable<string>> names)
    {
        foreach (string entry in entries)
        {
            OperationFilter filter = alone(EquatableArray.Of(entry));
            if (contract.Operations.Any(filter.Accepts))
                continue;

            string? near = Spelling.Nearest(entry, contract.Operations.SelectMany(names), Spelling.Limit(entry));
            yield return new Diagnostic(Rules.UnmatchedFilter, document.Span(0, 0), EquatableArray.Of(entry, option, near is null ? "" : $"; did you mean '{near}'?"));
        }
    }

    private static IEnumerable<string> Tags(Operation operation) => operation.Tags;

    private static IEnumerable<string> Paths(Operation operation) => [operation.Path];

    private static IEnumerable<string> Names(Operation operation) =>
        operation.OperationId is { } id ? [id, operation.Method + " " + operation.Path] : [operation.Method + " " + operation.Path];
}
