using OpenApiGen.CSharp.Printing;
using OpenApiGen.Model;

namespace OpenApiGen.CSharp.Planning;

/// <summary>
/// How the records of a discriminated union are written: with a value of the discriminator that names their case, whatever their authors set.
/// Clients have nothing else to tell cases apart by.
/// </summary>
internal static class DiscriminatorNaming
{
    /// <summary>Plans it for every case that is a record; called when all types are known.</summary>
    public static void Plan(UnionDeclaration union, IEnumerable<Declaration> declarations)
    {
        foreach (UnionCase item in union.Cases)
        {
            if (item.DiscriminatorValues.Count == 0 || declarations.OfType<RecordDeclaration>().FirstOrDefault(d => d.Name == item.Type.Name) is not { } record)
                continue;

            PropertyPlan? found = record.Properties.Find(p => p.WireName == union.Discriminator);
            if (found is null && record.Unknown != "Reject")
                item.AddedName = item.DiscriminatorValues[0];

            if (found is { Presence: not Presence.Constant } property && Values(property, item.DiscriminatorValues, declarations) is { Count: > 0 } values)
            {
                string pattern = string.Join(" or ", values);
                item.Naming = new CaseNaming(property.Name, property.Presence == Presence.OptionalOrNull ? $"{{ HasValue: true, Value: {pattern} }}" : pattern, values[0]);
            }
        }
    }

    /// <summary>
    /// A discriminator by which all unions call a record the same is not asked for: it is what it has to be, unless somebody says otherwise.
    /// Called when all types are known.
    /// </summary>
    public static void SetDefaults(IReadOnlyList<Declaration> declarations, SharedRules rules)
    {
        Dictionary<string, RecordDeclaration> records = declarations.OfType<RecordDeclaration>().ToDictionary(r => r.Name, StringComparer.Ordinal);
        var names = new Dictionary<(RecordDeclaration Record, string Property), HashSet<string>>();
        foreach (UnionDeclaration union in declarations.OfType<UnionDeclaration>().Where(u => u.Discriminator is not null))
        {
            foreach (UnionCase item in union.Cases)
            {
                if (!records.TryGetValue(item.Type.Name, out RecordDeclaration? record))
                    continue;

                if (!names.TryGetValue((record, union.Discriminator!), out HashSet<string>? values))
                    names.Add((record, union.Discriminator!), values = new HashSet<string>(StringComparer.Ordinal));

                values.UnionWith(item.DiscriminatorValues);
            }
        }

        foreach (KeyValuePair<(RecordDeclaration Record, string Property), HashSet<string>> named in names)
        {
            List<PropertyPlan> properties = named.Key.Record.Properties;
            int index = properties.FindIndex(p => p.WireName == named.Key.Property);
            if (named.Value.Count == 1
                && index >= 0
                && properties[index] is { Presence: Presence.Required } property
                && Default(property, named.Value.First(), declarations, rules) is { } value)
            {
                properties[index] = property with { Presence = Presence.Defaulted, Default = value };
            }
        }
    }

    private static string? Default(PropertyPlan property, string wire, IEnumerable<Declaration> declarations, SharedRules rules)
    {
        // Demanded, but not described: it may be any JSON, and is this string.
        if (property.Type is ScalarUse { Reader: "Any()", Check: null })
            return DefaultValue.Any(JsonValue.String(wire).ToJson(), property.Type, rules);

        return !property.Nullable && Expressions(property, [wire], declarations) is [string value] ? value : null;
    }

    /// <summary>Values as C# expressions; none where the property cannot have any of them, or no other.</summary>
    private static List<string>? Values(PropertyPlan property, List<string> wire, IEnumerable<Declaration> declarations)
    {
        bool isAlways = property is { Type: EnumUse use, Required: true, Nullable: false } && Members(use, declarations).TrueForAll(m => wire.Contains(m.Wire));
        return isAlways ? null : Expressions(property, wire, declarations);
    }

    private static List<EnumMember> Members(EnumUse use, IEnumerable<Declaration> declarations) => declarations.OfType<EnumDeclaration>().First(d => d.Name == use.Name).Members;

    private static List<string>? Expressions(PropertyPlan property, List<string> wire, IEnumerable<Declaration> declarations)
    {
        switch (property.Type)
        {
            case ConstantUse constant:
                return wire.Exists(v => Literal.String(v) == constant.Value) ? [constant.Value] : null;

            case ScalarUse { Name: "string" }:
                return wire.ConvertAll(Literal.String);

            case EnumUse use:
                return [.. Members(use, declarations).Where(m => wire.Contains(m.Wire)).Select(m => $"{use.FullName}.{m.Name}")];

            default:
                return null;
        }
    }
}
