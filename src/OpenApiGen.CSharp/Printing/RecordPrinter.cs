using OpenApiGen.CSharp.Planning;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints records: what people see of them, and how they read and write themselves.</summary>
internal sealed class RecordPrinter(CSharpOptions options, string checks)
{
    private const string Runtime = "global::OpenApiGen.Runtime.";

    /// <summary>The properties.</summary>
    public void PrintModel(CodeWriter code, RecordDeclaration record)
    {
        DocComment.Summary(code, record.Description);
        code.Line(CodeFile.GeneratedCode);
        if (options.JsonInterop && record.IsRead && record.IsWritten)
            code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({Runtime}ModelConverter<{record.Name}>))]");

        code.Open($"{CodeFile.Access(options)} sealed partial record {record.Name}");
        foreach (PropertyPlan property in record.Properties)
        {
            DocComment.Summary(code, property.Description);
            code.Line(Declaration(property));
            code.Line();
        }

        if (record.Others is { } others)
        {
            DocComment.Summary(code, "Properties that the contract does not name; null where there are none.");
            code.Line($"public global::System.Collections.Generic.IReadOnlyDictionary<string, {others.Spell(record.OthersNullable)}>? {record.OthersName} {{ get; init; }}");
        }

        code.Close();
        code.Line();
    }

    /// <summary>The reader and the writer.</summary>
    public void PrintJson(CodeWriter code, RecordDeclaration record)
    {
        string interfaces = record.IsWritten ? record.IsRead ? $" : {Runtime}IJsonModel<{record.Name}>" : $" : {Runtime}IJsonModel" : "";
        code.Open($"partial record {record.Name}{interfaces}");
        code.Line($"private static readonly {Runtime}ObjectRules s_members = new({Rules(record)});");
        code.Line();
        code.Line($"public {record.Name}() {{ }}");
        code.Line();
        if (record.IsRead)
            PrintReader(code, record);

        if (record.IsWritten)
            PrintWriter(code, record);

        code.Close();
        code.Line();
    }

    private static string Declaration(PropertyPlan property) => property.Presence switch
    {
        Presence.Constant => $"public {property.Type.Name} {property.Name} => {property.Default};",
        Presence.Required => $"public required {property.Type.Spell(property.Nullable)} {property.Name} {{ get; init; }}",
        Presence.Defaulted => $"public {property.Type.Spell(property.Nullable)} {property.Name} {{ get; init; }} = {property.Default};",
        Presence.OptionalOrNull => $"public global::OpenApiGen.Optional<{property.Type.Spell(true)}> {property.Name} {{ get; init; }}",
        _ => $"public {property.Type.Spell(true)} {property.Name} {{ get; init; }}",
    };

    private static string Rules(RecordDeclaration record)
    {
        string rules = $"[{Literal.Strings(record.Properties.Select(p => (p.Required ? "!" : "?") + p.WireName))}]";
        if (record.Unknown != "Ignore")
            rules += $", {Runtime}Unknown.{record.Unknown}";

        if (record.MinProperties > 0)
            rules += ", minProperties: " + Literal.Int(Math.Min(record.MinProperties.Value, int.MaxValue));

        if (record.MaxProperties < int.MaxValue)
            rules += ", maxProperties: " + Literal.Int(record.MaxProperties.Value);

        return rules;
    }

    private void PrintReader(CodeWriter code, RecordDeclaration record)
    {
        code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        code.Open($"private {record.Name}(ref {Runtime}JsonInput j)");
        if (record.Others is { } others)
            code.Line($"global::System.Collections.Generic.Dictionary<string, {others.Spell(record.OthersNullable)}>? others = null;");

        if (record.Properties.Count == 0 && record.Others is null)
        {
            code.Line("for (var o = j.Object(s_members); j.Next(ref o);) { }");
        }
        else
        {
            code.Open("for (var o = j.Object(s_members); j.Next(ref o);)");
            code.Open("switch (o.Property)");
            for (int i = 0; i < record.Properties.Count; i++)
                code.Line($"case {Literal.Int(i)}: {Assignment(record.Properties[i])}; break;");

            if (record.Others is { } values)
                code.Line($"default: (others ??= new()).Add(o.Name, {values.Read("j", record.OthersNullable)}); break;");

            code.Close();
            code.Close();
        }

        if (record.Others is not null)
            code.Line($"{record.OthersName} = others;");

        code.Close();
        code.Line();
        code.Line(CodeFile.Hidden);
        code.Line(record.Check is { } check
            ? $"public static {record.Name} Read(ref {Runtime}JsonInput j) => new(ref j.Judged({checks}, {Literal.Int(check)}));"
            : $"public static {record.Name} Read(ref {Runtime}JsonInput j) => new(ref j);");
        code.Line();
    }

    private static string Assignment(PropertyPlan property) => property.Presence switch
    {
        Presence.Constant => property.Type.Read("j"),
        Presence.OptionalOrNull => $"{property.Name} = new({property.Type.Read("j", true)})",
        _ => $"{property.Name} = {property.Type.Read("j", property.Nullable)}",
    };

    private static void PrintWriter(CodeWriter code, RecordDeclaration record)
    {
        code.Line(CodeFile.Hidden);
        code.Open($"public void Write({Runtime}JsonOutput w)");
        code.Line($"var o = new {Runtime}ObjectOutput(w, s_members);");
        foreach (PropertyPlan property in record.Properties)
        {
            switch (property.Presence)
            {
                case Presence.OptionalOrNull:
                    code.Line($"if ({property.Name}.HasValue) {property.Type.Put(property.Name + ".Value", true, true)} else o.Skip();");
                    break;
                case Presence.Optional:
                    code.Line(property.Type.Put(property.Name, true, false));
                    break;
                default:
                    code.Line(property.Type.Put(property.Name, property.Nullable, property.Nullable));
                    break;
            }
        }

        if (record.Others is { } others)
            code.Line($"o.Others({record.OthersName}, {others.ItemWriter(record.OthersNullable)});");

        code.Line("o.End();");
        code.Close();
    }
}
