using System.Text;

namespace OpenApiGen.Testing;

internal sealed partial record HostileDocument
{
    private static IEnumerable<HostileDocument> Deep()
    {
        foreach ((string name, string open, string close) in ((string, string, string)[])[("brackets", "[", "]"), ("braces", "{\"a\":", "}"), ("mixed", "[{\"a\":", "}]")])
        {
            yield return new($"deep-{name}.json", _ => $"{{{Head},\"x-a\":{Repeat(open, Depth)}0{Repeat(close, Depth)}}}");
            yield return new($"deep-{name}-open.json", _ => $"{{{Head},\"x-a\":{Repeat(open, Depth)}");
            yield return new($"deep-{name}.yaml", _ => $"{{{Head},\"x-a\":{Repeat(open, Depth)}0{Repeat(close, Depth)}}}");
        }

        foreach (string indicator in (string[])["- ", "? ", "- ? ", "&a [", "!!seq [", "[? "])
            yield return new($"deep-block-{indicator.Replace("?", "key", StringComparison.Ordinal).Replace(' ', '-')}.yaml", _ => "openapi: 3.1.0\nx-a:\n  " + Repeat(indicator, Depth));

        yield return new("deep-indentation.yaml", static size => "openapi: 3.1.0\nx-a:\n" + Indented(size));
        foreach (string keyword in (string[])["items", "not", "additionalProperties", "properties\":{\"a", "allOf\":[", "oneOf\":["])
        {
            (string open, string close) = keyword.EndsWith('[') ? ($"{{\"{keyword}", "]}") : ($"{{\"{keyword}\":", keyword.Contains('{', StringComparison.Ordinal) ? "}}" : "}");
            yield return new($"deep-schemas-{Word(keyword)}.json", _ => $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{Repeat(open, Depth)}{{}}{Repeat(close, Depth)}}}}}}}");
        }
    }

    private static string Indented(int size)
    {
        var text = new StringBuilder();
        for (int i = 1; text.Length < size; i++)
            text.Append(' ', i).Append("a:\n");

        return text.ToString();
    }
}
