using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Decisions.Surfaces;

/// <summary>Takes operations and properties out of contracts. What is wrong with a contract is the generator's business, and what can be read is looked at.</summary>
public static class ContractSurfaceReader
{
    /// <summary>Reads the contracts among files.</summary>
    /// <param name="files">YAML and JSON files that are contracts, or that contracts refer to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Surface Read(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
    {
        var operations = new List<ContractOperation>();
        var properties = new List<DataField>();
        foreach (SourceFile file in files.Where(static f => f.IsDocument).OrderBy(static f => f.Path, StringComparer.Ordinal))
        {
            if (ContractReader.Read(file, FileReferences.Closure(file, files), ReadOptions.Default, cancellation).Contract is not { } contract)
                continue;

            var locator = new Locator(files);
            foreach (Operation operation in contract.Operations)
            {
                operations.Add(new ContractOperation(operation.OperationId ?? "", operation.Method, operation.Path, [.. operation.Tags], Span(locator, operation.Place))
                {
                    Parameters = [.. Parameters(contract, operation)],
                    NeedsProof = NeedsProof(operation),
                });
            }

            foreach (Schema schema in contract.Schemas)
                foreach (Property property in schema.Properties.Where(p => contract[p.Schema].Types != SchemaTypes.Boolean))
                    properties.Add(new DataField(schema.Name ?? "an inline schema", property.Name, Span(locator, schema.Place.Child("properties").Child(property.Name))));

            foreach (Operation operation in contract.Operations)
                foreach (Parameter parameter in operation.Parameters.Where(p => contract[p.Schema].Types != SchemaTypes.Boolean))
                    properties.Add(new DataField($"{operation.Method} {operation.Path}", parameter.Name, Span(locator, parameter.Place)));
        }

        return new Surface(operations, properties, []);
    }

    private static IEnumerable<string> Parameters(Contract contract, Operation operation)
    {
        foreach (Parameter parameter in operation.Parameters)
            yield return parameter.Name;

        foreach (MediaType content in operation.RequestBody?.Content ?? default)
            if (content.Schema is { } body)
                foreach (string name in Properties(contract, body, []))
                    yield return name;
    }

    /// <summary>Names of the properties of an object, of what it is composed of, and of the items of an array.</summary>
    private static IEnumerable<string> Properties(Contract contract, SchemaId id, HashSet<int> seen)
    {
        if (!seen.Add(id.Index))
            yield break;

        Schema schema = contract[id];
        foreach (Property property in schema.Properties)
            yield return property.Name;

        foreach (SchemaId part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
            foreach (string name in Properties(contract, part, seen))
                yield return name;

        if (schema.Items is { } items)
            foreach (string name in Properties(contract, items, seen))
                yield return name;
    }

    private static bool NeedsProof(Operation operation) => !operation.Security.IsEmpty && operation.Security.All(static s => !s.Schemes.IsEmpty);

    private static SourceSpan Span(Locator locator, Place place) => locator.Locate(new PlacedDiagnostic(DecisionRules.InvalidFile, place, default)).Span;
}
