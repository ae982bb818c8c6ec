using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Client;

/// <summary>What text stands for, of headers and of bodies that are text.</summary>
internal sealed class TextShapes(ApiPlan api)
{
    /// <summary>No style has a form for values that lie deeper in one another.</summary>
    private const int MostLevels = 4;

    /// <summary>The shape of a header.</summary>
    public ScriptValue Of(SchemaId id) => Of(id, MostLevels);

    /// <summary>The shape of a body; null for text.</summary>
    public ScriptValue? OfBody(SchemaId id) => Of(id) is ScriptText { Text: "\"string\"" or "\"any\"" } ? null : Of(id);

    /// <summary>True for what is a string in any case, false for what never is one, null for what may be one.</summary>
    public bool? IsText(SchemaId id) => IsText(id, MostLevels);

    private bool? IsText(SchemaId id, int levels)
    {
        switch (api.Shaper[api.Shaper.Resolve(id, out _)])
        {
            case StringShape or ConstantShape or EnumShape { IsString: true }:
                return true;
            case AnyShape:
                return null;
            case UnionShape union when levels > 0:
                bool?[] branches = [.. union.Branches.Select(b => IsText(b, levels - 1)).Distinct()];
                return branches.Length == 1 ? branches[0] : null;
            default:
                return false;
        }
    }

    private ScriptValue Of(SchemaId id, int levels)
    {
        Shape shape = api.Shaper[api.Shaper.Resolve(id, out _)];
        if (levels == 0)
            return "any";

        return shape switch
        {
            StringShape or ConstantShape or EnumShape { IsString: true } => "string",
            NumberShape { IsInteger: true, Schema.Format: "int64" } when api.Options.Int64 == Int64Form.BigInt => "bigint",
            NumberShape or EnumShape => "number",
            BooleanShape => "boolean",
            ArrayShape array => new ScriptObject([("items", array.Item is { } item ? Of(item, levels - 1) : "string")]),
            ObjectShape known => Object(known, levels),
            MapShape map => Object([], map.Value, levels),
            UnionShape union => new ScriptObject([("anyOf", new ScriptList([.. union.Branches.Select(b => Of(b, levels - 1))]))]),
            _ => "any",
        };
    }

    private ScriptObject Object(ObjectShape shape, int levels) =>
        Object([.. shape.Properties.Select(p => (p.Name, Of(p.Schema, levels - 1)))], shape.Additional, levels);

    private ScriptObject Object((string, ScriptValue)[] properties, SchemaId? rest, int levels)
    {
        (string, ScriptValue) known = ("properties", new ScriptObject(properties));
        return new ScriptObject(rest is { } other ? [known, ("rest", Of(other, levels - 1))] : [known]);
    }
}
