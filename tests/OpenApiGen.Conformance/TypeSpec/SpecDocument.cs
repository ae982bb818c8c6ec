using System.Text.Json.Nodes;
using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;

namespace OpenApiGen.Conformance.TypeSpec;

/// <summary>A spec as an OpenAPI document.</summary>
/// <param name="Name">Its path below the folder of specs.</param>
/// <param name="Namespace">The namespace of its code.</param>
/// <param name="Text">Its text.</param>
internal sealed record SpecDocument(string Name, string Namespace, string Text)
{
    /// <summary>The documents that a server can serve side by side: of those with the same paths, the newest version.</summary>
    public static IReadOnlyList<SpecDocument> All(string folder)
    {
        string root = Path.Combine(folder, "documents");
        string[] files = [.. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return
        [
            .. files.Select((f, i) => new SpecDocument(Path.GetRelativePath(root, f), $"S{i}", File.ReadAllText(f)))
                .GroupBy(static d => (Path.GetDirectoryName(d.Name), d.Prefix))
                .Select(static g => g.Last()),
        ];
    }

    /// <summary>The path of its server, below which its operations are.</summary>
    public string Prefix
    {
        get
        {
            JsonNode document = JsonNode.Parse(Text)!;
            string url = (string?)document["servers"]?[0]?["url"] ?? "";
            string version = (string)document["info"]!["version"]!;
            int slash = url.StartsWith("{endpoint}", StringComparison.Ordinal) ? url.IndexOf('/', StringComparison.Ordinal) : -1;
            return slash < 0 ? "" : url[slash..].Replace("{version}", version, StringComparison.Ordinal).Replace("{apiVersion}", version, StringComparison.Ordinal);
        }
    }

    /// <summary>The generated files.</summary>
    public IEnumerable<string> Generate()
    {
        var file = new SourceFile("openapi.json", Text);
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        Assert.That(read.Diagnostics.Where(static d => d.Rule.Severity == Severity.Error).Select(static d => d.ToString()), Is.Empty, Name);
        return CSharpGenerator.Generate(read.Contract!, new CSharpOptions { Namespace = Namespace, ServiceName = "Spec" }, CancellationToken.None).Files.Select(static f => f.Text);
    }
}
