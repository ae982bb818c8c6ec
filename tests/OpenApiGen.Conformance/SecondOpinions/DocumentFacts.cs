using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Conformance.SecondOpinions;

/// <summary>
/// What a document has, a line for each: operations (<c>operation GET /a</c>), their parameters, those of their paths included
/// (<c>parameter GET /a query id</c>), and the schemas below its named ones, inline ones included (<c>schema /components/schemas/A/properties/b</c>).
/// </summary>
internal static class DocumentFacts
{
    /// <summary>As OpenApiGen reads it.</summary>
    public static HashSet<string> Of(Contract contract)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string kind, Operation operation) in contract.Operations.Select(static o => ("operation", o)).Concat(contract.Webhooks.Select(static o => ("webhook", o))))
        {
            facts.Add(Operation(kind, operation.Method, operation.Path));
            foreach (Parameter parameter in operation.Parameters)
                facts.Add(Parameter(kind, operation.Method, operation.Path, parameter.In.ToString(), parameter.Name));
        }

        // What stands in for a reference that leads nowhere is no schema of the document.
        foreach (Schema schema in contract.Schemas.Where(s => !s.Unresolved && s.Place.File == contract.File && IsNamed(s.Place.Pointer)))
            facts.Add(Schema(schema.Place.Pointer));

        return facts;
    }

    public static string Operation(string kind, string method, string path) => $"{kind} {method.ToUpperInvariant()} {path}";

    public static string Parameter(string kind, string method, string path, string place, string name) =>
        $"parameter of {Operation(kind, method, path)}: {place.ToLowerInvariant()} {(place is "Header" ? name.ToLowerInvariant() : name)}";

    public static string Schema(string pointer) => "schema " + pointer;

    private static bool IsNamed(string pointer) => pointer.StartsWith("/components/schemas/", StringComparison.Ordinal) || pointer.StartsWith("/definitions/", StringComparison.Ordinal);
}
