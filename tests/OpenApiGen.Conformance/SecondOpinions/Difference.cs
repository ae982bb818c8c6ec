using System.Text.Json.Nodes;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.Conformance.SecondOpinions;

/// <summary>A fact that one of two readers finds in a document and the other does not.</summary>
/// <param name="Fact">The fact; see <see cref="DocumentFacts"/>.</param>
/// <param name="IsOurs">True where it is OpenApiGen that finds it.</param>
/// <param name="Document">The document, as JSON.</param>
/// <param name="Diagnostics">What OpenApiGen says about the document.</param>
/// <param name="Theirs">What the other reader finds.</param>
internal sealed record Difference(string Fact, bool IsOurs, JsonNode? Document, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlySet<string> Theirs)
{
    /// <summary>Of a schema, the keys that lead to it; else none.</summary>
    public string[] Keys => Fact.StartsWith("schema ", StringComparison.Ordinal) ? [.. Fact["schema /".Length..].Split('/').Select(Place.Unescape)] : [];

    /// <summary>Of a schema, the value that stands there.</summary>
    public JsonNode? Node
    {
        get
        {
            JsonNode? node = Document;
            foreach (string key in Keys)
                node = node is JsonArray list ? list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : node?[key];

            return node;
        }
    }

    /// <summary>Of an operation or a parameter, its method and path; else empty.</summary>
    public (string Method, string Path) Operation
    {
        get
        {
            int start = Fact.IndexOf("operation ", StringComparison.Ordinal);
            if (start < 0)
                return ("", "");

            string text = Fact[(start + "operation ".Length)..];
            int end = Fact.StartsWith("parameter ", StringComparison.Ordinal) ? text.LastIndexOf(": ", StringComparison.Ordinal) : text.Length;
            int space = text.IndexOf(' ', StringComparison.Ordinal);
            return (text[..space], text[(space + 1)..end]);
        }
    }

    /// <summary>Of a parameter, its place with its name; else empty.</summary>
    public string Parameter => Fact.StartsWith("parameter ", StringComparison.Ordinal) ? Fact[(Fact.LastIndexOf(": ", StringComparison.Ordinal) + 2)..] : "";

    /// <summary>True where OpenApiGen has reported something by a rule, in words that have a text in them.</summary>
    public bool IsReported(Rule rule, string text = "") => Diagnostics.Any(d => d.Rule == rule && d.ToString().Contains(text, StringComparison.Ordinal));
}
