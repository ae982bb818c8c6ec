using System.Text;

namespace OpenApiGen.Testing;

/// <summary>A document that is made to use up a reader's stack, memory or time.</summary>
/// <param name="Name">A file name that says what is wrong with it.</param>
/// <param name="Make">Makes its text, of about so many characters.</param>
internal sealed partial record HostileDocument(string Name, Func<int, string> Make)
{
    /// <summary>Deeper than any stack would bear, where depth costs a few characters a level.</summary>
    private const int Depth = 100_000;

    private const string Head = "\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"}";

    /// <summary>An operation that takes schema S0.</summary>
    private const string Use = "\"paths\":{\"/a\":{\"post\":{\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/S0\"}}}},\"responses\":{\"204\":{\"description\":\"-\"}}}}}";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileDocument> All { get; } = [.. Deep(), .. Multiplying(), .. Chains(), .. Wide(), .. Long(), .. Texts()];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Word(string keyword) => string.Concat(keyword.Where(char.IsLetter));

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * Math.Max(count, 0)).Insert(0, piece, Math.Max(count, 0)).ToString();

    private static string Join(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(line));

    private static string Many(int size, string before, Func<int, string> item, string separator, string after)
    {
        var text = new StringBuilder(before, size + 1000);
        for (int i = 0; text.Length < size; i++)
            text.Append(i == 0 ? "" : separator).Append(item(i));

        return text.Append(after).ToString();
    }
}
