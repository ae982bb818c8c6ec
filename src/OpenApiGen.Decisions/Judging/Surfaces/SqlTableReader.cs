using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;

namespace OpenApiGen.Decisions.Judging.Surfaces;

/// <summary>
/// Finds names of tables and columns in SQL: what a reader of the file sees, not what a database makes of it. Statements that it does not know are
/// passed over, so that every dialect does.
/// </summary>
public static class SqlTableReader
{
    private static readonly HashSet<string> TableConstraints = new(StringComparer.OrdinalIgnoreCase)
    {
        "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "CONSTRAINT", "EXCLUDE", "LIKE", "KEY", "INDEX", "FULLTEXT", "SPATIAL", "PERIOD",
    };

    private static readonly HashSet<string> TableKinds = new(StringComparer.OrdinalIgnoreCase) { "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "FOREIGN", "VIRTUAL" };

    /// <summary>Reads a text.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<Table> Read(string path, string text)
    {
        List<SqlToken> tokens = SqlScanner.Scan(text);
        var lines = new Lazy<Text.LineMap>(() => new Text.LineMap(text));
        var tables = new List<Table>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is("CREATE"))
                continue;

            int next = i + 1;
            while (next < tokens.Count && tokens[next] is { IsWord: true } kind && TableKinds.Contains(kind.Text))
                next++;

            if (next >= tokens.Count || !tokens[next].Is("TABLE"))
                continue;

            next++;
            if (Is(next, "IF") && Is(next + 1, "NOT") && Is(next + 2, "EXISTS"))
                next += 3;

            while (next + 2 < tokens.Count && tokens[next].IsName && tokens[next + 1].Is("."))
                next += 2;

            if (next >= tokens.Count || !tokens[next].IsName)
                continue;

            SqlToken name = tokens[next];
            tables.Add(new Table(name.Text, Is(next + 1, "(") ? Columns(name.Text, next + 2) : [], Span(name)));
        }

        return tables;

        bool Is(int index, string word) => index < tokens.Count && tokens[index].Is(word);

        SourceSpan Span(SqlToken token) => new(path, token.Start, token.End - token.Start, lines.Value.At(token.Start), lines.Value.At(token.End));

        List<DataField> Columns(string table, int first)
        {
            var columns = new List<DataField>();
            int depth = 0;
            bool begins = true;
            for (int i = first; i < tokens.Count && depth >= 0; i++)
            {
                SqlToken token = tokens[i];
                if (begins && depth == 0 && token.IsName && !(token.IsWord && TableConstraints.Contains(token.Text)))
                    columns.Add(new DataField(table, token.Text, Span(token)));

                begins = depth == 0 && token.Is(",");
                depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            }

            return columns;
        }
    }
}
