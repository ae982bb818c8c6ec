using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Makes JSON pointers (RFC 6901) out of names and indices, and finds those of offsets.</summary>
internal static class JsonPointers
{
    /// <summary>What a client calls things is repeated up to this length, which no contract comes near.</summary>
    private const int MaximumToken = 128;

    /// <summary>Indices whose tokens are at hand.</summary>
    public const int KnownIndices = 100;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("~/");

    private static readonly string[] Indices = [.. Enumerable.Range(0, KnownIndices).Select(static i => string.Create(CultureInfo.InvariantCulture, $"/{i}"))];

    /// <summary>How all JSON is read here: no comments, no trailing commas.</summary>
    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = JsonInput.MaximumDepth };

    /// <summary>A name as pointers spell it, with a slash before it; one that is too long to be repeated is cut, and ends in an ellipsis.</summary>
    public static string Token(string name)
    {
        name = Shorten(name);
        return name.AsSpan().ContainsAny(Escaped)
            ? "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            : "/" + name;
    }

    /// <summary>An index as pointers spell it, with a slash before it.</summary>
    public static string Token(int index) => index < KnownIndices ? Indices[index] : string.Create(CultureInfo.InvariantCulture, $"/{index}");

    /// <summary>Finds the paths of violations by walking the value in which they are once more, so that checks pay nothing for them.</summary>
    /// <param name="violations">In order of place.</param>
    /// <param name="value">Stands on the first token of the value.</param>
    public static void Locate(Span<JsonViolation> violations, JsonTokens value)
    {
        var path = new List<Segment>();
        int next = 0;
        do
        {
            bool isValue = value.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);
            if (isValue && path.Count > 0 && path[^1].IsArray)
                path[^1] = path[^1] with { Index = path[^1].Index + 1 };

            if (value.TokenType == JsonTokenType.PropertyName)
                path[^1] = path[^1] with { Name = Shorten(value.GetString()) };

            bool isEnd = value.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (isEnd)
                path.RemoveAt(path.Count - 1);

            for (; next < violations.Length && violations[next].Offset <= value.TokenStartIndex; next++)
                violations[next].Place(Pointer(path));

            if (value.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                path.Add(new Segment(value.TokenType == JsonTokenType.StartArray, -1, ""));
        }
        while (next < violations.Length && path.Count > 0 && value.Read());
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaximumToken)
            return name;

        // Half of a surrogate pair would be no text.
        int length = char.IsHighSurrogate(name[MaximumToken - 1]) ? MaximumToken - 1 : MaximumToken;
        return string.Concat(name.AsSpan(0, length), "…");
    }

    private static string Pointer(List<Segment> path)
    {
        if (path.Count == 0)
            return "";

        var builder = new StringBuilder();
        foreach (Segment segment in path)
            builder.Append(segment.IsArray ? Token(segment.Index) : Token(segment.Name));

        return builder.ToString();
    }

    private readonly record struct Segment(bool IsArray, int Index, string Name);
}
