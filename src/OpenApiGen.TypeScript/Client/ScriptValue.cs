using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Client;

/// <summary>A value as an expression, laid out as Prettier would.</summary>
internal abstract record ScriptValue
{
    public static implicit operator ScriptValue(string text) => new ScriptText(Syntax.Quote(text));

    public static ScriptValue Null { get; } = new ScriptText("null");

    public static ScriptValue True { get; } = new ScriptText("true");

    public static ScriptValue Of(bool value) => new ScriptText(value ? "true" : "false");

    public abstract Doc ToDoc();
}

/// <summary>An expression on one line.</summary>
internal sealed record ScriptText(string Text) : ScriptValue
{
    public override Doc ToDoc() => Text;
}

/// <summary>A list.</summary>
internal sealed record ScriptList(IReadOnlyList<ScriptValue> Items) : ScriptValue
{
    public override Doc ToDoc()
    {
        if (Items.Count == 0)
            return "[]";

        // Prettier gives each of several things with parts of their own a line.
        bool isBroken = Items.Count > 1 && (Items.All(i => i is ScriptObject { Members.Count: > 1 }) || Items.All(i => i is ScriptList { Items.Count: > 1 }));
        Doc end = isBroken ? Doc.HardLine : Doc.SoftLine;
        return Doc.Group("[", Doc.Indent(end, Doc.Join(Doc.Comma, Items.Select(i => i.ToDoc())), Doc.IfBreak(",", "")), end, "]");
    }
}

/// <summary>An object.</summary>
internal sealed record ScriptObject(IReadOnlyList<(string Key, ScriptValue Value)> Members) : ScriptValue
{
    /// <summary>True where each member gets a line of its own, even if all would fit in one.</summary>
    public bool IsBroken { get; init; }

    public override Doc ToDoc()
    {
        if (Members.Count == 0)
            return "{}";

        Doc end = IsBroken ? Doc.HardLine : Doc.Line;
        IEnumerable<Doc> members = Members.Select(m => Member(Key(m.Key), m.Value));
        return Doc.Group("{", Doc.Indent(end, Doc.Join(Doc.Comma, members), Doc.IfBreak(",", "")), end, "}");
    }

    /// <summary>
    /// Text that does not fit goes to the next line, unless its key is so short that nothing would be won; so does an object of
    /// a table whose key fills the line.
    /// </summary>
    private Doc Member(string key, ScriptValue value)
    {
        const int shortest = 5, longest = 75;
        return value is ScriptText && key.Length >= shortest ? Doc.Concat(key, ":", Doc.Group(Doc.Indent(Doc.Line, value.ToDoc())))
            : IsBroken && key.Length > longest ? Doc.Concat(key, ":", Doc.Indent(Doc.HardLine, value.ToDoc()))
            : Doc.Concat(key, ": ", value.ToDoc());
    }

    /// <summary>Without quotes where it is a name or a status.</summary>
    private static string Key(string key) => key.Length == 3 && key.All(c => c is >= '1' and <= '9' or '0') && key[0] != '0' ? key : Syntax.Key(key);
}
