using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenApiGen.Generator.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Documentation;

/// <summary>A page of docs/rules, with its examples made whole.</summary>
internal sealed partial class RulePage(string id)
{
    private const string Sound = "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: { /orders: { get: { responses: { '204': { description: None. } } } } }\n";

    private readonly string _text = File.ReadAllText(Path.Combine(Folder, id + ".md"));

    public static string Folder { get; } = Path.Combine(SharedData.Repository, "docs", "rules");

    /// <summary>True where it shows what raises its rule.</summary>
    public bool HasExamples => _text.Contains("## Raises it", StringComparison.Ordinal);

    /// <summary>What the generator says of the example under a heading.</summary>
    public string[] Messages(string heading)
    {
        Match block = Block().Match(_text, _text.IndexOf($"## {heading}\n", StringComparison.Ordinal));
        return (block.Groups["language"].Value == "xml" ? Configured(block.Groups["text"].Value) : new Project().File("openapi.yaml", Whole(block.Groups["text"].Value))).Run().Messages;
    }

    /// <summary>A project in which an item or a property is what the example says.</summary>
    private static Project Configured(string xml)
    {
        var element = XElement.Parse(xml[..(xml.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and int comment ? comment : xml.Length)]);
        if (element.Name != "AdditionalFiles")
            return new Project().File("openapi.yaml", Sound).Property(element.Name.LocalName, element.Value);

        Project project = xml.Contains("\"openapi.yaml\"", StringComparison.Ordinal)
            ? new Project().File("openapi.yaml", Sound)
            : new Project().File("v1/openapi.yaml", Sound).File("v2/openapi.yaml", Sound);
        foreach (XAttribute metadata in element.Attributes().Where(a => a.Name != "Include" && a.Name != "Update"))
            project.Metadata((string)element.Attribute("Update")!, metadata.Name.LocalName, metadata.Value);

        return project;
    }

    /// <summary>A document of which the example is the part that its first key says.</summary>
    private static string Whole(string example)
    {
        string first = example[..example.IndexOf(':', StringComparison.Ordinal)];
        string version = example.Contains("# OpenAPI 3.0", StringComparison.Ordinal) ? "3.0.4" : "3.1.0";
        string head = $"openapi: {version}\ninfo: {{ title: Demo, version: '1' }}\n";
        return first switch
        {
            "openapi" when example.Contains("paths:", StringComparison.Ordinal) => example,
            "openapi" => example + "info: { title: Demo, version: '1' }\npaths: {}\n",
            "paths" => head + example,
            _ when example.Contains("\npaths:", StringComparison.Ordinal) => head + example,
            "servers" or "webhooks" or "x-a" => head + "paths: {}\n" + example,
            _ when first[0] == '/' => head + "paths:\n" + Indent(example, 2),
            "get" or "post" => $"{head}paths:\n  /example:\n{Indent(example, 4)}      responses: {{ '204': {{ description: Done. }} }}\n",
            "schemas" => Used(head, example),
            "type" or "pattern" or "properties" => Used(head, "schemas:\n  Example:\n" + Indent(example, 4)),
            _ when char.IsUpper(first[0]) => Used(head, "schemas:\n" + Indent(example, 2)),
            _ => Used(head, "schemas:\n  Example:\n    type: object\n    properties:\n" + Indent(example, 6)),
        };
    }

    /// <summary>A document whose operations use each schema, so that code is made of it, and that has what examples refer to.</summary>
    private static string Used(string head, string schemas)
    {
        IEnumerable<string> names = SchemaName().Matches(schemas).Select(m => m.Groups[1].Value);
        string paths = string.Concat(names.Select((n, i) => $"  /{i}: {{ get: {{ responses: {{ '200': {{ description: One., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{n}' }} }} }} }} }} }} }}\n"));
        return $"{head}paths:\n{paths}components:\n{Indent(schemas, 2)}    Address: {{ type: object }}\n    Name: {{ type: string }}\n";
    }

    private static string Indent(string text, int count) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => new string(' ', count) + l + "\n"));

    [GeneratedRegex("```(?<language>yaml|xml)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^  ([^ :#][^:]*):", RegexOptions.Multiline)]
    private static partial Regex SchemaName();
}
