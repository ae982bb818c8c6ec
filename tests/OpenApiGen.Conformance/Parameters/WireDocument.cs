using System.Text.Json.Nodes;
using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>Documents whose operations answer with the parameters that they were given.</summary>
internal static class WireDocument
{
    /// <summary>The name of all services.</summary>
    public const string Service = "Wire";

    public static IReadOnlyList<string> Versions { get; } = ["2.0", "3.0.4", "3.1.1", "3.2.0"];

    /// <summary>Generated files of a document with an operation for each parameter.</summary>
    public static IEnumerable<string> Generate(string version) =>
        Generate("V" + version.Replace(".", "", StringComparison.Ordinal), new SourceFile("openapi.json", Of(version).ToJsonString()), out _);

    /// <summary>Generated files of any document.</summary>
    public static IEnumerable<string> Generate(string @namespace, SourceFile file, out Contract contract)
    {
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        Assert.That(read.Diagnostics.Where(static d => d.Rule.Severity == Severity.Error).Select(static d => d.ToString()), Is.Empty, file.Path);
        contract = read.Contract!;
        return CSharpGenerator.Generate(contract, new CSharpOptions { Namespace = @namespace, ServiceName = Service }, CancellationToken.None).Files.Select(static f => f.Text);
    }

    private static JsonObject Of(string version)
    {
        var paths = new JsonObject();
        foreach (WireParameter parameter in WireParameter.All(version))
        {
            var response = new JsonObject { ["description"] = "What was understood." };
            if (version == "2.0")
                response["schema"] = new JsonObject();
            else
                response["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject() } };

            if (parameter is { In: "header", Style: "simple" or "csv" })
                response["headers"] = new JsonObject { [WireParameter.Name] = parameter.ToHeader() };

            paths[parameter.Path] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = $"op{paths.Count}",
                    ["parameters"] = new JsonArray(parameter.ToJson()),
                    ["responses"] = new JsonObject { ["200"] = response },
                },
            };
        }

        return new JsonObject
        {
            [version == "2.0" ? "swagger" : "openapi"] = version,
            ["info"] = new JsonObject { ["title"] = Service, ["version"] = "1" },
            ["paths"] = paths,
        };
    }
}
