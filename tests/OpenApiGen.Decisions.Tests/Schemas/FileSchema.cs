using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Testing;

namespace OpenApiGen.Decisions.Tests.Schemas;

/// <summary>A JSON Schema that the package brings, and the reader of the files that it describes.</summary>
internal sealed class FileSchema
{
    public static readonly FileSchema Decision = new("decision-profile.schema.json", static t => DecisionFileReader.Read("decision-profile.json", t).Findings);
    public static readonly FileSchema Profile = new("profile.schema.json", static t => ProfileReader.Read("own.profile.json", t).Findings);

    private static readonly JsonDocumentOptions AsFilesAre = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly EvaluationOptions AsEditorsDo = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.List };

    private readonly string _name;
    private readonly Lazy<JsonSchema> _schema;
    private readonly Func<string, IReadOnlyList<Diagnostic>> _read;

    private FileSchema(string name, Func<string, IReadOnlyList<Diagnostic>> read)
    {
        _name = name;
        _read = read;
        Text = File.ReadAllText(Path.Combine(SharedData.Repository, "nuget", "OpenApiGen.Analyzers", "schemas", name));
        Root = JsonNode.Parse(Text)!.AsObject();
        _schema = new(() => JsonSchema.FromText(Text));
    }

    public static IEnumerable<FileSchema> All => [Decision, Profile];

    public string Text { get; }

    public JsonObject Root { get; }

    /// <summary>What the schema has against a file; empty for nothing.</summary>
    public IReadOnlyList<string> Refusals(string file)
    {
        using JsonDocument document = JsonDocument.Parse(file, AsFilesAre);
        EvaluationResults results = _schema.Value.Evaluate(document.RootElement, AsEditorsDo);
        if (results.IsValid)
            return [];

        IEnumerable<string> reasons = (results.Details ?? []).SelectMany(static d => (d.Errors ?? new Dictionary<string, string>()).Select(e => $"{d.InstanceLocation}: {e.Value}"));
        return [.. reasons.DefaultIfEmpty("refused")];
    }

    /// <summary>What the reader has against a file.</summary>
    public IReadOnlyList<string> Findings(string file) => [.. _read(file).Select(static f => f.Message)];

    public override string ToString() => _name;
}
