using OpenApiGen.Reading;

namespace OpenApiGen.TypeScript.Tests.Client;

/// <summary>Short ways to generate clients.</summary>
internal static class ClientFilesOf
{
    /// <summary>The files of a document about which readers have nothing to say.</summary>
    /// <param name="paths">The paths object in YAML.</param>
    /// <param name="rest">Further keys of the document, a line each.</param>
    /// <param name="options">What its user chose; the client is always wanted.</param>
    public static IReadOnlyDictionary<string, string> Document(string paths, string rest = "", TypeScriptOptions? options = null)
    {
        var file = new SourceFile("a.yaml", $"openapi: 3.2.0\ninfo: {{ title: Demo, version: '1' }}\npaths: {paths}\n{rest}\n");
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        Assert.That(read.Diagnostics.Select(static d => d.ToString()), Is.Empty);
        TypeScriptOutput output = TypeScriptGenerator.Generate(read.Contract!, (options ?? new TypeScriptOptions()) with { WithClient = true, WithValidators = false });
        return output.Files.ToDictionary(static f => f.Path, static f => f.Text);
    }

    /// <summary>The table entry of an operation called <c>it</c>, GET /a, without what all have.</summary>
    /// <param name="operation">Members of the operation in YAML.</param>
    /// <param name="rest">Further keys of the document.</param>
    public static string Entry(string operation, string rest = "")
    {
        string text = Document($"{{ /a: {{ get: {{ operationId: it, {operation} }} }} }}", rest)["client.ts"];
        const string before = "  it: {\n    method: \"GET\",\n    path: \"/a\",\n";
        int start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf("\n  },\n};", start, StringComparison.Ordinal)].Trim();
    }
}
