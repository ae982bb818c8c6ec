using OpenApiGen.CSharp.Printing;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp.Planning;

/// <summary>What the text of parameters and form fields stands for, as expressions of the runtime's TextShape.</summary>
internal sealed class TextShapes(Shaper shaper, UsageAnalysis usages, SharedRules rules)
{
    private const string Type = "global::OpenApiGen.Runtime.TextShape";
    private const int MaximumDepth = 5;

    private readonly Dictionary<(int Id, Usage Usage, int Depth), string> _known = [];

    /// <summary>The expression for a schema.</summary>
    public string Of(SchemaId id, Usage usage) => Of(id, usage, 0);

    private string Of(SchemaId id, Usage usage, int depth)
    {
        // Unions within unions share branches, to which as many ways may lead as there are products of their numbers.
        if (_known.TryGetValue((id.Index, usage, depth), out string? known))
            return known;

        SchemaId target = shaper.Resolve(id, out bool nullable);
        Shape shape = shaper[target];
        string expression = usage == Usage.Form && usages.IsFile(target) ? Type + ".File" : Of(shape, usage, depth);

        // 'null' is null where the value is no text: of text nobody could tell.
        known = nullable && shape is NumberShape or BooleanShape or EnumShape { IsString: false } ? $"{expression}.Or({Type}.Null)" : expression;
        _known.Add((id.Index, usage, depth), known);
        return known;
    }

    private string Of(Shape shape, Usage usage, int depth)
    {
        switch (shape)
        {
            case BooleanShape:
                return Type + ".Boolean";
            case NumberShape { IsInteger: true } or EnumShape { IsString: false }:
                return Type + ".Integer";
            case NumberShape:
                return Type + ".Number";
            case StringShape or EnumShape or ConstantShape:
                return Type + ".String";
            case NullShape:
                return Type + ".Null";
            case ArrayShape { Item: { } item } when depth < MaximumDepth:
                return $"{Type}.Array({Of(item, usage, depth + 1)})";
            case ArrayShape:
                return $"{Type}.Array({Type}.Any)";
            case MapShape map:
                return $"{Type}.Object({(map.Value is { } value && depth < MaximumDepth ? Of(value, usage, depth + 1) : Type + ".Any")})";
            case ObjectShape record when depth < MaximumDepth:
                return Object(record, usage, depth);
            case ObjectShape:
                return $"{Type}.Object({Type}.Any)";
            case UnionShape union when depth < MaximumDepth:
                return Union(union, usage, depth);
            default:
                return Type + ".Any";
        }
    }

    private string Object(ObjectShape shape, Usage usage, int depth)
    {
        string other = shape.Unknown != UnknownProperties.Keep ? "null" : shape.Additional is { } id ? Of(id, usage, depth + 1) : Type + ".Any";
        IEnumerable<string> properties = shape.Properties
            .Where(p => !UsageAnalysis.IsLeftOut(p, usage))
            .Select(p => $", ({Literal.String(p.Name)}, {Of(p.Schema, usage, depth + 1)})");
        return Share($"{Type}.Object({other}{string.Concat(properties)})");
    }

    private string Union(UnionShape shape, Usage usage, int depth)
    {
        string[] branches = [.. shape.Branches.Select(b => Of(b, usage, depth + 1)).Distinct()];
        return branches.Length == 1 ? branches[0] : Share(branches[0] + string.Concat(branches.Skip(1).Select(b => $".Or({b})")));
    }

    private string Share(string expression) => rules.Add("Text_" + StableHash.Of(expression), "TextShape", expression);
}
