using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.CSharp.Tests;

/// <summary>Short ways to generate what tests are about.</summary>
internal static class Generated
{
    /// <summary>The code of a document whose one operation takes and answers the schema It.</summary>
    /// <param name="schemas">Named schemas in YAML, one per line.</param>
    public static GeneratedCode From(string schemas)
    {
        const string It = "content: { application/json: { schema: { $ref: '#/components/schemas/It' } } }";
        return FromDocument($"openapi: 3.1.0\ninfo: {{ title: Demo, version: '1' }}\npaths: {{ /a: {{ post: {{ operationId: do, requestBody: {{ {It} }}, responses: {{ '200': {{ description: It., {It} }} }} }} }} }}\ncomponents:\n  schemas:\n    {schemas.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
    }

    /// <summary>The code of a document about which readers have nothing to say.</summary>
    public static GeneratedCode FromDocument(string text)
    {
        var file = new SourceFile("a.yaml", text);
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        Assert.That(read.Diagnostics.Select(d => d.ToString()), Is.Empty);
        return CSharpGenerator.Generate(read.Contract!, new CSharpOptions { Namespace = "Demo" }, CancellationToken.None);
    }

    /// <summary>All text.</summary>
    public static string Text(this GeneratedCode code) => string.Concat(code.Files.Select(f => f.Text));
}
