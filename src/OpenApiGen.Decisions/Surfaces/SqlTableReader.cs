using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;

namespace OpenApiGen.Decisions.Surfaces;

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

    private static readonly string[] Temporary = ["TEMP", "TEMPORARY"];

    /// <summary>Reads a text.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<Table> Read(string path, string text)
    {
        var reader = new StatementReader(path, text);
        var tables = new List<Table>();
        for (int i = 0; i < reader.Tokens.Count; i++)
        {
            if (reader.Is(i, "CREATE"))
                Create(reader, i + 1, tables);
            else if (reader.Is(i, "ALTER") && reader.Is(i + 1, "TABLE"))
                Alter(reader, i + 2, tables);
            else if (reader.Is(i, "DROP") && reader.Is(i + 1, "TABLE") && reader.Name(i + 2, out int behind) is { } dropped)
                tables.RemoveAll(t => IsNamed(t, dropped.Text));
        }

        return tables;
    }

    private static void Create(StatementReader reader, int next, List<Table> tables)
    {
        bool isTemporary = false;
        while (next < reader.Tokens.Count && reader.Tokens[next] is { IsWord: true } kind && TableKinds.Contains(kind.Text))
        {
            isTemporary |= Temporary.Contains(kind.Text, StringComparer.OrdinalIgnoreCase);
            next++;
        }

        if (!reader.Is(next, "TABLE") || reader.Name(next + 1, out int behind) is not { } name)
            return;

        // Columns may come from elsewhere: PARTITION OF, INHERITS, LIKE, AS SELECT.
        bool isDerived = isTemporary || name.Text.StartsWith("#", StringComparison.Ordinal);
        for (int i = behind; i < reader.Tokens.Count && !reader.Is(i, ";"); i++)
            isDerived |= reader.Is(i, "INHERITS") || reader.Is(i, "LIKE") || (reader.Is(i, "PARTITION") && reader.Is(i + 1, "OF")) || (i == behind && reader.Is(i, "AS"));

        tables.Add(new Table(name.Text, reader.Is(behind, "(") ? Columns(reader, name.Text, behind + 1) : [], reader.Span(name)) { IsDerived = isDerived });
    }

    /// <summary><c>ADD [COLUMN] [IF NOT EXISTS] name</c>, as often as it stands in the statement, and <c>RENAME [COLUMN] old TO name</c>.</summary>
    private static void Alter(StatementReader reader, int next, List<Table> tables)
    {
        if (reader.Name(next, out int at) is not { } name || tables.FindIndex(t => IsNamed(t, name.Text)) is not (>= 0 and int index))
            return;

        List<DataField> columns = [.. tables[index].Columns];
        for (int i = at; i < reader.Tokens.Count && !reader.Is(i, ";") && !reader.Is(i, "CREATE"); i++)
        {
            int column = reader.Is(i, "ADD") ? i + 1 : reader.Is(i, "TO") ? i + 1 : -1;
            if (column < 0)
                continue;

            column += reader.Is(column, "COLUMN") || reader.Is(column, "(") ? 1 : 0;
            if (reader.Name(column, out _) is { } added && !(added.IsWord && TableConstraints.Contains(added.Text)))
                columns.Add(new DataField(tables[index].Name, added.Text, reader.Span(added)));
        }

        tables[index] = tables[index] with { Columns = columns };
    }

    private static List<DataField> Columns(StatementReader reader, string table, int first)
    {
        var columns = new List<DataField>();
        int depth = 0;
        bool begins = true;
        for (int i = first; i < reader.Tokens.Count && depth >= 0; i++)
        {
            SqlToken token = reader.Tokens[i];
            if (begins && depth == 0 && token.IsName && !(token.IsWord && TableConstraints.Contains(token.Text)))
                columns.Add(new DataField(table, token.Text, reader.Span(token)));

            begins = depth == 0 && token.Is(",");
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
        }

        return columns;
    }

    private static bool IsNamed(Table table, string name) => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Tokens of a text, and what they are together.</summary>
    private sealed class StatementReader(string path, string text)
    {
        private readonly Text.LineMap _lines = new(text);

        public IReadOnlyList<SqlToken> Tokens { get; } = SqlScanner.Scan(text);

        public bool Is(int index, string word) => index < Tokens.Count && Tokens[index].Is(word);

        /// <summary>The last part of a name, behind IF [NOT] EXISTS and ONLY; null where there is none.</summary>
        /// <param name="index">Where it begins.</param>
        /// <param name="behind">What follows it.</param>
        public SqlToken? Name(int index, out int behind)
        {
            if (Is(index, "IF"))
                index += Is(index + 1, "NOT") ? 3 : 2;

            if (Is(index, "ONLY"))
                index++;

            while (index + 2 < Tokens.Count && Tokens[index].IsName && Tokens[index + 1].Is("."))
                index += 2;

            behind = index + 1;
            return index < Tokens.Count && Tokens[index].IsName ? Tokens[index] : null;
        }

        public SourceSpan Span(SqlToken token) => new(path, token.Start, token.End - token.Start, _lines.At(token.Start), _lines.At(token.End));
    }
}
