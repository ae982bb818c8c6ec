namespace OpenApiGen.Text.Yaml;

/// <summary>Reads the documents of a stream one after the other.</summary>
internal static class YamlStream
{
    /// <summary>The first document; a second one is a problem.</summary>
    public static TextTree ReadOne(string text)
    {
        int forbidden = Printable.FindForbidden(text, out bool hasUnusual);
        var parser = new YamlParser(Before(forbidden, text), hasUnusual);
        TextTree tree = parser.FindDocument() ? parser.ReadDocument() : new TextTree(null, []);
        if (!parser.Stopped && parser.FindDocument())
        {
            int second = parser.DocumentStart;
            IReadOnlyList<SyntaxProblem> others = parser.Stopped ? parser.ReadDocument().Problems : [];
            tree = tree with
            {
                Problems = [.. tree.Problems, .. others, .. parser.Stopped ? [] : new[] { SecondDocument(second, text) }],
            };
        }

        return WithForbidden(tree, forbidden, text);
    }

    /// <summary>All documents, up to the first one that is malformed.</summary>
    public static IReadOnlyList<TextTree> ReadAll(string text)
    {
        int forbidden = Printable.FindForbidden(text, out bool hasUnusual);
        var parser = new YamlParser(Before(forbidden, text), hasUnusual);
        var trees = new List<TextTree>();
        while (!parser.Stopped && parser.FindDocument())
            trees.Add(parser.ReadDocument());

        if (forbidden >= 0)
        {
            TextTree last = trees.Count == 0 ? new TextTree(null, []) : trees[trees.Count - 1];
            if (trees.Count > 0)
                trees.RemoveAt(trees.Count - 1);

            trees.Add(WithForbidden(last, forbidden, text));
        }

        return trees;
    }

    private static SyntaxProblem SecondDocument(int start, string text) =>
        new(SyntaxProblemKind.Unsupported, start, Math.Min(start + 3, text.Length), "a second document starts here, where one is expected");

    private static string Before(int forbidden, string text) => forbidden < 0 ? text : text.Substring(0, forbidden);

    /// <summary>A text was read up to a character that it must not have: that is its problem, not that it ends there.</summary>
    private static TextTree WithForbidden(TextTree tree, int forbidden, string text)
    {
        if (forbidden < 0)
            return tree;

        string what = char.IsSurrogate(text[forbidden]) ? "half of a surrogate pair and no character" : "a control character, which only an escape in double quotes can write";
        var problem = new SyntaxProblem(SyntaxProblemKind.Malformed, forbidden, forbidden + 1, $"{TextExcerpt.Character(text, forbidden)} is {what}");
        return tree with { Problems = [.. tree.Problems.Where(static p => p.Kind != SyntaxProblemKind.Malformed), problem] };
    }
}
