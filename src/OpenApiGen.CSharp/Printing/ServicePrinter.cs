using OpenApiGen.CSharp.Planning;
using OpenApiGen.Model;
using OpenApiGen.Naming;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints the methods by which an application adds and maps a service.</summary>
internal sealed class ServicePrinter(PlanContext context)
{
    /// <summary>More type arguments than this nobody wants to write on one line.</summary>
    private const int MaximumTypeArguments = 8;

    private const string Runtime = "global::OpenApiGen.Runtime.";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Configure = "global::System.Action<global::OpenApiGen.ContractOptions>? configure = null";
    private const string Constructors = "[global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)]";

    public void Print(CodeWriter code, List<HandlerPlan> handlers)
    {
        string service = context.ServiceName;
        string access = CodeFile.Access(context.Options);
        HandlerPlan[] callable = [.. handlers.Where(h => h.Operations.Any(o => !o.IsUnsupported))];

        DocComment.Summary(code, $"Adds and maps {Title}.");
        code.Line(CodeFile.GeneratedCode);
        code.Open($"{access} static partial class {service}Extensions");
        DocComment.Summary(code, $"Adds {Title}; handlers are to be added to what is returned.");
        code.Open($"public static {service}Builder Add{service}(this {Services} services, {Configure})");
        code.Line($"{Runtime}ContractServices.Add(services, hasSecurity: {Literal.Bool(HasSecurity(handlers))}, global::OpenApiGen.ErrorFormat.{context.Options.ErrorFormat}, configure);");
        foreach (SecurityScheme scheme in ApiKeys(handlers))
            code.Line($"{Runtime}ContractServices.AddApiKey(services, {Literal.String(scheme.Name)}, {Runtime}ParameterPlace.{scheme.ParameterIn}, {Literal.String(scheme.ParameterName!)});");

        code.Line($"return new {service}Builder(services);");
        code.Close();
        code.Line();
        if (callable.Length is > 0 and <= MaximumTypeArguments)
            PrintGenericAdd(code, callable);

        DocComment.Summary(code, $"Maps every operation of {Title}.");
        code.Open($"public static global::Microsoft.AspNetCore.Routing.RouteGroupBuilder Map{service}(this global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes)");
        code.Line($"var endpoints = new {Runtime}ContractEndpoints(routes);");
        foreach (HandlerPlan handler in handlers)
            code.Line($"{service}Endpoints.Map{handler.Name}(endpoints);");

        code.Line($"return endpoints.Complete(\"Add{service}\");");
        code.Close();
        code.Close();
        code.Line();
        PrintBuilder(code, callable);
    }

    private string Title => context.Contract.Info.Title.Length > 0 ? context.Contract.Info.Title : context.ServiceName;

    private static bool HasSecurity(List<HandlerPlan> handlers) => handlers.Any(h => h.Operations.Any(o => o.Operation.Security.Count > 0));

    /// <summary>Schemes that ask for a key and that some operation names.</summary>
    private IEnumerable<SecurityScheme> ApiKeys(List<HandlerPlan> handlers)
    {
        var used = new HashSet<string>(handlers.SelectMany(h => h.Operations).SelectMany(o => o.Operation.Security).SelectMany(r => r.Schemes).Select(s => s.Scheme), StringComparer.Ordinal);
        return context.Contract.SecuritySchemes.Where(s => s.Kind == SecuritySchemeKind.ApiKey && s.ParameterName is not null && used.Contains(s.Name));
    }

    private void PrintGenericAdd(CodeWriter code, HandlerPlan[] handlers)
    {
        string service = context.ServiceName;
        string[] arguments = [.. handlers.Select(h => $"T{h.Name}Handler")];
        DocComment.Summary(code, $"Adds {Title} with its handlers, each created once per request.");
        code.Line($"public static {Services} Add{service}<{string.Join(", ", arguments.Select(a => $"{Constructors} {a}"))}>(this {Services} services, {Configure})");
        code.Indent();
        for (int i = 0; i < handlers.Length; i++)
            code.Line($"where {arguments[i]} : class, {handlers[i].InterfaceName}");

        code.Outdent();
        code.Open();
        code.Line($"{service}Builder builder = services.Add{service}(configure);");
        for (int i = 0; i < handlers.Length; i++)
            code.Line($"builder.Add{handlers[i].Name}Handler<{arguments[i]}>();");

        code.Line("return services;");
        code.Close();
        code.Line();
    }

    private void PrintBuilder(CodeWriter code, HandlerPlan[] handlers)
    {
        string name = context.ServiceName + "Builder";
        DocComment.Summary(code, $"Adds handlers of {Title}.");
        code.Line(CodeFile.GeneratedCode);
        code.Open($"{CodeFile.Access(context.Options)} sealed partial class {name}");
        code.Line($"internal {name}({Services} services) => Services = services;");
        code.Line();
        DocComment.Summary(code, "Where services are added.");
        code.Line($"public {Services} Services {{ get; }}");
        code.Line();
        foreach (HandlerPlan handler in handlers)
        {
            DocComment.Summary(code, $"Adds the handler of {handler.Title}, created once per request.");
            code.Line($"public {name} Add{handler.Name}Handler<{Constructors} THandler>()");
            code.Indent();
            code.Line($"where THandler : class, {handler.InterfaceName}");
            code.Outdent();
            code.Open();
            code.Line($"global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<{handler.InterfaceName}, THandler>(Services);");
            code.Line("return this;");
            code.Close();
            code.Line();
        }

        code.Close();
    }
}
