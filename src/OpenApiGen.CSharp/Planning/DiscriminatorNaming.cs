using OpenApiGen.CSharp.Printing;

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

    /// <summary>Values as C# expressions; none where the property cannot have any of them, or no other.</summary>
    private static List<string>? Values(PropertyPlan property, List<string> wire, IEnumerable<Declaration> declarations)
    {
        switch (property.Type)
        {
            case ConstantUse constant:
                return wire.Exists(v => Literal.String(v) == constant.Value) ? [constant.Value] : null;

            case ScalarUse { Name: "string" }:
                return wire.ConvertAll(Literal.String);

            case EnumUse use:
                List<EnumMember> members = declarations.OfType<EnumDeclaration>().First(d => d.Name == use.Name).Members;
                bool isAlways = property is { Required: true, Nullable: false } && members.TrueForAll(m => wire.Contains(m.Wire));
                return isAlways ? null : [.. members.Where(m => wire.Contains(m.Wire)).Select(m => $"{use.FullName}.{m.Name}")];

            default:
                return null;
        }
    }
}
