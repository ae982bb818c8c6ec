using OpenApiGen.CSharp.Planning;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints the tables that generated code shares.</summary>
internal static class RulesPrinter
{
    private const string Runtime = "global::OpenApiGen.Runtime.";

    public static void Print(CodeWriter code, PlanContext context)
    {
        // Writing the checks may still find patterns.
        string checks = context.Checks.ToJson();

        code.Line(CodeFile.GeneratedCode);
        code.Open($"internal static class {context.ServiceName}Rules");
        foreach ((string name, string type, string initializer) in context.Rules.Fields)
            code.Line($"internal static readonly {Runtime}{type} {name} = {initializer};");

        foreach ((string name, string body) in context.Rules.Methods)
        {
            code.Line();
            code.Open($"internal static bool {name}(string s)");
            foreach (string line in body.TrimEnd('\n').Split('\n'))
                code.Line(line);

            code.Close();
        }

        code.Close();
        code.Line();
        if (context.Rules.Defaults.Count > 0)
        {
            code.Line(CodeFile.GeneratedCode);
            code.Open($"internal static class {context.ServiceName}Defaults");
            foreach ((string name, string type, string initializer) in context.Rules.Defaults)
                code.Line($"internal static readonly {type} {name} = {initializer};");

            code.Close();
            code.Line();
        }

        if (context.Checks.IsEmpty)
            return;

        code.Line(CodeFile.GeneratedCode);
        code.Open($"internal static class {context.ServiceName}Checks");
        string patterns = string.Concat(context.Checks.Patterns.Select(p => ", " + p));
        code.Line($"internal static readonly {Runtime}SchemaChecks Table = new({Literal.String(checks)}{patterns});");
        code.Close();
    }
}
