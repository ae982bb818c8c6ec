using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Equality of JSON values as JSON Schema means it: numbers by value, objects without order.</summary>
internal static class JsonEquality
{
    /// <summary>The indexes of two equal items of an array, or null where all differ.</summary>
    /// <param name="array">The array's text.</param>
    public static (int First, int Second)? FindDuplicate(ReadOnlySpan<byte> array)
    {
        JsonElement items = JsonElement.Parse(array, new JsonDocumentOptions { MaxDepth = JsonInput.MaximumDepth });
        var seen = new Dictionary<JsonElement, int>(Comparer.Instance);
        int index = 0;
        foreach (JsonElement item in items.EnumerateArray())
        {
            if (!seen.TryAdd(item, index))
                return (seen[item], index);

            index++;
        }

        return null;
    }

    /// <summary>True where two values are equal.</summary>
    /// <remarks>Not <see cref="JsonElement.DeepEquals"/>, which throws where an exponent is too large for it.</remarks>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
            return false;

        return left.ValueKind switch
        {
            JsonValueKind.Number => new JsonNumber(JsonMarshal.GetRawUtf8Value(left)).Equals(new JsonNumber(JsonMarshal.GetRawUtf8Value(right))),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Array => AreArraysEqual(left, right),
            JsonValueKind.Object => AreObjectsEqual(left, right),
            _ => true,
        };
    }

    private static bool AreArraysEqual(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
            return false;

        JsonElement.ArrayEnumerator others = right.EnumerateArray();
        foreach (JsonElement item in left.EnumerateArray())
            if (!others.MoveNext() || !AreEqual(item, others.Current))
                return false;

        return true;
    }

    private static bool AreObjectsEqual(JsonElement left, JsonElement right)
    {
        if (left.GetPropertyCount() != right.GetPropertyCount())
            return false;

        // Equal objects mostly have one order; only those that have not are looked up by name.
        Dictionary<string, JsonElement>? byName = null;
        JsonElement.ObjectEnumerator others = right.EnumerateObject();
        foreach (JsonProperty property in left.EnumerateObject())
        {
            JsonElement other;
            if (byName is null && others.MoveNext() && others.Current.NameEquals(property.Name))
                other = others.Current.Value;
            else if (!(byName ??= ByName(right)).TryGetValue(property.Name, out other))
                return false;

            if (!AreEqual(property.Value, other))
                return false;
        }

        return true;
    }

    /// <summary>Of a name that stands twice, the last one counts, as it does for most readers.</summary>
    private static Dictionary<string, JsonElement> ByName(JsonElement value)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
            properties[property.Name] = property.Value;

        return properties;
    }

    private sealed class Comparer : IEqualityComparer<JsonElement>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(JsonElement x, JsonElement y) => AreEqual(x, y);

        public int GetHashCode(JsonElement obj)
        {
            switch (obj.ValueKind)
            {
                case JsonValueKind.String:
                    return string.GetHashCode(obj.GetString(), StringComparison.Ordinal);
                case JsonValueKind.Number:
                    // Not that of a double, which anybody can compute: an array of numbers with one hash would take quadratic time.
                    var digits = new HashCode();
                    new JsonNumber(JsonMarshal.GetRawUtf8Value(obj)).AddTo(ref digits);
                    return digits.ToHashCode();
                case JsonValueKind.Array:
                    var items = new HashCode();
                    foreach (JsonElement item in obj.EnumerateArray())
                        items.Add(GetHashCode(item));
                    return items.ToHashCode();
                case JsonValueKind.Object:
                    // The order of properties does not count.
                    int sum = 0;
                    foreach (JsonProperty property in obj.EnumerateObject())
                        sum = unchecked(sum + HashCode.Combine(string.GetHashCode(property.Name, StringComparison.Ordinal), GetHashCode(property.Value)));
                    return sum;
                default:
                    return (int)obj.ValueKind;
            }
        }
    }
}
