using OpenApiGen.CSharp.Planning;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints the requests of operations.</summary>
internal sealed class RequestPrinter(CSharpOptions options)
{
    private const string Runtime = "global::OpenApiGen.Runtime.";

    public void Print(CodeWriter code, OperationPlan plan)
    {
        if (plan.RequestType is not { } name)
            return;

        DocComment.Summary(code, $"What {plan.Operation.Method} {plan.Operation.Path} is asked for.");
        code.Line(CodeFile.GeneratedCode);
        code.Open($"{CodeFile.Access(options)} sealed partial record {name}");
        code.Line($"public {name}() {{ }}");
        code.Line();
        PrintBinder(code, plan, name);
        foreach (ParameterPlan parameter in plan.Parameters)
        {
            DocComment.Summary(code, parameter.Parameter.Description);
            code.Line(Declaration(parameter));
            code.Line();
        }

        if (plan.BodyType is not null)
        {
            DocComment.Summary(code, plan.Operation.RequestBody!.Description);
            code.Line(IsBodyRequired(plan)
                ? $"public required {plan.BodyType} Body {{ get; init; }}"
                : $"public {plan.BodyType.TrimEnd('?')}? Body {{ get; init; }}");
            code.Line();
        }

        if (plan.HasContentType)
        {
            DocComment.Summary(code, "The media type of the body, as the client gives it; null where it gives none.");
            code.Line("public string? ContentType { get; init; }");
        }

        code.Close();
        code.Line();
    }

    private static bool IsBodyRequired(OperationPlan plan) => plan.Operation.RequestBody!.Required;

    private static string Declaration(ParameterPlan parameter)
    {
        string type = parameter.Type.Spell(parameter.IsNullable);
        if (parameter.Parameter.Required)
            return $"public required {type} {parameter.Name} {{ get; init; }}";

        return $"public {type} {parameter.Name} {{ get; init; }}{(parameter.Default is null ? "" : $" = {parameter.Default};")}";
    }

    private void PrintBinder(CodeWriter code, OperationPlan plan, string name)
    {
        code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        code.Open($"internal {name}(ref {Runtime}RequestInput q)");
        foreach (ParameterPlan parameter in plan.Parameters)
            code.Line($"if (q.Begin({parameter.Rules})) {parameter.Name} = {parameter.Type.Read("q.Json", parameter.Nullable)};");

        if (plan.HasContentType)
            code.Line("ContentType = q.ContentType;");

        for (int i = 0; i < plan.Bodies.Count; i++)
        {
            BodyPlan body = plan.Bodies[i];
            string index = Literal.Int(i);
            if (body.Type is null)
                code.Line($"if (q.Stream({index}) is {{ }} body{index}) Body = {Wrap(plan, body, "body" + index)};");
            else
                code.Line($"if (q.BeginBody({index})) Body = {Wrap(plan, body, body.Type.Read("q.Json", body.Nullable && plan.BodyUnion is null))};");
        }

        code.Close();
        code.Line();
    }

    /// <summary>The union is spelled with its namespace, because a parameter may be named like it.</summary>
    private string Wrap(OperationPlan plan, BodyPlan body, string value) =>
        plan.BodyUnion is { } union ? $"global::{options.Namespace}.{union.Name}.From{body.CaseName}({value})" : value;
}
