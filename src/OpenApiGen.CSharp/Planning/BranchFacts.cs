using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

/// <summary>What is known of a branch of a union without reading a value by it.</summary>
internal static class BranchFacts
{
    /// <summary>Properties that an object must have to belong to the branch.</summary>
    public static string[] Required(Shape shape, Usage usage) => shape is ObjectShape value
        ? [.. value.Properties.Where(p => p.Required && !UsageAnalysis.IsLeftOut(p, usage)).Select(p => p.Name)]
        : [];

    /// <summary>Properties of which the branch accepts certain strings only.</summary>
    public static (string, string[])[] Constants(Shaper shaper, Shape shape)
    {
        if (shape is not ObjectShape value)
            return [];

        var constants = new List<(string, string[])>();
        foreach (PropertyShape property in value.Properties)
        {
            SchemaId id = shaper.Resolve(property.Schema, out bool nullable);
            if (nullable)
                continue;

            switch (shaper[id])
            {
                case ConstantShape constant when IsPlain(constant.Value):
                    constants.Add((property.Name, [constant.Value]));
                    break;
                case EnumShape { IsString: true, Members.Count: < 20 } members when members.Members.All(m => IsPlain(m.Text)):
                    constants.Add((property.Name, [.. members.Members.Select(m => m.Text)]));
                    break;
            }
        }

        return [.. constants];
    }

    private static bool IsPlain(string value) => value.IndexOf('\n') < 0;
}

/// <summary>Which kinds of JSON a branch may accept.</summary>
internal static class BranchKinds
{
    /// <summary>Members of the runtime's JsonKinds. Unions share branches, so each is looked at once, however many ways lead to it.</summary>
    public static string[] Of(Shaper shaper, SchemaId id)
    {
        var kinds = new List<string>();
        var seen = new HashSet<int>();
        var open = new Stack<SchemaId>();
        open.Push(id);
        while (open.Count > 0)
        {
            SchemaId target = shaper.Resolve(open.Pop(), out bool nullable);
            if (nullable)
                Add("Null");

            if (!seen.Add(target.Index))
                continue;

            if (shaper[target] is UnionShape union)
            {
                for (int i = union.Branches.Count - 1; i >= 0; i--)
                    open.Push(union.Branches[i]);
            }
            else
            {
                Add(KindOf(shaper[target]));
            }
        }

        return kinds.Contains("Any") ? ["Any"] : [.. kinds.Where(k => k != "Null"), .. kinds.Where(k => k == "Null")];

        void Add(string kind)
        {
            if (!kinds.Contains(kind))
                kinds.Add(kind);
        }
    }

    private static string KindOf(Shape shape) => shape switch
    {
        ObjectShape or MapShape => "Object",
        ArrayShape => "Array",
        StringShape or ConstantShape or EnumShape { IsString: true } => "String",
        NumberShape or EnumShape => "Number",
        BooleanShape => "Boolean",
        NullShape => "Null",
        _ => "Any",
    };
}
