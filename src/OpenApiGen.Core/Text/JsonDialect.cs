namespace OpenApiGen.Text;

/// <summary>Which texts a reader of JSON accepts.</summary>
public enum JsonDialect : byte
{
    /// <summary>RFC 8259 and nothing else.</summary>
    Json,

    /// <summary>With <c>//</c> and <c>/* */</c> comments, and a comma behind the last member or item: files that people write for tools, as editors know them.</summary>
    WithComments,
}
