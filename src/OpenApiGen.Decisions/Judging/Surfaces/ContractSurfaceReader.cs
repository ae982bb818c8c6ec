using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Decisions.Judging.Surfaces;

/// <summary>Takes routes and properties out of contracts. What is wrong with a contract is the generator's business, and what can be read is looked at.</summary>
public static class ContractSurfaceReader
{
    /// <summary>Reads the contracts among files.</summary>
    /// <param name="files">YAML and JSON files that are contracts, or that contracts refer to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Surface Read(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
    {
        var routes = new List<Route>();
        var properties = new List<DataField>();
        foreach (SourceFile file in files.Where(static f => f.IsDocument).OrderBy(static f => f.Path, StringComparer.Ordinal))
        {
            if (ContractReader.Read(file, FileReferences.Closure(file, files), ReadOptions.Default, cancellation).Contract is not { } contract)
                continue;

            var locator = new Locator(files);
            foreach (Operation operation in contract.Operations)
                routes.Add(new Route(operation.OperationId, operation.Method, operation.Path, [.. operation.Tags], [.. Parameters(contract, operation)], NeedsProof(operation), Span(locator, operation.Place)));

            foreach (Schema schema in contract.Schemas)
                foreach (Property property in schema.Properties)
                    properties.Add(new DataField(schema.Name ?? "a schema", property.Name, Span(locator, schema.Place.Child("properties").Child(property.Name))));
        }

        return new Surface(routes, properties, []);
    }

    private static IEnumerable<string> Parameters(Contract contract, Operation operation)
    {
        foreach (Parameter parameter in operation.Parameters)
            yield return parameter.Name;

        foreach (MediaType content in operation.RequestBody?.Content ?? default)
            if (content.Schema is { } body)
                foreach (Property property in contract[body].Properties)
                    yield return property.Name;
    }

    private static bool NeedsProof(Operation operation) => !operation.Security.IsEmpty && operation.Security.All(static s => !s.Schemes.IsEmpty);

    private static SourceSpan Span(Locator locator, Place place) => locator.Locate(new PlacedDiagnostic(DecisionRules.InvalidFile, place, default)).Span;
}
