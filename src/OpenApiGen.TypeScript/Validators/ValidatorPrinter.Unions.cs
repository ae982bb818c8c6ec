using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Validators;

internal sealed partial class ValidatorPrinter
{
    private ValidatorText Union(UnionShape shape, Directions direction)
    {
        ValidatorText[] branches = [.. shape.Branches.Select(b => Use(b, direction))];
        bool isPrecise = branches.All(b => b.IsPrecise);
        if (shape.Discriminator is { } discriminator)
            return Discriminated(shape, discriminator, branches, direction) with { IsPrecise = isPrecise && IsLiteral(shape, discriminator) };

        Argument list = new(Call.Array([.. branches.Select(b => b.Doc)]), IsCollection: true, IsSimple: branches.All(b => b.IsSimple(nested: true)));

        // Branches of different kinds cannot both match, and zod's own union says as much as is to be said.
        ValidatorText text = AreOfDifferentKinds(shape) ? ValidatorText.Zod("union", list) : ValidatorText.Helper(imports.Use(shape.IsExclusive ? "oneOf" : "anyOf"), list);
        return text with { IsPrecise = isPrecise };
    }

    private ValidatorText Discriminated(UnionShape shape, BranchDiscriminator discriminator, ValidatorText[] branches, Directions direction)
    {
        if (discriminator.Default is null && IsLiteral(shape, discriminator) && shape.Branches.All(b => IsPlainObject(b, direction)))
            return ValidatorText.Zod("discriminatedUnion", Syntax.Quote(discriminator.Property), new Argument(Call.Array([.. branches.Select(b => b.Doc)]), IsCollection: true, IsSimple: false));

        Doc[] members = [.. discriminator.Values.Select(v => DocText.Assign(Syntax.Key(v.Value) + ":", branches[v.Branch].Doc, branches[v.Branch].IsShort))];
        var arguments = new List<Argument> { Syntax.Quote(discriminator.Property), new(Call.Object(members), IsCollection: true, IsSimple: false) };
        if (discriminator.Default is { } fallback)
            arguments.Add(branches[fallback].Argument);

        return ValidatorText.Helper(imports.Use("byDiscriminator"), [.. arguments]);
    }

    /// <summary>True where each branch demands a literal of its own, and the one that names it.</summary>
    private bool IsLiteral(UnionShape shape, BranchDiscriminator discriminator)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < shape.Branches.Count; i++)
        {
            if (api.Shaper[api.Shaper.Resolve(shape.Branches[i], out bool nullable)] is not ObjectShape { Nullable: false } record || nullable)
                return false;

            PropertyShape? property = record.Properties.FirstOrDefault(p => p.Name == discriminator.Property);
            if (property is not { Required: true, ReadOnly: false, WriteOnly: false } || Literals(property.Schema) is not { Length: > 0 } own || !own.All(seen.Add))
                return false;

            string[] named = [.. discriminator.Values.Where(v => v.Branch == i).Select(v => v.Value)];
            if (!new HashSet<string>(named, StringComparer.Ordinal).SetEquals(own))
                return false;
        }

        return true;
    }

    private string[] Literals(SchemaId id)
    {
        SchemaId target = api.Shaper.Resolve(id, out bool nullable);
        return nullable ? [] : api.Shaper[target] switch
        {
            ConstantShape { Nullable: false, Check: null } constant => [constant.Value],
            EnumShape { IsString: true, Nullable: false, Check: null } members => [.. members.Members.Select(m => m.Text)],
            _ => [],
        };
    }

    /// <summary>True where the expression of a branch is one of zod's own objects, whose properties a union can look into.</summary>
    private bool IsPlainObject(SchemaId id, Directions direction)
    {
        SchemaId target = api.Shaper.Resolve(id, out bool nullable);
        return !nullable && (NameOf(id, direction) is not { } name || !IsLater(name))
            && api.Shaper[target] is ObjectShape { Check: null, Nullable: false, Schema: { MinProperties: null, MaxProperties: null } } record
            && !record.Properties.Any(p => Inherited.Contains(p.Name)) && !IsTyped(id, direction);
    }

    /// <summary>True where a declaration hides what it is made of behind its type.</summary>
    public Func<SchemaId, Directions, bool> IsTyped { get; set; } = static (_, _) => false;

    private bool AreOfDifferentKinds(UnionShape shape)
    {
        SchemaTypes seen = SchemaTypes.None;
        foreach (SchemaId branch in shape.Branches)
        {
            SchemaTypes kinds = Kinds(branch);
            if (kinds == SchemaTypes.None || (seen & kinds) != 0)
                return false;

            seen |= kinds;
        }

        return true;
    }

    /// <summary>Kinds of JSON that a schema accepts; none where that cannot be told.</summary>
    private SchemaTypes Kinds(SchemaId id)
    {
        SchemaId target = api.Shaper.Resolve(id, out bool nullable);
        Shape shape = api.Shaper[target];
        SchemaTypes kinds = shape switch
        {
            BooleanShape => SchemaTypes.Boolean,
            NumberShape or EnumShape { IsString: false } => SchemaTypes.Number,
            StringShape or EnumShape or ConstantShape => SchemaTypes.String,
            ArrayShape => SchemaTypes.Array,
            ObjectShape or MapShape => SchemaTypes.Object,
            NullShape => SchemaTypes.Null,
            _ => SchemaTypes.None,
        };
        return kinds == SchemaTypes.None || !(nullable || shape.Nullable) ? kinds : kinds | SchemaTypes.Null;
    }
}
