using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OpenApiGen.Model;

namespace OpenApiGen.Conformance.SecondOpinions;

/// <summary>The facts of a document as Microsoft.OpenApi reads it.</summary>
internal sealed class MicrosoftFacts
{
    private readonly HashSet<string> _facts = new(StringComparer.Ordinal);

    /// <summary>Reads a document.</summary>
    /// <param name="json">Its text, in JSON.</param>
    /// <returns>Its facts; null where the library does not read it, with what it says.</returns>
    public static (HashSet<string>? Facts, string Problem) Of(string json)
    {
        OpenApiDocument? document;
        OpenApiDiagnostic? diagnostic;
        try
        {
            (document, diagnostic) = OpenApiDocument.Parse(json, OpenApiConstants.Json);
        }
        catch (Exception exception)
        {
            return (null, $"{exception.GetType().Name}: {exception.Message}");
        }

        if (document is null)
            return (null, diagnostic?.Errors.FirstOrDefault()?.ToString() ?? "nothing is read");

        var facts = new MicrosoftFacts();
        facts.AddOperations("operation", document.Paths);
        facts.AddOperations("webhook", document.Webhooks);
        string root = diagnostic?.SpecificationVersion == OpenApiSpecVersion.OpenApi2_0 ? "/definitions" : "/components/schemas";
        facts.AddAll(document.Components?.Schemas, root);
        return (facts._facts, "");
    }

    private void AddOperations(string kind, IEnumerable<KeyValuePair<string, IOpenApiPathItem>>? items)
    {
        foreach ((string path, IOpenApiPathItem item) in items ?? [])
            foreach ((HttpMethod method, OpenApiOperation operation) in item.Operations ?? [])
            {
                _facts.Add(DocumentFacts.Operation(kind, method.Method, path));

                // Those of an operation override those of its path; as a set of places and names both are one.
                foreach (IOpenApiParameter parameter in (item.Parameters ?? []).Concat(operation.Parameters ?? []))
                    _facts.Add(DocumentFacts.Parameter(kind, method.Method, path, parameter.In?.ToString() ?? "nowhere", parameter.Name ?? ""));
            }
    }

    private void AddAll(IEnumerable<KeyValuePair<string, IOpenApiSchema>>? schemas, string pointer)
    {
        foreach ((string name, IOpenApiSchema schema) in schemas ?? [])
            Add(schema, pointer + "/" + Place.Escape(name));
    }

    private void AddAll(IEnumerable<IOpenApiSchema>? schemas, string pointer)
    {
        int index = 0;
        foreach (IOpenApiSchema schema in schemas ?? [])
            Add(schema, $"{pointer}/{index++}");
    }

    /// <summary>A reference is no schema, but leads to one.</summary>
    private void Add(IOpenApiSchema? any, string pointer)
    {
        if (any is not OpenApiSchema schema)
            return;

        _facts.Add(DocumentFacts.Schema(pointer));
        AddAll(schema.Properties, pointer + "/properties");
        AddAll(schema.PatternProperties, pointer + "/patternProperties");
        AddAll(schema.Definitions, pointer + "/$defs");
        AddAll(schema.DependentSchemas, pointer + "/dependentSchemas");
        AddAll(schema.AllOf, pointer + "/allOf");
        AddAll(schema.AnyOf, pointer + "/anyOf");
        AddAll(schema.OneOf, pointer + "/oneOf");
        Add(schema.Items, pointer + "/items");
        Add(schema.AdditionalProperties, pointer + "/additionalProperties");
        Add(schema.UnevaluatedPropertiesSchema, pointer + "/unevaluatedProperties");
        Add(schema.PropertyNames, pointer + "/propertyNames");
        Add(schema.Contains, pointer + "/contains");
        Add(schema.ContentSchema, pointer + "/contentSchema");
        Add(schema.Not, pointer + "/not");
        Add(schema.If, pointer + "/if");
        Add(schema.Then, pointer + "/then");
        Add(schema.Else, pointer + "/else");
    }
}
