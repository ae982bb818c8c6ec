using OpenApiGen.CSharp.Printing;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

internal sealed partial class TypePlanner
{
    /// <summary>Members that every record has.</summary>
    private static readonly string[] ReservedMembers =
        ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Clone", "EqualityContract", "PrintMembers", "Deconstruct", "Read", "Write"];

    private (TypeUse, Declaration) Record(ObjectShape shape, Usage usage, string name, string fullName)
    {
        var record = new RecordDeclaration
        {
            Name = name,
            MinProperties = shape.Schema.MinProperties,
            MaxProperties = shape.Schema.MaxProperties,
            Unknown = shape.Unknown.ToString(),
        };
        _open.Enqueue(() => Fill(record, shape, usage));
        return (new ModelUse { Name = name, FullName = fullName }, record);
    }

    private void Fill(RecordDeclaration record, ObjectShape shape, Usage usage)
    {
        PropertyShape[] properties = [.. shape.Properties.Where(p => !UsageAnalysis.IsLeftOut(p, usage))];
        NameScope members = NameProperties(record, properties, out string[] names);
        for (int i = 0; i < properties.Length; i++)
            record.Properties.Add(Plan(properties[i], names[i], usage, record));

        if (shape.Unknown == UnknownProperties.Keep)
        {
            bool nullable = false;
            record.Others = shape.Additional is { } id ? Use(id, usage, record.Name + "Value", out nullable) : ScalarTypes.Any;
            record.OthersNullable = nullable;
            record.OthersName = members.Take("AdditionalProperties");
        }
    }

    /// <summary>Names properties; those whose name says it all come before those that have symbols in it.</summary>
    private NameScope NameProperties(RecordDeclaration record, PropertyShape[] properties, out string[] names)
    {
        var members = new NameScope([.. ReservedMembers, record.Name]);
        names = new string[properties.Length];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < properties.Length; i++)
            {
                string wire = properties[i].Name;
                bool isPlain = wire.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
                if (isPlain != (pass == 0))
                    continue;

                Schema schema = _shaper.Table[properties[i].Schema];
                string given = schema.Extensions.FindText("x-openapigen-name") is { } chosen && !IsDeclared(_shaper.Resolve(properties[i].Schema, out _)) ? chosen : wire;
                string wanted = Identifier.Pascal(given);
                string second = wanted == record.Name || System.Array.IndexOf(ReservedMembers, wanted) >= 0 ? wanted + "Value" : Identifier.PascalWithSymbols(given);
                names[i] = members.TakeFor(wire, wanted, second);
                if (names[i] == wanted || names[i] == second)
                    continue;

                string taken = second == wanted + "Value" ? second : wanted;
                _report(new PlacedDiagnostic(Rules.NameCollision, schema.Place, EquatableArray.Of(wire, members.OwnerOf(taken), taken, names[i])));
            }
        }

        return members;
    }

    private PropertyPlan Plan(PropertyShape property, string name, Usage usage, RecordDeclaration owner)
    {
        TypeUse type = Use(property.Schema, usage, owner.Name + name, out bool nullable);
        if (type is ConstantUse constant && property.Required && !nullable && constant.Check is null)
            return new PropertyPlan(name, property.Name, type, false, Presence.Constant, true, constant.Value, property.Description);

        Presence presence = property.Required ? Presence.Required : nullable ? Presence.OptionalOrNull : Presence.Optional;
        if (property.Default is { } fallback && !property.Required)
        {
            int index = owner.Properties.Count;
            ApplyDefault(fallback, type, property.Schema, expression => owner.Properties[index] = owner.Properties[index] with { Presence = Presence.Defaulted, Default = expression });
        }

        return new PropertyPlan(name, property.Name, type, nullable, presence, property.Required, null, property.Description);
    }

    private (TypeUse, Declaration) Enum(EnumShape shape, string name, string fullName)
    {
        var declaration = new EnumDeclaration { Name = name, IsString = shape.IsString };
        EquatableArray<JsonValue> names = NamesOf(shape.Schema, "x-enum-varnames", "x-enumNames");
        EquatableArray<JsonValue> descriptions = NamesOf(shape.Schema, "x-enum-descriptions", "x-enumDescriptions");
        var members = new NameScope();
        for (int i = 0; i < shape.Members.Count; i++)
        {
            JsonValue member = shape.Members[i];
            string given = i < names.Count && names[i].Kind == NodeKind.String ? names[i].Text : shape.IsString ? member.Text : "Value" + member.Text.Replace("-", "Minus");
            declaration.Members.Add(new EnumMember(
                members.Take(Identifier.Pascal(given), Identifier.PascalWithSymbols(given)),
                shape.IsString ? member.Text : Literal.Int(NumberText.Int64(member.Text)!.Value),
                i < descriptions.Count && descriptions[i].Kind == NodeKind.String ? descriptions[i].Text : null));
        }

        if (!shape.IsString)
        {
            declaration.IsLong = shape.Members.Any(m => NumberText.Int64(m.Text) is > int.MaxValue or < int.MinValue);
            string values = _rules.Add(name + "Values", "EnumValues", $"new({string.Join(", ", declaration.Members.Select(m => m.Wire))})");
            return (new NumberEnumUse(values) { Name = name, FullName = fullName, IsValueType = true }, declaration);
        }

        string table = _rules.Add(name + "Names", "EnumNames", $"new({Literal.Strings(declaration.Members.Select(m => m.Wire))})");
        return (new EnumUse(table) { Name = name, FullName = fullName, IsValueType = true }, declaration);
    }

    private static EquatableArray<JsonValue> NamesOf(Schema schema, params string[] extensions)
    {
        foreach (string extension in extensions)
            if (schema.Extensions.Find(extension) is { Kind: NodeKind.Sequence } list)
                return list.Items;

        return default;
    }

    private (TypeUse, Declaration) Union(UnionShape shape, Usage usage, string name, string fullName)
    {
        var union = new UnionDeclaration { Name = name, IsExclusive = shape.IsExclusive, Discriminator = shape.Discriminator?.Property, Fallback = shape.Discriminator?.Default ?? -1 };
        _open.Enqueue(() => Fill(union, shape, usage));
        return (new ModelUse { Name = name, FullName = fullName }, union);
    }

    private void Fill(UnionDeclaration union, UnionShape shape, Usage usage)
    {
        var members = new NameScope([.. ReservedMembers, union.Name, "Value", "Match", "Case", "TryGet"]);
        for (int i = 0; i < shape.Branches.Count; i++)
        {
            SchemaId branch = _shaper.Resolve(shape.Branches[i], out _);
            Shape target = _shaper[branch];
            string hint = BranchHint(target, i);
            TypeUse type = Use(branch, usage, union.Name + hint);
            string name = members.Take(CaseName(type, target, hint, union.Name));
            var added = new UnionCase
            {
                Name = name,
                Type = type,
                Kinds = BranchKinds.Of(_shaper, branch),
                Required = BranchFacts.Required(target, usage),
                Constants = BranchFacts.Constants(_shaper, target),
            };
            union.Cases.Add(added);
            if (shape.Discriminator is { } discriminator)
                added.DiscriminatorValues.AddRange(discriminator.Values.Where(v => v.Branch == i).Select(v => v.Value));
        }

        union.DecideConversions();
        if (shape.Discriminator is not null)
            _defaults.Enqueue(() => DiscriminatorNaming.Plan(union, _declarations));
    }

    /// <summary>Names a branch that has no name.</summary>
    private static string BranchHint(Shape shape, int index) =>
        shape.Schema.Title is { Length: > 0 and < 40 } title && Identifier.Pascal(title) is { } name && char.IsLetter(name[0]) ? name : "Option" + Literal.Int(index + 1);

    /// <summary>What a case is called: its type where that is a type of the contract, else what it is in JSON.</summary>
    private static string CaseName(TypeUse type, Shape shape, string hint, string union)
    {
        switch (type)
        {
            case ModelUse or EnumUse or NumberEnumUse:
                return type.Name.StartsWith(union, StringComparison.Ordinal) && type.Name.Length > union.Length && char.IsLetter(type.Name[union.Length]) ? type.Name.Substring(union.Length) : type.Name;
            case ArrayUse array:
                return CaseName(array.Item, shape, "Item", union) + "List";
            case MapUse:
                return "Map";
            case ConstantUse when shape is ConstantShape constant:
                return Identifier.Pascal(constant.Value);
            case ScalarUse scalar:
                string name = scalar.Name.StartsWith("global::", StringComparison.Ordinal) ? scalar.Name.Substring(scalar.Name.LastIndexOf('.') + 1) : scalar.Name;
                return name switch
                {
                    "string" => "Text",
                    "bool" => "Boolean",
                    "byte[]" => "Bytes",
                    "JsonElement" => "Json",
                    "int" or "long" or "short" or "sbyte" or "byte" or "uint" or "ulong" or "ushort" => "Integer",
                    "double" or "float" or "decimal" => "Number",
                    _ => name,
                };
            default:
                return hint;
        }
    }
}
