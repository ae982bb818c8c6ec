using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.TypeScript.Validators;

/// <summary>Tells defaults that are of their schema's kind from those that are not, which nobody may rely on.</summary>
internal static class DefaultFit
{
    public static bool Fits(Shaper shaper, SchemaId id, JsonValue value)
    {
        SchemaId target = shaper.Resolve(id, out bool nullable);
        return value.Kind == NodeKind.Null ? nullable || shaper[target].Nullable || shaper[target] is NullShape : Fits(shaper, shaper[target], value);
    }

    private static bool Fits(Shaper shaper, Shape shape, JsonValue value) => shape switch
    {
        BooleanShape => value.Kind == NodeKind.Boolean,
        StringShape => value.Kind == NodeKind.String,
        ConstantShape constant => value.Kind == NodeKind.String && value.Text == constant.Value,
        EnumShape members => members.Members.Contains(value),
        NumberShape { IsInteger: true } => value.Kind == NodeKind.Integer,
        NumberShape => value.Kind is NodeKind.Integer or NodeKind.Float,
        ArrayShape array => value.Kind == NodeKind.Sequence && (array.Item is not { } item || value.Items.All(i => Fits(shaper, item, i))),
        MapShape map => value.Kind == NodeKind.Mapping && (map.Value is not { } of || value.Items.All(i => Fits(shaper, of, i))),
        ObjectShape record => value.Kind == NodeKind.Mapping && record.Properties.All(p => value[p.Name] is { } member ? Fits(shaper, p.Schema, member) : !p.Required),
        UnionShape union => union.Branches.Any(b => Fits(shaper, b, value)),
        NullShape => false,
        _ => true,
    };
}
