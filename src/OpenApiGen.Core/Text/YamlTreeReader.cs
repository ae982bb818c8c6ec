using OpenApiGen.Text.Yaml;

namespace OpenApiGen.Text;

/// <summary>
/// Reads YAML 1.2 into located nodes: plain scalars after the core schema, aliases as the node that they name, merge keys
/// (<c>&lt;&lt;</c>) as the entries that they bring. Nothing is thrown whatever the text is: reading ends at the first malformed
/// place and keeps what stands before it.
/// </summary>
/// <remarks>
/// More than YAML allows: an implicit key may be longer than 1,024 characters; the bracket that closes a flow collection may stand in
/// the column of the mapping or sequence around it, as people write it; see also <see cref="SyntaxProblemKind.Tolerated"/>.
/// Less: keys are scalars, and <see cref="ReaderLimits"/> hold.
/// </remarks>
public static class YamlTreeReader
{
    /// <summary>Reads the only document of a text; a second one is a problem.</summary>
    public static TextTree Read(string text) => YamlStream.ReadOne(text);

    /// <summary>
    /// Reads every document of a stream. Each has its own problems; the one whose text is malformed is the last one.
    /// Empty where the text has no document.
    /// </summary>
    public static IReadOnlyList<TextTree> ReadStream(string text) => YamlStream.ReadAll(text);
}
