using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

/// <summary>Short ways to read what tests are about.</summary>
internal static class Documents
{
    public const string Name = "api/openapi.yaml";

    private const string Info = "info: { title: Demo, version: '1' }\n";

    /// <summary>Reads a document with files beside it.</summary>
    public static ReadResult Read(string text, params (string Path, string Text)[] others)
    {
        var file = new SourceFile(Name, text);
        SourceFile[] files = [file, .. others.Select(o => new SourceFile(o.Path, o.Text))];
        Assert.That(files.SelectMany(f => f.SyntaxDiagnostics()), Is.Empty);
        return ContractReader.Read(file, files, CancellationToken.None);
    }

    /// <summary>Reads a document about which there is nothing to say.</summary>
    public static Contract Sound(string text, params (string Path, string Text)[] others)
    {
        ReadResult result = Read(text, others);
        Assert.That(result.Diagnostics.Select(d => d.ToString()), Is.Empty);
        return result.Contract!;
    }

    /// <summary>The only operation of a document about which there is nothing to say.</summary>
    public static Operation Operation(string fields, string version = "3.1.0", string path = "/a", string rest = "") =>
        Sound(WithOperation(fields, version, path, rest)).Operations.Single();

    /// <summary>A document with one POST operation, its fields and what follows <c>paths</c> in YAML.</summary>
    public static string WithOperation(string fields, string version = "3.1.0", string path = "/a", string rest = "") =>
        Header(version) + $"paths:\n  {path}:\n    post:\n      {fields.Replace("\n", "\n      ", StringComparison.Ordinal)}\n      {Responses(fields)}\n{rest}";

    /// <summary>A document whose schemas are given in YAML, one per line of the block.</summary>
    public static string WithSchemas(string schemas, string version = "3.1.0")
    {
        string indented = schemas.Replace("\n", "\n    ", StringComparison.Ordinal);
        return version == "2.0"
            ? Header(version) + $"paths: {{}}\ndefinitions:\n    {indented}\n"
            : Header(version) + $"paths: {{}}\ncomponents:\n  schemas:\n    {indented}\n";
    }

    /// <summary>A schema of a contract by the name that it has among the named ones.</summary>
    public static Schema Named(this Contract contract, string name) => contract.Schemas.Single(s => s.Name == name);

    /// <summary>The id of a named schema.</summary>
    public static SchemaId IdOf(this Contract contract, string name) =>
        new(contract.Schemas.Select((s, i) => (s, i)).Single(e => e.s.Name == name).i);

    /// <summary>Diagnostics in the canonical form, without the file's name.</summary>
    public static string[] Messages(this ReadResult result) => [.. result.Diagnostics.Select(d => d.ToString().Replace(Name, "", StringComparison.Ordinal))];

    /// <summary>A contract as it is apart from where things stand and from the version it is written in, for comparison.</summary>
    public static string Meaning(this Contract contract) => ContractText.Of(contract);

    public static string Header(string version) => (version == "2.0" ? "swagger: '2.0'\n" : $"openapi: {version}\n") + Info;

    private static string Responses(string fields) => fields.Contains("responses:", StringComparison.Ordinal) ? "" : "responses: { '204': { description: None. } }";

    /// <summary>The text that a diagnostic marks.</summary>
    public static string Marked(this Diagnostic diagnostic, string text) => text.Substring(diagnostic.Span.Start, diagnostic.Span.Length);
}
