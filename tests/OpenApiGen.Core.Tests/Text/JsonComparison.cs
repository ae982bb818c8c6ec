using System.Globalization;
using System.Text.Json;
using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Compares our tree with what System.Text.Json reads.</summary>
internal static class JsonComparison
{
    /// <summary>The first difference, or null. Members may stand in another order.</summary>
    public static string? Difference(JsonElement expected, Node? actual, string path = "")
    {
        if (actual is null)
            return $"{path}: nothing was read";

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                return Members(expected, actual, path);
            case JsonValueKind.Array:
                return Items(expected, actual, path);
            case JsonValueKind.String:
                return actual.Kind == NodeKind.String && actual.Text == expected.GetString() ? null : $"{path}: '{expected}' became {actual}";
            case JsonValueKind.Number:
                bool isNumber = actual.Kind is NodeKind.Integer or NodeKind.Float;
                return isNumber && SameNumber(actual.Text, expected.GetRawText()) ? null : $"{path}: {expected} became {actual}";
            default:
                NodeKind kind = expected.ValueKind == JsonValueKind.Null ? NodeKind.Null : NodeKind.Boolean;
                return actual.Kind == kind && actual.Text == expected.GetRawText() ? null : $"{path}: {expected.GetRawText()} became {actual}";
        }
    }

    private static string? Members(JsonElement expected, Node actual, string path)
    {
        int count = 0;
        foreach (JsonProperty member in expected.EnumerateObject())
        {
            count++;
            if (actual[member.Name] is not { } value)
                return $"{path}: '{member.Name}' is missing in {actual}";

            if (Difference(member.Value, value, $"{path}/{member.Name}") is { } difference)
                return difference;
        }

        return actual.IsMapping && count == actual.Count ? null : $"{path}: {count} members became {actual}";
    }

    private static string? Items(JsonElement expected, Node actual, string path)
    {
        if (!actual.IsSequence || actual.Count != expected.GetArrayLength())
            return $"{path}: {expected.GetArrayLength()} items became {actual}";

        for (int i = 0; i < actual.Count; i++)
            if (Difference(expected[i], actual.ValueAt(i), $"{path}/{i}") is { } difference)
                return difference;

        return null;
    }

    private static bool SameNumber(string ours, string theirs) =>
        ours == theirs || double.Parse(ours, CultureInfo.InvariantCulture).Equals(double.Parse(theirs, CultureInfo.InvariantCulture));
}
