using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>The values that a schema lists in <c>enum</c> or <c>const</c>.</summary>
internal sealed class CheckValues
{
    private readonly Utf8Names _strings;
    private readonly byte[][] _numbers;
    private readonly JsonElement[] _composites;
    private readonly JsonValueKind[] _literals;
    private readonly JsonElement[] _values;

    public CheckValues(IEnumerable<JsonElement> values)
    {
        // Nothing of the table is kept alive.
        _values = [.. values.Select(static v => v.Clone())];
        _strings = new Utf8Names([.. _values.Where(static v => v.ValueKind == JsonValueKind.String).Select(static v => v.GetString()!)]);
        _numbers = [.. _values.Where(static v => v.ValueKind == JsonValueKind.Number).Select(static v => Encoding.UTF8.GetBytes(v.GetRawText()))];
        _composites = [.. _values.Where(static v => v.ValueKind is JsonValueKind.Object or JsonValueKind.Array)];
        _literals = [.. _values.Select(static v => v.ValueKind).Where(static k => k is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)];
    }

    /// <summary>The values for people.</summary>
    public string Description =>
        _values.Length == 1 ? Describe(_values[0])
        : _values.Length > 12 ? string.Create(CultureInfo.InvariantCulture, $"one of {_values.Length} values such as {Describe(_values[0])} and {Describe(_values[1])}")
        : "one of " + string.Join(", ", _values.Select(Describe));

    /// <summary>True where the value on which a reader stands is one of them; the reader stays.</summary>
    public bool Contains(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.PropertyName:
                return _strings.IndexOf(ref reader) >= 0;
            case JsonTokenType.Number:
                return HasNumber(new JsonNumber(reader.ValueSpan));
            case JsonTokenType.True:
                return Array.IndexOf(_literals, JsonValueKind.True) >= 0;
            case JsonTokenType.False:
                return Array.IndexOf(_literals, JsonValueKind.False) >= 0;
            case JsonTokenType.Null:
                return Array.IndexOf(_literals, JsonValueKind.Null) >= 0;
            default:
                return _composites.Length > 0 && HasComposite(reader, json);
        }
    }

    private bool HasNumber(JsonNumber number)
    {
        foreach (byte[] text in _numbers)
            if (number.Equals(new JsonNumber(text)))
                return true;

        return false;
    }

    private bool HasComposite(Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        JsonElement value = JsonElement.Parse(json[start..(int)reader.BytesConsumed], new JsonDocumentOptions { MaxDepth = JsonInput.MaximumDepth });
        foreach (JsonElement composite in _composites)
            if (JsonEquality.AreEqual(value, composite))
                return true;

        return false;
    }

    private static string Describe(JsonElement value) => value.ValueKind == JsonValueKind.String ? $"'{value.GetString()}'" : value.GetRawText();
}
