using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>Tables of what parameters look like, as specifications have them.</summary>
internal static class StyleTable
{
    /// <summary>"Style Examples" of OpenAPI 3.0.4, 3.1.1 and 3.2.0; style cookie is of 3.2. An empty string is what they call undefined.</summary>
    private const string Examples = """
        | style          | explode | empty  | string      | array                               | object                                             |
        | matrix         | false   | ;color | ;color=blue | ;color=blue,black,brown             | ;color=R,100,G,200,B,150                           |
        | matrix         | true    | ;color | ;color=blue | ;color=blue;color=black;color=brown | ;R=100;G=200;B=150                                 |
        | label          | false   | .      | .blue       | .blue,black,brown                   | .R,100,G,200,B,150                                 |
        | label          | true    | .      | .blue       | .blue.black.brown                   | .R=100.G=200.B=150                                 |
        | simple         | false   |        | blue        | blue,black,brown                    | R,100,G,200,B,150                                  |
        | simple         | true    |        | blue        | blue,black,brown                    | R=100,G=200,B=150                                  |
        | form           | false   | color= | color=blue  | color=blue,black,brown              | color=R,100,G,200,B,150                            |
        | form           | true    | color= | color=blue  | color=blue&color=black&color=brown  | R=100&G=200&B=150                                  |
        | spaceDelimited | false   | n/a    | n/a         | color=blue%20black%20brown          | color=R%20100%20G%20200%20B%20150                  |
        | spaceDelimited | true    | n/a    | n/a         | n/a                                 | n/a                                                |
        | pipeDelimited  | false   | n/a    | n/a         | color=blue%7Cblack%7Cbrown          | color=R%7C100%7CG%7C200%7CB%7C150                  |
        | pipeDelimited  | true    | n/a    | n/a         | n/a                                 | n/a                                                |
        | deepObject     | false   | n/a    | n/a         | n/a                                 | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150 |
        | deepObject     | true    | n/a    | n/a         | n/a                                 | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150 |
        | cookie         | false   | color= | color=blue  | color=blue,black,brown              | color=R,100,G,200,B,150                            |
        | cookie         | true    | color= | color=blue  | color=blue; color=black; color=brown | R=100; G=200; B=150                               |
        """;

    /// <summary>Where the tables of 3.0.0 to 3.0.3 and 3.1.0 spell the same in another way.</summary>
    private const string OlderExamples = """
        | style          | explode | array                  | object                                 |
        | pipeDelimited  | false   | color=blue~black~brown | color=R~100~G~200~B~150                |
        | deepObject     | true    | n/a                    | color[R]=100&color[G]=200&color[B]=150 |
        """;

    /// <summary>collectionFormat of OpenAPI 2.0, which has no table: its words in the form of one.</summary>
    private const string Formats = """
        | style | explode | query                              | path             | header           |
        | csv   | false   | color=blue,black,brown             | blue,black,brown | blue,black,brown |
        | ssv   | false   | color=blue%20black%20brown         | blue%20black%20brown | blue black brown |
        | tsv   | false   | color=blue%09black%09brown         | blue%09black%09brown | n/a              |
        | pipes | false   | color=blue%7Cblack%7Cbrown         | blue%7Cblack%7Cbrown | blue~black~brown |
        | multi | true    | color=blue&color=black&color=brown | n/a              | n/a              |
        """;

    /// <summary>All cells.</summary>
    public static IEnumerable<StyleExample> All =>
        from version in WireDocument.Versions
        from example in version == "2.0" ? OfFormats() : Of(version, Examples).Concat(version == "3.2.0" ? [] : Of(version, OlderExamples))
        select example;

    private static IEnumerable<StyleExample> Of(string version, string table) =>
        from row in Rows(table)
        let explode = row["explode"] == "true"
        from place in WireParameter.Styles(version).Where(s => s.Style == row["style"])
        from cell in row.Skip(2)
        let shape = cell.Key switch { "array" => WireShape.Texts, "object" => WireShape.Colors, _ => WireShape.Text }
        select new StyleExample(new WireParameter(version, place.In, place.Style, explode, shape), ValueOf(cell.Key), cell.Value);

    private static IEnumerable<StyleExample> OfFormats() =>
        from row in Rows(Formats)
        from cell in row.Skip(2)
        where cell.Value is not null
        select new StyleExample(new WireParameter("2.0", cell.Key, row["style"]!, row["explode"] == "true", WireShape.Texts), ValueOf("array"), cell.Value);

    private static JsonNode ValueOf(string column) => column switch
    {
        "empty" => JsonValue.Create(""),
        "string" => JsonValue.Create("blue"),
        "array" => new JsonArray("blue", "black", "brown"),
        _ => new JsonObject { ["R"] = 100, ["G"] = 200, ["B"] = 150 },
    };

    /// <summary>Cells by column. A bar, which would end a cell, is spelled as a tilde.</summary>
    private static IEnumerable<OrderedDictionary<string, string?>> Rows(string table)
    {
        string[][] lines = [.. table.Split('\n').Select(static l => l.Trim().Trim('|').Split('|').Select(static c => c.Trim().Replace('~', '|')).ToArray())];
        foreach (string[] cells in lines.Skip(1))
        {
            var row = new OrderedDictionary<string, string?>();
            for (int i = 0; i < cells.Length; i++)
                row.Add(lines[0][i], cells[i] == "n/a" ? null : cells[i]);

            yield return row;
        }
    }
}
