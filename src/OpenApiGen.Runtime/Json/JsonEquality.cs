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
    public static bool AreEqual(JsonElement left, JsonElement right) => JsonElement.DeepEquals(left, right);

    private sealed class Comparer : IEqualityComparer<JsonElement>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

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
