using System.Text.Json.Nodes;
using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Conformance.Generating;

/// <summary>An OpenAPI document with one operation, whose body is what a schema describes: 204 for what is valid, 400 for what is not.</summary>
/// <param name="Id">An identifier, unique within an assembly; the operation's path and the code's namespace.</param>
/// <param name="Version">The OpenAPI version, by which the schema's dialect is known.</param>
/// <param name="Schema">The schema, in a file of its own.</param>
internal sealed record JudgingDocument(string Id, string Version, JsonNode? Schema)
{
    /// <summary>True where formats limit strings.</summary>
    public bool AssertFormats { get; init; } = true;

    /// <summary>Other files of the project, by path.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    public string Path => "/" + Id;

    /// <summary>The generated files with a handler.</summary>
    /// <param name="errors">What the generator refuses.</param>
    public IReadOnlyList<string> Generate(out IReadOnlyList<string> errors)
    {
        if (Read(out errors) is not { } contract)
            return [];

        GeneratedCode code = CSharpGenerator.Generate(contract, new CSharpOptions { Namespace = Id, ServiceName = "Judge", AssertFormats = AssertFormats, JsonInterop = false }, CancellationToken.None);
        return [.. code.Files.Select(static f => f.Text), Handler];
    }

    /// <summary>The document as generators are given it; null where there is an error in it.</summary>
    /// <param name="errors">What is refused.</param>
    public Contract? Read(out IReadOnlyList<string> errors)
    {
        var document = new JsonObject
        {
            ["openapi"] = Version,
            ["info"] = new JsonObject { ["title"] = Id, ["version"] = "1" },
            ["paths"] = new JsonObject
            {
                [Path] = new JsonObject
                {
                    ["post"] = new JsonObject
                    {
                        ["operationId"] = "judge",
                        ["tags"] = new JsonArray("judge"),
                        ["requestBody"] = new JsonObject
                        {
                            ["required"] = true,
                            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "schema.json" } } },
                        },
                        ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Valid." } },
                    },
                },
            },
        };

        var root = new SourceFile("openapi.json", document.ToJsonString());
        SourceFile[] files = [root, new SourceFile("schema.json", Schema?.ToJsonString() ?? "null"), .. Others.Select(static o => new SourceFile(o.Key, o.Value))];
        ReadResult read = ContractReader.Read(root, files, new ReadOptions { InferTypes = false }, CancellationToken.None);
        errors = [.. read.Diagnostics.Where(static d => d.Rule.Severity == Severity.Error).Select(static d => $"{d.Rule.Id} {string.Join(", ", d.Arguments)}")];
        return errors.Count > 0 ? null : read.Contract;
    }

    /// <summary>Registers the services of documents.</summary>
    public static string Registration(IEnumerable<JudgingDocument> documents) => $$"""
        #pragma warning disable CS1591
        public static class Registration
        {
            public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                {{string.Concat(documents.Select(static d => $"{d.Id}.JudgeExtensions.AddJudge<{d.Id}.Handler>(services);"))}}
            }

            public static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes)
            {
                {{string.Concat(documents.Select(static d => $"{d.Id}.JudgeExtensions.MapJudge(routes);"))}}
            }
        }
        """;

    private string Handler => $$"""
        #pragma warning disable CS1591
        namespace {{Id}}
        {
            public sealed class Handler : IJudgeHandler
            {
                public System.Threading.Tasks.ValueTask<JudgeResult> JudgeAsync(JudgeRequest request, System.Threading.CancellationToken cancellationToken) =>
                    new(JudgeResult.NoContent());
            }
        }
        """;
}
