using OpenApiGen.CSharp.Planning;
using OpenApiGen.Model;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints handlers' interfaces, and how operations reach them.</summary>
internal sealed class HandlerPrinter(CSharpOptions options)
{
    private const string Runtime = "global::OpenApiGen.Runtime.";

    public void PrintInterface(CodeWriter code, HandlerPlan handler)
    {
        DocComment.Summary(code, handler.Description ?? $"Operations of {handler.Title}.");
        code.Line(CodeFile.GeneratedCode);
        code.Open($"{CodeFile.Access(options)} partial interface {handler.InterfaceName}");
        foreach (OperationPlan plan in handler.Operations)
        {
            if (plan.IsUnsupported)
                continue;

            Operation operation = plan.Operation;
            DocComment.Summary(code, operation.Summary ?? operation.Description ?? $"{operation.Method} {operation.Path}");
            DocComment.Element(code, "remarks", operation.Summary is null ? null : operation.Description);
            string request = plan.RequestType is null ? "" : plan.RequestType + " request, ";
            code.Line($"global::System.Threading.Tasks.ValueTask<{plan.ResultType}> {plan.Name}Async({request}global::System.Threading.CancellationToken cancellationToken);");
            code.Line();
        }

        code.Close();
        code.Line();
    }

    public void PrintEndpoints(CodeWriter code, HandlerPlan handler, string className)
    {
        code.Open($"internal static partial class {className}");
        code.Open($"internal static void Map{handler.Name}({Runtime}ContractEndpoints endpoints)");
        foreach (OperationPlan plan in handler.Operations)
        {
            if (plan.IsUnsupported)
            {
                if (plan.StubPath is not null)
                    code.Line($"endpoints.MapUnsupported({Rules(plan)});");

                continue;
            }

            string request = plan.RequestType ?? Runtime + "NoRequest";
            code.Line($"endpoints.Map<{handler.InterfaceName}, {request}, {plan.ResultType}>(");
            code.Indent();
            code.Line($"{Rules(plan)},");
            code.Line(plan.RequestType is null ? $"static (ref {Runtime}RequestInput q) => default," : $"static (ref {Runtime}RequestInput q) => new {request}(ref q),");
            code.Line($"static (h, r, c) => h.{plan.Name}Async({(plan.RequestType is null ? "" : "r, ")}c));");
            code.Outdent();
        }

        code.Close();
        code.Close();
    }

    private string Rules(OperationPlan plan)
    {
        Operation operation = plan.Operation;
        var members = new List<string>();
        if (operation.Tags.Count > 0)
            members.Add($"Tags = [{Literal.Strings(operation.Tags)}]");

        if (plan.Bodies.Count > 0)
            members.Add($"Bodies = [{string.Join(", ", plan.Bodies.Select(b => b.Rules))}]");

        if (plan.Bodies.Count > 0 && operation.RequestBody!.Required)
            members.Add("BodyRequired = true");

        if (plan.Security is { } security)
            members.Add("Security = " + security);

        if (operation.Parameters.Any(p => p.Explode && p.In is ParameterLocation.Query or ParameterLocation.Cookie))
            members.Add($"ParameterNames = [{Literal.Strings(operation.Parameters.Where(p => p.In is ParameterLocation.Query or ParameterLocation.Cookie).Select(p => p.Name))}]");

        if (plan.ProblemStatuses.Count > 0)
            members.Add($"ProblemStatuses = [{string.Join(", ", plan.ProblemStatuses.Select(s => Literal.Int(s)))}]");

        if (options.ErrorFormat == ErrorBodyFormat.ProblemDetails)
            members.Add("ErrorFormat = global::OpenApiGen.ErrorFormat.ProblemDetails");

        string id = Literal.String(operation.OperationId ?? plan.Name);
        string path = Literal.String(plan.StubPath ?? operation.Path);
        string creation = $"new {Runtime}OperationRules({id}, {Literal.String(operation.Method)}, {path})";
        return members.Count == 0 ? creation : $"{creation} {{ {string.Join(", ", members)} }}";
    }
}
