using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Compares two of our trees.</summary>
internal static class TreeComparison
{
    /// <summary>The first difference in kinds, texts, order and, if wanted, places, or null.</summary>
    public static string? Difference(Node expected, Node actual, bool withPlaces = true, string path = "")
    {
        if (expected.Kind != actual.Kind || expected.Text != actual.Text || expected.Count != actual.Count)
            return $"{path}: {expected} is not {actual}";

        if (withPlaces && (expected.Start != actual.Start || expected.End != actual.End))
            return $"{path}: {expected.Start}–{expected.End} is not {actual.Start}–{actual.End}";

        for (int i = 0; i < expected.Count; i++)
        {
            string child = expected.IsMapping ? $"{path}/{expected.KeyAt(i).Text}" : $"{path}/{i}";
            string? difference = expected.IsMapping ? Difference(expected.KeyAt(i), actual.KeyAt(i), withPlaces, child) : null;
            difference ??= Difference(expected.ValueAt(i), actual.ValueAt(i), withPlaces, child);
            if (difference is not null)
                return difference;
        }

        return null;
    }
}
