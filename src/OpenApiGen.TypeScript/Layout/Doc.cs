namespace OpenApiGen.TypeScript.Layout;

/// <summary>
/// Text whose line breaks are not decided yet: the algebra of Wadler's "A prettier printer", with the additions that Prettier made,
/// so that what is printed is what Prettier would leave as it is.
/// </summary>
internal abstract record Doc
{
    /// <summary>Nothing.</summary>
    public static Doc Empty { get; } = new TextDoc("");

    /// <summary>A space, or a line break where the group around it breaks.</summary>
    public static Doc Line { get; } = new LineDoc(IsSoft: false, IsHard: false);

    /// <summary>Nothing, or a line break where the group around it breaks.</summary>
    public static Doc SoftLine { get; } = new LineDoc(IsSoft: true, IsHard: false);

    /// <summary>A line break, which breaks every group around it.</summary>
    public static Doc HardLine { get; } = new LineDoc(IsSoft: false, IsHard: true);

    /// <summary>True where it has a hard line, so that it never stands on one line.</summary>
    public abstract bool Breaks { get; }

    private static readonly TextDoc[] Signs = [.. Enumerable.Range(0, 128).Select(static c => new TextDoc(((char)c).ToString()))];

    public static implicit operator Doc(string text) => text.Length == 1 && text[0] < Signs.Length ? Signs[text[0]] : new TextDoc(text);

    /// <summary>One after the other.</summary>
    public static Doc Concat(params Doc[] parts) => new ConcatDoc(parts);

    /// <summary>On one line if it fits, else broken at all its own lines.</summary>
    public static Doc Group(params Doc[] parts) => new GroupDoc(parts.Length == 1 ? parts[0] : new ConcatDoc(parts));

    /// <summary>Broken at all its own lines, whether it fits or not.</summary>
    public static Doc Forced(Doc content) => new GroupDoc(content) { IsForced = true };

    /// <summary>As many on a line as fit.</summary>
    public static Doc Fill(string separator, IReadOnlyList<Doc> items) => new FillDoc(separator, [.. items]);

    /// <summary>Lines in it are indented by one more step.</summary>
    public static Doc Indent(params Doc[] parts) => new IndentDoc(parts.Length == 1 ? parts[0] : new ConcatDoc(parts));

    /// <summary>One of two, as the group around it is broken or not.</summary>
    public static Doc IfBreak(Doc broken, Doc flat) => new IfBreakDoc(broken, flat);

    /// <summary>Behind a colon or an equals sign, with the space before it: on the same line where it can begin there, else on the next one.</summary>
    public static Doc Fluid(Doc right) => new FluidDoc(right);

    /// <summary>The first that fits, else the last.</summary>
    public static Doc FirstThatFits(params Doc[] states) => new ChoiceDoc(states);

    /// <summary>A comma and a <see cref="Line"/>.</summary>
    public static Doc Comma { get; } = Concat(",", Line);

    /// <summary>With something between.</summary>
    public static Doc Join(Doc separator, IEnumerable<Doc> parts)
    {
        var all = new List<Doc>();
        foreach (Doc part in parts)
        {
            if (all.Count > 0)
                all.Add(separator);

            all.Add(part);
        }

        return new ConcatDoc([.. all]);
    }
}

internal sealed record TextDoc(string Text) : Doc
{
    public override bool Breaks => false;
}

internal sealed record LineDoc(bool IsSoft, bool IsHard) : Doc
{
    public override bool Breaks => IsHard;
}

internal sealed record ConcatDoc(Doc[] Parts) : Doc
{
    public override bool Breaks { get; } = System.Array.Exists(Parts, p => p.Breaks);
}

internal sealed record GroupDoc(Doc Content) : Doc
{
    public bool IsForced { get; init; }

    /// <summary>How many members or items a literal of an object or array has; zero for what is none.</summary>
    public int Members { get; init; }

    /// <summary>True for a literal of an array.</summary>
    public bool IsArray { get; init; }

    public override bool Breaks => IsForced || Content.Breaks;
}

internal sealed record FillDoc(string Separator, Doc[] Items) : Doc
{
    public override bool Breaks => false;
}

internal sealed record IndentDoc(Doc Content) : Doc
{
    public override bool Breaks => Content.Breaks;
}

internal sealed record FluidDoc(Doc Right) : Doc
{
    public override bool Breaks => Right.Breaks;
}

internal sealed record IfBreakDoc(Doc Broken, Doc Flat) : Doc
{
    public override bool Breaks => false;
}

internal sealed record ChoiceDoc(Doc[] States) : Doc
{
    public override bool Breaks => States[0].Breaks;
}
