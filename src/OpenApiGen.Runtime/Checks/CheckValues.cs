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
    private string? _demand;

    public CheckValues(IEnumerable<JsonElement> values)
    {
        // Nothing of the table is kept alive.
        _values = [.. values.Select(static v => v.Clone())];
        _strings = new Utf8Names([.. _values.Where(static v => v.ValueKind == JsonValueKind.String).Select(static v => v.GetString()!)]);
        _numbers = [.. _values.Where(static v => v.ValueKind == JsonValueKind.Number).Select(static v => Encoding.UTF8.GetBytes(v.GetRawText()))];
        _composites = [.. _values.Where(static v => v.ValueKind is JsonValueKind.Object or JsonValueKind.Array)];
        _literals = [.. _values.Select(static v => v.ValueKind).Where(static k => k is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)];
    }

    /// <summary>What is said of a value that is none of them.</summary>
    public string Demand => _demand ??= "must be " + Description;

    private string Description =>
        _values.Length == 1 ? Describe(_values[0])
        : _values.Length > 12 ? string.Create(CultureInfo.InvariantCulture, $"one of {_values.Length} values such as {Describe(_values[0])} and {Describe(_values[1])}")
        : "one of " + string.Join(", ", _values.Select(Describe));

    /// <summary>True where there are objects or arrays among them.</summary>
    public bool HasComposites => _composites.Length > 0;

    /// <summary>True where the string, number or literal on which a reader stands is one of them.</summary>
    public bool ContainsScalar(ref JsonTokens reader) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.PropertyName => _strings.IndexOf(ref reader) >= 0,
        JsonTokenType.Number => HasNumber(new JsonNumber(reader.ValueSpan)),
        JsonTokenType.True => Array.IndexOf(_literals, JsonValueKind.True) >= 0,
        JsonTokenType.False => Array.IndexOf(_literals, JsonValueKind.False) >= 0,
        _ => Array.IndexOf(_literals, JsonValueKind.Null) >= 0,
    };

    /// <summary>True where an object or array is one of them.</summary>
    /// <param name="text">Its text.</param>
    public bool ContainsComposite(ReadOnlySpan<byte> text)
    {
        JsonElement value = JsonElement.Parse(text, new JsonDocumentOptions { MaxDepth = JsonInput.MaximumDepth });
        return Array.Exists(_composites, c => JsonEquality.AreEqual(value, c));
    }

    private bool HasNumber(JsonNumber number)
    {
        foreach (byte[] text in _numbers)
            if (number.Equals(new JsonNumber(text)))
                return true;

        return false;
    }

    private static string Describe(JsonElement value) => value.ValueKind == JsonValueKind.String ? $"'{value.GetString()}'" : value.GetRawText();
}
