namespace OpenApiGen.TypeScript.Layout;

/// <summary>Calls and literals of expressions, laid out as Prettier does.</summary>
internal static class Call
{
    /// <summary>A function call.</summary>
    public static Doc Of(string function, params Argument[] arguments) => Doc.Concat(function, Arguments(arguments));

    /// <summary>Arguments in parentheses: a last object or array stays on the line.</summary>
    public static Doc Arguments(Argument[] arguments)
    {
        if (arguments.Length == 0)
            return "()";

        Argument last = arguments[arguments.Length - 1];
        Doc all = Doc.Concat("(", Doc.Indent(Doc.SoftLine, Doc.Join(Doc.Comma, arguments.Select(a => a.Doc)), Doc.IfBreak(",", "")), Doc.SoftLine, ")");
        if (arguments.Length > 1 && arguments.Any(a => a.CallsWithFunction))
            return Doc.Forced(all);

        IEnumerable<Argument> others = arguments.Take(arguments.Length - 1);
        bool hugsLast = last.IsCollection && !others.Any(a => a.Doc.Breaks) && !(arguments.Length > 1 && arguments[arguments.Length - 2].IsCollection);
        if (!hugsLast)
            return Doc.Group(all);

        Doc first = Doc.Concat([.. others.SelectMany(a => (Doc[])[a.Doc, ", "])]);
        return Doc.FirstThatFits(Doc.Concat("(", first, last.Doc, ")"), Doc.Concat("(", first, Doc.Forced(last.Doc), ")"), Doc.Forced(all));
    }

    /// <summary>Calls on what calls return: <c>z.string().min(1).optional()</c>.</summary>
    /// <param name="head">What the first one is called on.</param>
    /// <param name="headIsCall">True where that is a call itself.</param>
    /// <param name="links">The calls.</param>
    public static Doc Chain(Doc head, bool headIsCall, IReadOnlyList<ChainLink> links)
    {
        Doc[] printed = [.. links.Select(l => Doc.Concat("." + l.Name, Arguments(l.Arguments)))];
        Doc oneLine = Doc.Concat([head, .. printed]);
        if (links.Count == 0)
            return head;

        // Names in upper case are taken for factories, which keep their first call.
        bool isFactory = head is TextDoc name && char.IsUpper(name.Text[0]);
        if (links.Count < (isFactory ? 3 : 2))
            return oneLine;

        Doc expanded = Doc.Concat(head, Doc.Indent(Doc.HardLine, Doc.Join(Doc.HardLine, printed)));
        bool isComplex = links.Count + (headIsCall ? 1 : 0) > 2 && (headIsCall || links.Any(l => l.Arguments.Any(a => !a.IsSimple)));
        if (isComplex || head.Breaks || printed.Take(printed.Length - 1).Any(p => p.Breaks))
            return expanded;

        return Doc.FirstThatFits(oneLine, expanded);
    }

    /// <summary>An object literal with a line for each member.</summary>
    public static Doc Object(IReadOnlyList<Doc> members) =>
        members.Count == 0 ? "{}" : Doc.Forced(Doc.Concat("{", Doc.Indent(Doc.HardLine, Doc.Join(Doc.Concat(",", Doc.HardLine), members), ","), Doc.HardLine, "}"));

    /// <summary>An object literal on one line where it fits.</summary>
    public static Doc Inline(IReadOnlyList<Doc> members) =>
        members.Count == 0 ? "{}" : new GroupDoc(Doc.Concat("{", Doc.Indent(Doc.Line, Doc.Join(Doc.Comma, members), Doc.IfBreak(",", "")), Doc.Line, "}")) { Members = members.Count };

    /// <summary>An array literal; numbers fill lines, anything else has lines of its own where it does not fit, or where all items have several members.</summary>
    public static Doc Array(IReadOnlyList<Doc> items, bool areNumbers = false)
    {
        if (items.Count == 0)
            return "[]";

        Doc separator = Doc.Comma;
        Doc content = areNumbers && items.Count > 1 ? Doc.Fill(",", items) : Doc.Join(separator, items);
        bool isTable = items.Count > 1 && items.All(i => i is GroupDoc { Members: > 1 } group && group.IsArray == ((GroupDoc)items[0]).IsArray);
        return new GroupDoc(Doc.Concat("[", Doc.Indent(Doc.SoftLine, content, Doc.IfBreak(",", "")), Doc.SoftLine, "]")) { Members = items.Count, IsArray = true, IsForced = isTable };
    }
}

/// <summary>A call on the value before it.</summary>
internal sealed record ChainLink(string Name, params Argument[] Arguments);

/// <summary>An argument of a call.</summary>
/// <param name="Doc">Its text.</param>
/// <param name="IsCollection">True for an object or array literal.</param>
/// <param name="IsSimple">True for what Prettier thinks can stand in a long chain: literals, names, calls of those.</param>
/// <param name="CallsWithFunction">True for a call that is given a function.</param>
internal sealed record Argument(Doc Doc, bool IsCollection = false, bool IsSimple = true, bool CallsWithFunction = false)
{
    /// <summary>True for a call with arguments.</summary>
    public bool IsCall { get; init; }

    /// <summary>True for a literal or a name.</summary>
    public bool IsLiteral => Doc is TextDoc;

    public static implicit operator Argument(string text) => new((Doc)text);
}
