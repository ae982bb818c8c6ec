using System.Globalization;
using System.Text;
using OpenApiGen.Model;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Tells schemas without a name apart by what they demand: equal ones become one type.</summary>
internal sealed class ShapeSignature(Shaper shaper, UsageAnalysis usages)
{
    private readonly Dictionary<(int, Usage), int> _known = [];
    private readonly Dictionary<string, int> _signatures = new(StringComparer.Ordinal);
    private readonly HashSet<(int, Usage)> _open = [];

    /// <summary>A number that two schemas share where their instances and their C# types are the same.</summary>
    /// <param name="id">The schema; no alias.</param>
    /// <param name="usage">Its usage.</param>
    public int Of(SchemaId id, Usage usage)
    {
        usage = usages.Variant(id, usage);
        if (_known.TryGetValue((id.Index, usage), out int known))
            return known;

        // Named schemas, and those that contain themselves, are equal to themselves only.
        Shape shape = shaper[id];
        NestingException.ThrowIfTooDeep(shape.Schema);
        string text = $"#{id.Index}{usage}";
        if (shaper.Table[id].Name is null && _open.Add((id.Index, usage)))
        {
            text = Describe(id, shape, usage);
            _open.Remove((id.Index, usage));
        }

        if (!_signatures.TryGetValue(text, out int signature))
            _signatures.Add(text, signature = _signatures.Count);

        _known[(id.Index, usage)] = signature;
        return signature;
    }

    private string Describe(SchemaId id, Shape shape, Usage usage)
    {
        var text = new StringBuilder(shape.GetType().Name);
        if (usage == Usage.Form && usages.IsFile(id))
            text.Append("File");

        if (shape.Check is { } check)
            text.Append('!').Append(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(check)).Append(id.Index);

        Schema schema = shape.Schema;
        switch (shape)
        {
            case ObjectShape value:
                text.Append(value.Unknown).Append(schema.MinProperties).Append('-').Append(schema.MaxProperties);
                foreach (PropertyShape property in value.Properties)
                {
                    if (UsageAnalysis.IsLeftOut(property, usage))
                        continue;

                    text.Append(';').Append(property.Name.Length.ToString(CultureInfo.InvariantCulture)).Append(property.Name).Append(property.Required ? '!' : '?');
                    Child(property.Schema);
                    text.Append('=').Append(property.Default?.ToJson());
                }

                if (value.Additional is { } additional)
                    Child(additional);

                break;
            case UnionShape value:
                text.Append(value.IsExclusive).Append(value.Discriminator);
                foreach (SchemaId branch in value.Branches)
                    Child(branch);

                break;
            case EnumShape value:
                foreach (JsonValue member in value.Members)
                    text.Append(';').Append(member.ToJson());

                break;
            case ArrayShape value:
                text.Append(schema.MinItems).Append('-').Append(schema.MaxItems).Append(schema.UniqueItems);
                if (value.Item is { } item)
                    Child(item);

                break;
            case MapShape value:
                text.Append(schema.MinProperties).Append('-').Append(schema.MaxProperties);
                if (value.Value is { } entry)
                    Child(entry);

                break;
            case ConstantShape value:
                text.Append(value.Value);
                break;
            default:
                text.Append(schema.Types).Append(schema.Format).Append('\n').Append(schema.Pattern).Append('\n').Append(schema.ContentEncoding)
                    .Append(schema.MinLength).Append('-').Append(schema.MaxLength)
                    .Append(';').Append(schema.Minimum).Append(';').Append(schema.Maximum).Append(';').Append(schema.ExclusiveMinimum)
                    .Append(';').Append(schema.ExclusiveMaximum).Append(';').Append(schema.MultipleOf);
                break;
        }

        return text.ToString();

        void Child(SchemaId child)
        {
            SchemaId target = shaper.Resolve(child, out bool nullable);
            text.Append(nullable ? '~' : ':').Append(Of(target, usage).ToString(CultureInfo.InvariantCulture));
        }
    }
}
