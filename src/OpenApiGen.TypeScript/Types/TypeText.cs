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

    /// <summary>True for an object type that is written out.</summary>
    public bool IsObject { get; private init; }

    public bool IsUnknown => Doc is TextDoc { Text: "unknown" };

    /// <summary>Behind a colon or an equals sign, with the space before it: several types begin a line of their own where they do not fit.</summary>
    public Doc Assigned => _branches is not null && !IsHugged ? Doc.Group(Doc.Indent(Doc.Line, Doc)) : Doc.Concat(" ", Doc);

    /// <summary>The declaration of an alias: what does not begin on the line of its name begins on the next one.</summary>
    public Doc Declare(string name)
    {
        string head = $"export type {name} =";
        if (_branches is not null && !IsHugged)
            return Doc.Concat(head, Assigned, ";");

        return Doc.Concat(DocText.Assign(head, Doc), ";");
    }

    /// <summary>In parentheses where it is several types.</summary>
    public Doc Parenthesized => IsHugged ? Doc.Concat("(", Doc, ")") : _branches is not null ? Doc.Group("(", Doc.Indent(Doc.SoftLine, Doc), Doc.SoftLine, ")") : _isIntersection ? Doc.Concat("(", Doc, ")") : Doc;

    /// <summary>An object type that is written out.</summary>
    public static TypeText Object(Doc doc) => new(doc) { IsObject = true };

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
            _ => new TypeText(IsNullableObject(flat) ? Doc.Join(" | ", flat.Select(f => f.Doc)) : Doc.Group(Body(flat)), flat),
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
    private bool IsHugged => _branches is not null && IsNullableObject(_branches);

    private static bool IsNullableObject(IReadOnlyList<TypeText> branches) =>
        branches.Count == 2 && branches.Any(b => b.Doc is TextDoc { Text: "null" }) && branches.Any(b => b.IsObject);

    private static Doc Body(IReadOnlyList<TypeText> branches) => Doc.Concat(Doc.IfBreak("| ", ""), Lines(branches));

    private static Doc Lines(IReadOnlyList<TypeText> branches) => Doc.Join(Doc.Concat(Doc.Line, "| "), branches.Select(b => Doc.Indent(b.Parenthesized)));

    /// <summary>Prettier's layout: objects beside anything else stay on the line, other types move to the next one.</summary>
    private static Doc Joined(List<TypeText> types)
    {
        var parts = new List<Doc> { types[0].Parenthesized };
        bool isIndented = false;
        for (int i = 1; i < types.Count; i++)
        {
            Doc part = types[i].Parenthesized;
            if (types[i - 1].IsObject && types[i].IsObject)
            {
                parts.Add(Doc.Concat(" & ", isIndented ? Doc.Indent(part) : part));
            }
            else if (!types[i - 1].IsObject && !types[i].IsObject)
            {
                parts.Add(Doc.Indent(" &", Doc.Line, part));
            }
            else
            {
                isIndented |= i > 1;
                parts.Add(Doc.Concat(" & ", i > 1 ? Doc.Indent(part) : part));
            }
        }

        return Doc.Group([.. parts]);
    }
}
