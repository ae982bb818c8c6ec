using OpenApiGen.CSharp.Planning;
using OpenApiGen.Naming;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints closed unions.</summary>
internal sealed class UnionPrinter(CSharpOptions options, string checks)
{
    private const string Runtime = "global::OpenApiGen.Runtime.";

    /// <summary>What people see.</summary>
    public void PrintModel(CodeWriter code, UnionDeclaration union)
    {
        DocComment.Summary(code, union.Description);
        DocComment.Element(code, "remarks", "One of: " + string.Join(", ", union.Cases.Select(c => c.Name)) + ".");
        code.Line(CodeFile.GeneratedCode);
        if (options.JsonInterop && union.IsRead && union.IsWritten)
            code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({Runtime}ModelConverter<{union.Name}>))]");

        code.Open($"{CodeFile.Access(options)} sealed partial record {union.Name} : {Runtime}UnionValue");
        code.Line($"private {union.Name}(int number, object value) : base(number, value) {{ }}");
        code.Line();
        for (int i = 0; i < union.Cases.Count; i++)
            PrintCase(code, union, i);

        PrintMatch(code, union);
        code.Close();
        code.Line();
    }

    /// <summary>The reader and the writer.</summary>
    public void PrintJson(CodeWriter code, UnionDeclaration union)
    {
        if (!union.IsRead && !union.IsWritten)
            return;

        string interfaces = union.IsWritten ? union.IsRead ? $" : {Runtime}IJsonModel<{union.Name}>" : $" : {Runtime}IJsonModel" : "";
        code.Open($"partial record {union.Name}{interfaces}");
        if (union.IsRead)
            PrintReader(code, union);

        if (union.IsWritten)
            PrintWriter(code, union);

        code.Close();
        code.Line();
    }

    private static void PrintCase(CodeWriter code, UnionDeclaration union, int index)
    {
        UnionCase item = union.Cases[index];
        string number = Literal.Int(index);
        string type = item.Type.Name;
        code.Line($"public static {union.Name} From{item.Name}({type} value) => new({number}, value);");

        if (item.Converts)
            code.Line($"public static implicit operator {union.Name}({type} value) => new({number}, value);");

        string maybe = item.Type.IsValueType ? "" : "?";
        string notNull = item.Type.IsValueType ? "" : "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ";
        code.Line($"public bool TryGet{item.Name}({notNull}out {type}{maybe} value) => TryGet({number}, out value);");
        code.Line($"public bool Is{item.Name} => Case == {number};");
        code.Line();
    }

    private static void PrintMatch(CodeWriter code, UnionDeclaration union)
    {
        string functions = string.Join(", ", union.Cases.Select(c => $"global::System.Func<{c.Type.Name}, TResult> {Parameter(c)}"));
        DocComment.Summary(code, "Calls the function of the case that the value is.");
        code.Open($"public TResult Match<TResult>({functions}) => Case switch");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            UnionCase item = union.Cases[i];
            string pattern = i == union.Cases.Count - 1 ? "_" : Literal.Int(i);
            code.Line($"{pattern} => {Parameter(item)}(({item.Type.Name})Value),");
        }

        code.Close(";");
    }

    private static string Parameter(UnionCase item) => Keyword.Escape(Identifier.Camel(item.Name));

    private void PrintReader(CodeWriter code, UnionDeclaration union)
    {
        code.Line($"private static readonly {Runtime}UnionRules s_rules = new({Rules(union)});");
        code.Line();
        code.Line($"private static readonly {Runtime}ValueReader<{union.Name}>[] s_branches =");
        code.Line("[");
        code.Indent();
        for (int i = 0; i < union.Cases.Count; i++)
            code.Line($"static (ref {Runtime}JsonInput j) => new {union.Name}({Literal.Int(i)}, {union.Cases[i].Type.Read("j")}),");

        code.Outdent();
        code.Line("];");
        code.Line();
        code.Line(CodeFile.Hidden);
        code.Line(union.Check is { } check
            ? $"public static {union.Name} Read(ref {Runtime}JsonInput j) => j.Check({checks}, {Literal.Int(check)}) ? j.Union(s_rules, s_branches) : j.Pass<{union.Name}>();"
            : $"public static {union.Name} Read(ref {Runtime}JsonInput j) => j.Union(s_rules, s_branches);");
        code.Line();
    }

    private static string Rules(UnionDeclaration union)
    {
        if (union.Discriminator is { } property)
        {
            string values = Literal.Strings(union.Cases.Select(c => string.Join("\n", c.DiscriminatorValues)));
            return $"{Literal.String(property)}, [{values}]{(union.Fallback >= 0 ? ", " + Literal.Int(union.Fallback) : "")}";
        }

        return Literal.Bool(union.IsExclusive) + string.Concat(union.Cases.Select(c => $", new {Runtime}UnionBranch({Branch(c)})"));
    }

    private static string Branch(UnionCase item)
    {
        string branch = string.Join(" | ", item.Kinds.Select(k => $"{Runtime}JsonKinds.{k}"));
        if (item.Required.Length > 0 || item.Constants.Length > 0)
            branch += item.Required.Length == 0 ? ", null" : $", [{Literal.Strings(item.Required)}]";

        return branch + string.Concat(item.Constants.Select(c => $", ({Literal.String(c.Property)}, {Literal.String(string.Join("\n", c.Values))})"));
    }

    private static void PrintWriter(CodeWriter code, UnionDeclaration union)
    {
        code.Line(CodeFile.Hidden);
        code.Open($"public void Write({Runtime}JsonOutput w)");
        code.Open("switch (Case)");
        for (int i = 0; i < union.Cases.Count; i++)
            code.Line($"case {Literal.Int(i)}: {Write(union, union.Cases[i])}; break;");

        code.Close();
        code.Close();
    }

    private static string Write(UnionDeclaration union, UnionCase item) => item.AddedName is { } name
        ? $"{Runtime}NamedCase.Write(w, {Literal.String(union.Discriminator!)}, {Literal.String(name)}, ({item.Type.Name})Value)"
        : item.Type.WriteItem(Value(item));

    /// <summary>The value of a case, with a discriminator that names the case.</summary>
    private static string Value(UnionCase item) => item.Naming is { } naming
        ? $"(Value is {item.Type.Name} {{ {naming.Property}: {naming.Pattern} }} named{item.Name} ? named{item.Name} : ({item.Type.Name})Value with {{ {naming.Property} = {naming.Value} }})"
        : $"(({item.Type.Name})Value)";
}
