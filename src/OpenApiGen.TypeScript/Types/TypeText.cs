using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Types;

/// <summary>A type as text, with what is needed to put it into another one.</summary>
internal sealed class TypeText
{
    private readonly IReadOnlyList<TypeText>? _branches;
    private readonly bool _isIntersection;

    public TypeText(Doc doc) => Doc = doc;

    private TypeText(Doc doc, IReadOnlyList<TypeText>? branches, bool isIntersection = false)
    {
        Doc = doc;
        _branches = branches;
        _isIntersection = isIntersection;
    }

    public static TypeText Unknown { get; } = new("unknown");

    public static TypeText Never { get; } = new("never");

    public static TypeText Null { get; } = new("null");

    public static TypeText String { get; } = new("string");

    public static TypeText Number { get; } = new("number");

    public static TypeText Boolean { get; } = new("boolean");

    /// <summary>The type where nothing stands around it that a line break would confuse.</summary>
    public Doc Doc { get; }

    public bool IsUnknown => Doc is TextDoc { Text: "unknown" };

    /// <summary>Behind a colon or an equals sign, with the space before it.</summary>
    public Doc Assigned => _branches is not null && !IsHugged ? Doc.Concat(" ", Doc.Group(Doc.Indent(Doc.IfBreak(Doc.Concat(Doc.Line, "| "), ""), Lines(_branches)))) : Doc.Concat(" ", Doc);

    /// <summary>Where only one line may be broken: in an index signature.</summary>
    public Doc InMember => Doc;

    /// <summary>In parentheses where it is several types.</summary>
    public Doc Parenthesized => _branches is not null ? Doc.Group("(", Doc.Indent(Doc.SoftLine, UnionBody), Doc.SoftLine, ")") : _isIntersection ? Doc.Concat("(", Doc, ")") : Doc;

    /// <summary>An array of it.</summary>
    public TypeText Array() => new(Doc.Concat(Parenthesized, "[]"));

    /// <summary>Any of several types; those that say the same are said once.</summary>
    public static TypeText Union(IEnumerable<TypeText> types)
    {
        var flat = new List<TypeText>();
        foreach (TypeText type in types)
            foreach (TypeText branch in type._branches ?? [type])
                if (!flat.Exists(f => DocText.Same(f.Doc, branch.Doc)))
                    flat.Add(branch);

        if (flat.Exists(t => t.IsUnknown))
            return Unknown;

        flat.RemoveAll(t => t.Doc is TextDoc { Text: "never" } && flat.Count > 1);
        return flat.Count switch
        {
            0 => Never,
            1 => flat[0],
            _ => new TypeText(Doc.Group(Body(flat)), flat),
        };
    }

    /// <summary>All of several types at once.</summary>
    public static TypeText Intersection(IReadOnlyList<TypeText> types)
    {
        var distinct = new List<TypeText>();
        foreach (TypeText type in types)
            if (!type.IsUnknown && !distinct.Exists(f => DocText.Same(f.Doc, type.Doc)))
                distinct.Add(type);

        return distinct.Count switch
        {
            0 => Unknown,
            1 => distinct[0],
            _ => new TypeText(Joined(distinct), null, isIntersection: true),
        };
    }

    /// <summary>An object beside null stands where it stands.</summary>
    private bool IsHugged => _branches is { Count: 2 } && _branches.Any(b => b.Doc is TextDoc { Text: "null" }) && _branches.Any(b => DocText.IsObject(b.Doc));

    private Doc UnionBody => Body(_branches!);

    private static Doc Body(IReadOnlyList<TypeText> branches) => Doc.Concat(Doc.IfBreak("| ", ""), Lines(branches));

    private static Doc Lines(IReadOnlyList<TypeText> branches) => Doc.Join(Doc.Concat(Doc.Line, "| "), branches.Select(b => Doc.Indent(b.Parenthesized)));

    private static Doc Joined(List<TypeText> types)
    {
        var parts = new List<Doc>();
        for (int i = 0; i < types.Count; i++)
        {
            Doc part = types[i].Parenthesized;
            bool isObject = DocText.IsObject(types[i].Doc);
            if (i == 0)
                parts.Add(part);
            else if (isObject || DocText.IsObject(types[i - 1].Doc))
                parts.Add(Doc.Concat(" & ", part));
            else
                parts.Add(Doc.Indent(Doc.Concat(" &", Doc.Line, part)));
        }

        return Doc.Group([.. parts]);
    }
}
