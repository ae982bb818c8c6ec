namespace OpenApiGen.Conformance.Parameters;

/// <summary>Cells of the table that cannot be sent. A test fails where one of them is understood.</summary>
internal static class StyleExceptions
{
    private const string EmptySegment = "a path with an empty segment is another path";

    private const string DotSegment = "a segment of one dot is taken out of a path (RFC 3986, section 5.2.4)";

    /// <summary>Reasons by place, style and value.</summary>
    public static string? Of(StyleExample example) => (example.Parameter.In, example.Parameter.Style, example.Wire) switch
    {
        ("path", "simple", "") => EmptySegment,
        ("path", "label", ".") => DotSegment,
        _ => null,
    };
}
