using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Finds JSON pointers of offsets by walking the text once more, so that reading sound values pays nothing for them.</summary>
internal static class JsonPointers
{
    /// <summary>What a client calls things is repeated up to this length, which no contract comes near.</summary>
    private const int MaximumToken = 128;

    /// <summary>How many characters the pointers of one text may have together: an answer is no echo that makes a body louder.</summary>
    private const int MaximumTotal = 16 * 1024;

    /// <summary>Turns violations into those that people see, in order of place.</summary>
    /// <param name="json">The text that was read; well-formed up to the last offset.</param>
    /// <param name="found">What was found in it; sorted here.</param>
    /// <param name="prefix">Goes before each pointer.</param>
    /// <param name="violations">Where they go; the last ones are left out where their pointers are too long together.</param>
    public static void Resolve(ReadOnlySpan<byte> json, List<JsonViolation> found, string prefix, List<Violation> violations)
    {
        if (found.Count > 1)
            StableSort(found);

        var path = new List<Segment>();
        var reader = new Utf8JsonReader(json, ReaderOptions);
        int next = 0;
        int room = MaximumTotal;
        while (next < found.Count && reader.Read())
        {
            bool isValue = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);
            if (isValue && path.Count > 0 && path[^1].IsArray)
                path[^1] = path[^1] with { Index = path[^1].Index + 1 };

            if (reader.TokenType == JsonTokenType.PropertyName)
                path[^1] = path[^1] with { Name = Shorten(reader.GetString()!) };

            bool isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (isEnd)
                path.RemoveAt(path.Count - 1);

            for (; next < found.Count && found[next].Offset <= reader.TokenStartIndex; next++)
            {
                string pointer = Pointer(prefix, path, found[next].Property);
                room -= pointer.Length;
                if (room < 0 && violations.Count > 0)
                    return;

                violations.Add(new Violation(pointer, found[next].Code, found[next].Message));
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                path.Add(new Segment(reader.TokenType == JsonTokenType.StartArray, -1, ""));
        }

        for (; next < found.Count; next++)
            violations.Add(new Violation(Pointer(prefix, [], found[next].Property), found[next].Code, found[next].Message));
    }

    /// <summary>A name as pointers spell it; one that is too long to be repeated is cut, and ends in an ellipsis.</summary>
    public static string Token(string name) => Shorten(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>How all JSON is read here: no comments, no trailing commas.</summary>
    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = JsonInput.MaximumDepth };

    private static string Shorten(string name)
    {
        if (name.Length <= MaximumToken)
            return name;

        // Half of a surrogate pair would be no text.
        int length = char.IsHighSurrogate(name[MaximumToken - 1]) ? MaximumToken - 1 : MaximumToken;
        return string.Concat(name.AsSpan(0, length), "…");
    }

    private static void StableSort(List<JsonViolation> found)
    {
        JsonViolation[] sorted = [.. found.OrderBy(static v => v.Offset)];
        found.Clear();
        found.AddRange(sorted);
    }

    private static string Pointer(string prefix, List<Segment> path, string? property)
    {
        var builder = new StringBuilder(prefix);
        foreach (Segment segment in path)
        {
            builder.Append('/');
            builder.Append(segment.IsArray ? segment.Index.ToString(CultureInfo.InvariantCulture) : Token(segment.Name));
        }

        if (property is not null)
            builder.Append('/').Append(Token(property));

        return builder.ToString();
    }

    private readonly record struct Segment(bool IsArray, int Index, string Name);
}
