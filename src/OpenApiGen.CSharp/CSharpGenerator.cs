using OpenApiGen.CSharp.Planning;
using OpenApiGen.CSharp.Printing;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp;

/// <summary>Makes the C# of a contract: equal contracts and options make equal files.</summary>
public static class CSharpGenerator
{
    /// <summary>With more types than this, models are spread over files by initial, so that editors stay quick and a change touches little.</summary>
    private const int MaximumTypesPerFile = 60;

    /// <summary>Generates.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">What its user chose.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static GeneratedCode Generate(Contract contract, CSharpOptions options, CancellationToken cancellation)
    {
        try
        {
            return GenerateAll(contract, options, cancellation);
        }
        catch (NestingException exception)
        {
            return new GeneratedCode(default, EquatableArray.Of(exception.Diagnostic));
        }
        catch (CodeLimitException exception)
        {
            return new GeneratedCode(default, EquatableArray.Of(new PlacedDiagnostic(Rules.LimitExceeded, new Place(contract.File, ""), EquatableArray.Of(exception.Message))));
        }
    }

    private static GeneratedCode GenerateAll(Contract contract, CSharpOptions options, CancellationToken cancellation)
    {
        var context = new PlanContext(contract, options, cancellation);
        Operation[] operations = [.. contract.Operations.Where(options.Filter.Accepts)];
        var usages = new UsageAnalysis(context.Shaper, OperationPlanner.Roots(contract, operations), new FormFiles(contract, context.Shaper, operations), cancellation);
        cancellation.ThrowIfCancellationRequested();

        var types = new TypePlanner(context, usages);
        var planner = new OperationPlanner(context, usages, types);
        List<HandlerPlan> handlers = HandlerPlan.Group(context, operations, operation =>
        {
            cancellation.ThrowIfCancellationRequested();
            return planner.Plan(operation);
        });
        if (handlers.Count > CodeLimitException.MaximumHandlers)
            throw CodeLimitException.TooManyHandlers();

        types.Complete();
        types.UseAllNamed();
        types.Complete();
        Directions.Spread(types.Declarations);
        DiscriminatorNaming.SetDefaults(types.Declarations, context.Rules);
        ReportWhatIsLeftOut(context);

        var files = new CodeFiles(options.Namespace);
        PrintTypes(context, types, files, cancellation);
        PrintHandlers(context, handlers, files, cancellation);
        files.Add("Service", code => new ServicePrinter(context).Print(code, handlers));
        PrintInterop(context, types, files);
        files.Add("Rules", code => RulesPrinter.Print(code, context));

        IEnumerable<PlacedDiagnostic> diagnostics = context.Shaper.Diagnostics.Concat(context.Diagnostics).Distinct();
        return new GeneratedCode(files.InOrder(), diagnostics.ToEquatable());
    }

    private static void PrintTypes(PlanContext context, TypePlanner types, CodeFiles files, CancellationToken cancellation)
    {
        string checks = context.CheckTableName;
        var records = new RecordPrinter(context.Options, checks);
        var unions = new UnionPrinter(context.Options, checks);
        var enums = new EnumPrinter(context.Options);
        Declaration[] sorted = [.. types.Declarations.OrderBy(d => d.Name, StringComparer.Ordinal)];
        IEnumerable<IGrouping<string, Declaration>> groups = sorted.GroupBy(d => sorted.Length <= MaximumTypesPerFile ? "" : "." + char.ToUpperInvariant(d.Name[0]));
        foreach (IGrouping<string, Declaration> group in groups)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add("Models" + group.Key, code =>
            {
                foreach (Declaration declaration in group)
                {
                    switch (declaration)
                    {
                        case RecordDeclaration record: records.PrintModel(code, record); break;
                        case UnionDeclaration union: unions.PrintModel(code, union); break;
                        case EnumDeclaration values: enums.Print(code, values); break;
                    }
                }
            });

            if (group.Any(d => d is not EnumDeclaration))
            {
                files.Add("Json" + group.Key, code =>
                {
                    foreach (Declaration declaration in group)
                    {
                        switch (declaration)
                        {
                            case RecordDeclaration record: records.PrintJson(code, record); break;
                            case UnionDeclaration union: unions.PrintJson(code, union); break;
                        }
                    }
                });
            }
        }
    }

    private static void PrintHandlers(PlanContext context, List<HandlerPlan> handlers, CodeFiles files, CancellationToken cancellation)
    {
        var printer = new HandlerPrinter(context.Options);
        var requests = new RequestPrinter(context.Options);
        var results = new ResultPrinter(context.Options);
        var unions = new UnionPrinter(context.Options, context.CheckTableName);
        foreach (HandlerPlan handler in handlers)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add("Handlers." + handler.Name, code =>
            {
                printer.PrintInterface(code, handler);
                foreach (OperationPlan plan in handler.Operations)
                {
                    if (plan.IsUnsupported)
                        continue;

                    requests.Print(code, plan);
                    if (plan.BodyUnion is { } union)
                        unions.PrintModel(code, union);

                    results.Print(code, plan);
                }

                printer.PrintEndpoints(code, handler, context.ServiceName + "Endpoints");
            });
        }
    }

    private static void PrintInterop(PlanContext context, TypePlanner types, CodeFiles files)
    {
        string[] calls = [.. types.Declarations.OrderBy(d => d.Name, StringComparer.Ordinal).Select(InteropPrinter.Call).Where(c => c is not null)!];
        if (context.Options.JsonInterop && calls.Length > 0)
            files.Add("Interop", code => InteropPrinter.Print(code, context, calls));
    }

    private static void ReportWhatIsLeftOut(PlanContext context)
    {
        Contract contract = context.Contract;
        var root = new Place(contract.File, "");
        if (contract.Webhooks.Count > 0)
            context.Report(new PlacedDiagnostic(Rules.NotGenerated, root.Child("webhooks"), EquatableArray.Of("Webhooks are requests that a server sends; no code is generated for them")));

        foreach (Operation operation in contract.Operations.Where(o => o.Callbacks.Count > 0 && context.Options.Filter.Accepts(o)))
            context.Report(new PlacedDiagnostic(Rules.NotGenerated, operation.Place.Child("callbacks"), EquatableArray.Of("Callbacks are requests that a server sends; no code is generated for them")));
    }
}
