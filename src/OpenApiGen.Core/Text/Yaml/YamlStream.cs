namespace OpenApiGen.Text.Yaml;

/// <summary>Reads the documents of a stream one after the other.</summary>
internal static class YamlStream
{
    /// <summary>The first document; a second one is a problem.</summary>
    public static TextTree ReadOne(string text)
    {
        var parser = new YamlParser(text);
        if (!parser.FindDocument())
            return new TextTree(null, []);

        TextTree tree = parser.ReadDocument();
        if (parser.Stopped || !parser.FindDocument())
            return tree;

        int second = parser.DocumentStart;
        IReadOnlyList<SyntaxProblem> more = parser.Stopped
            ? parser.ReadDocument().Problems
            : [new SyntaxProblem(SyntaxProblemKind.Unsupported, second, Math.Min(second + 3, text.Length), "a second document starts here, where one is expected")];
        return tree with { Problems = [.. tree.Problems, .. more] };
    }

    /// <summary>All documents, up to the first one that is malformed.</summary>
    public static IReadOnlyList<TextTree> ReadAll(string text)
    {
        var parser = new YamlParser(text);
        var trees = new List<TextTree>();
        while (!parser.Stopped && parser.FindDocument())
        {
            if (trees.Count == ReaderLimits.Documents)
            {
                int start = parser.DocumentStart;
                trees.Add(new TextTree(null, [new SyntaxProblem(SyntaxProblemKind.LimitExceeded, start, start, $"more than {ReaderLimits.Documents} documents")]));
                break;
            }

            trees.Add(parser.ReadDocument());
        }

        return trees;
    }
}
