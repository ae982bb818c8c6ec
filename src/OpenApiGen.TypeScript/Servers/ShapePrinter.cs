using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>What the text of parameters and form fields stands for, as data of middleware/rules.ts.</summary>
internal sealed class ShapePrinter(ApiPlan api)
{
    private const int MaximumDepth = 5;

    private static readonly Doc Any = "\"any\"";

    /// <summary>The shape of a schema.</summary>
    /// <param name="id">The schema.</param>
    /// <param name="isForm">True for a multipart form, in which binary strings are files.</param>
    public Doc Print(SchemaId id, bool isForm) => Print(id, isForm, 0);

    private Doc Print(SchemaId id, bool isForm, int depth)
    {
        SchemaId target = api.Shaper.Resolve(id, out bool nullable);
        Shape shape = api.Shaper[target];
        Doc printed = isForm && api.Files.IsFile(target) ? "\"file\"" : Print(shape, isForm, depth);

        // 'null' is null where the value is no text: of text nobody could tell.
        return nullable && shape is NumberShape or BooleanShape or EnumShape { IsString: false } ? Or([printed, "\"null\""]) : printed;
    }

    private Doc Print(Shape shape, bool isForm, int depth) => shape switch
    {
        BooleanShape => "\"boolean\"",
        NumberShape { IsInteger: true, Schema.Format: "int64" } when api.Options.Int64 == Int64Form.BigInt => "\"bigint\"",
        NumberShape { IsInteger: true } or EnumShape { IsString: false } => "\"integer\"",
        NumberShape => "\"number\"",
        StringShape or EnumShape or ConstantShape => "\"string\"",
        NullShape => "\"null\"",
        ArrayShape array => Call.Inline([Doc.Concat("array: ", array.Item is { } item && depth < MaximumDepth ? Print(item, isForm, depth + 1) : Any)]),
        MapShape map => Object([], map.Value is { } value && depth < MaximumDepth ? Print(value, isForm, depth + 1) : Any),
        ObjectShape record when depth < MaximumDepth => Object(record, isForm, depth),
        ObjectShape => Object([], Any),
        UnionShape union when depth < MaximumDepth => Union(union, isForm, depth),
        _ => Any,
    };

    private Doc Object(ObjectShape shape, bool isForm, int depth)
    {
        Doc? other = shape.Unknown != UnknownProperties.Keep ? null : shape.Additional is { } id ? Print(id, isForm, depth + 1) : Any;
        return Object([.. shape.Properties.Where(p => !p.ReadOnly).Select(p => Doc.Concat(Syntax.Key(p.Name), ": ", Print(p.Schema, isForm, depth + 1)))], other);
    }

    private static Doc Object(IReadOnlyList<Doc> properties, Doc? other)
    {
        Doc named = Doc.Concat("object: ", Call.Inline(properties));
        return Call.Inline(other is null ? [named] : [named, Doc.Concat("other: ", other)]);
    }

    private Doc Union(UnionShape shape, bool isForm, int depth)
    {
        var branches = new List<Doc>();
        foreach (SchemaId branch in shape.Branches)
        {
            Doc printed = Print(branch, isForm, depth + 1);
            if (!branches.Exists(b => DocText.Same(b, printed)))
                branches.Add(printed);
        }

        return branches.Count == 1 ? branches[0] : Or(branches);
    }

    private static Doc Or(IReadOnlyList<Doc> shapes) => Call.Inline([Doc.Concat("or: ", Call.Array(shapes))]);
}
