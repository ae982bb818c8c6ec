using OpenApiGen.Reading;

namespace OpenApiGen.TypeScript.Tests;

/// <summary>Short ways to print.</summary>
internal static class Printing
{
    /// <summary>Named schemas with an operation that receives and answers the first of them.</summary>
    /// <param name="schemas">The map of schemas in YAML, on one line.</param>
    public static string Schemas(string schemas)
    {
        string first = schemas.TrimStart(' ', '{').Split(':')[0];
        string content = $"content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{first}' }} }} }}";
        return $"openapi: 3.1.1\ninfo: {{ title: Demo, version: '1' }}\npaths: {{ /a: {{ post: {{ operationId: it, requestBody: {{ required: true, {content} }}, responses: {{ '200': {{ description: It., {content} }} }} }} }} }}\ncomponents: {{ schemas: {schemas} }}\n";
    }

    /// <summary>The files of a document.</summary>
    public static TypeScriptOutput Print(string document, TypeScriptOptions? options = null)
    {
        var file = new SourceFile("a.yaml", document);
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        Assert.That(read.Contract, Is.Not.Null, string.Join('\n', read.Diagnostics));
        return TypeScriptGenerator.Generate(read.Contract!, options ?? new TypeScriptOptions());
    }

    /// <summary>A file of a document.</summary>
    public static string File(string document, string path, TypeScriptOptions? options = null) => Print(document, options).Files.Single(f => f.Path == path).Text;

    /// <summary>The declaration of a name, on one line, without comments.</summary>
    public static string Declaration(string text, string name)
    {
        string[] words = [$"export type {name} ", $"export interface {name} ", $"export const {name} ", $"export const {name}:"];
        string found = text.Split("\n\n").SelectMany(static d => d.Split("*/\n").TakeLast(1)).SingleOrDefault(d => words.Any(w => d.StartsWith(w, StringComparison.Ordinal))) ?? $"{name} is not declared in\n{text}";
        return string.Join(' ', found.Split('\n').Select(static l => l.Trim()).Where(static l => l.Length > 0 && !l.StartsWith("/**", StringComparison.Ordinal) && l[0] != '*'));
    }
}
