using System.Text;
using System.Text.Json;
using OpenApiGen.Diagnostics;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;

namespace OpenApiGen.Tool.Scaffolding;

/// <summary>A run as JSON. Members are added, never renamed.</summary>
internal static class ScaffoldJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Scaffold scaffold)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
            Write(json, scaffold);

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Scaffold scaffold)
    {
        json.WriteStartObject();
        json.WriteString("document", scaffold.Document);
        json.WriteString("output", scaffold.Output);
        json.WriteString("framework", scaffold.Options.Framework == ServerFramework.None ? null : Word(scaffold.Options.Framework));
        json.WriteString("mode", scaffold.Mode == ScaffoldMode.DryRun ? "dry-run" : Word(scaffold.Mode));
        json.WriteBoolean("isGenerated", scaffold.Plan is not null);
        json.WriteString("summary", scaffold.Plan is null ? null : ScaffoldSummary.Of(scaffold));
        json.WriteNumber("operations", scaffold.Code?.OperationCount ?? 0);
        json.WriteNumber("changes", scaffold.ChangeCount);
        json.WriteStartArray("files");
        foreach (FileChange change in scaffold.Plan?.Changes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            json.WriteString("change", Word(change.Kind));
            json.WriteString("owner", Word(change.Owner));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("packages");
        foreach (NpmPackage package in scaffold.Code is { } code ? NpmPackage.Of(code) : [])
        {
            json.WriteStartObject();
            json.WriteString("name", package.Name);
            json.WriteString("version", package.Major is { } major ? $"^{major}" : null);
            json.WriteBoolean("development", package.IsForDevelopment);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, scaffold.Findings);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> findings)
    {
        json.WriteStartArray("findings");
        foreach (Diagnostic finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Rule.Id);
            json.WriteString("severity", Word(finding.Rule.Severity));
            json.WriteString("file", finding.Span.File);
            json.WriteNumber("line", finding.Span.From.Line + 1);
            json.WriteNumber("column", finding.Span.From.Column + 1);
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Rule.HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
