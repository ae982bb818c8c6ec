using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;
using OpenApiGen.TypeScript.Types;
using OpenApiGen.TypeScript.Validators;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>The routes of a group: what its handlers have to do, what the contract says of its operations, and where they are.</summary>
internal sealed class RoutesFile(ApiPlan api, FrameworkText framework)
{
    private readonly TypePrinter _types = new(api);
    private readonly RulesPrinter _rules = new(api);
    private readonly HashSet<string> _declared = [.. api.Names.All.Select(d => d.Name)];
    private readonly HashSet<string> _routes = new(StringComparer.Ordinal);

    public TypeScriptFile Print(GroupPlan group)
    {
        var imported = new SortedSet<string>(StringComparer.Ordinal);
        Doc handlers = Handlers(group, imported);
        var file = new CodeFile(api.Contract.File);
        file.Line(framework.RouterImport);
        file.Blank();
        OperationPlan[] routed = [.. group.Operations.Where(o => o.HasRoute)];
        if (routed.Any(o => o.Problem is not null))
            file.Line("import { notImplemented } from \"./middleware/context.js\";");

        Doc routes = Routes(group, routed);
        string[] middleware = [.. Imports(group, routes)];
        if (middleware.Length > 0)
            file.Line(Import.Values(middleware, $"./middleware/{framework.Name}.js"));

        file.Line("import type { OperationRules } from \"./middleware/rules.js\";");
        file.Line("import type { Service } from \"./middleware/service.js\";");
        if (imported.Count > 0)
            file.Line(Import.Types(imported, "./types.js"));

        if (group.Operations.Any(UsesValidators))
            file.Line("import * as validators from \"./validators.js\";");

        file.Declaration(handlers);
        foreach (OperationPlan operation in routed)
            file.Declaration(_rules.Print(operation));

        file.Declaration(Doc.Concat(
            DocComment.Of([$"What the contract says of the operations of `{group.Title}`."]),
            DocText.Assign($"export const {group.Name}Operations: readonly OperationRules[] =", Call.Array([.. routed.Select(o => (Doc)o.Name)])),
            ";"));
        file.Declaration(routes);
        return new TypeScriptFile(group.FileName + ".ts", file.ToString(), FileOwner.Generator);
    }

    private static bool UsesValidators(OperationPlan plan) =>
        plan.Problem is null && (plan.Operation.Parameters.Count > 0 || plan.Bodies.Any(b => b.Validator is not null) || plan.Responses.Any(r => r.Validator is not null));

    private Doc Handlers(GroupPlan group, SortedSet<string> imported)
    {
        var members = new List<Doc>();
        foreach (OperationPlan plan in group.Operations.Where(o => o.Problem is null))
        {
            if (members.Count > 0)
                members.Add("");

            imported.Add(plan.ResponseType);
            Operation operation = plan.Operation;
            Doc comment = DocComment.Of([operation.Summary, operation.Description, $"`{operation.Method} {operation.Path}`"], operation.Deprecated ? ["@deprecated"] : []);
            Doc request = Request(plan, imported);
            Doc parameters = Doc.Concat(plan.Name + "(", Doc.Indent(Doc.SoftLine, "request: ", request, ",", Doc.Line, "context: Context", Doc.IfBreak(",", "")), Doc.SoftLine, "):");
            TypeText result = TypeText.Union([new TypeText(plan.ResponseType), new TypeText($"Promise<{plan.ResponseType}>")]);
            Doc broken = Doc.Concat(Doc.Forced(parameters), result.Assigned, ";");
            members.Add(Doc.Concat(comment, request.Breaks ? broken : Doc.FirstThatFits(Doc.Concat(parameters, " ", result.Doc, ";"), broken)));
        }

        Doc body = members.Count == 0
            ? "{}"
            : Doc.Concat("{", Doc.Indent([.. members.SelectMany(m => (Doc[])[Doc.HardLine, m])]), Doc.HardLine, "}");
        return Doc.Concat(DocComment.Of([$"Handlers of the operations of `{group.Title}`.", group.Description]), $"export interface {group.TypeName}Handlers ", body);
    }

    /// <summary>What a handler receives: defaults stand in for what was absent.</summary>
    private Doc Request(OperationPlan plan, SortedSet<string> imported)
    {
        if (plan.RequestType is null)
            return "unknown";

        imported.Add(plan.RequestType);
        var places = new List<Doc>();
        foreach ((string key, ParameterLocation place) in ParameterPlaces.All)
        {
            Parameter[] defaulted = [.. plan.ParametersIn(place).Where(HasDefault)];
            if (defaulted.Length == 0)
                continue;

            IReadOnlyList<Doc> members = [.. defaulted.Select(p => TypePrinter.Member(Doc.Empty, Syntax.Key(p.Name), Known(_types.Use(p.Schema, Directions.Request), imported)))];
            places.Add(Doc.Concat(key + ": ", TypePrinter.Inline(members)));
        }

        if (Body(plan, imported) is { } body)
            places.Add(body);

        return places.Count == 0 ? plan.RequestType : Doc.Concat(plan.RequestType + " & ", TypePrinter.Inline(places));
    }

    /// <summary>Properties of a JSON body that have a default; null where there are none, or several media types.</summary>
    private Doc? Body(OperationPlan plan, SortedSet<string> imported)
    {
        if (plan.Bodies is not [{ Kind: ContentKind.Json, Schema: { } schema }] || !plan.Operation.RequestBody!.Required
            || api.Shaper[api.Shaper.Resolve(schema, out bool nullable)] is not ObjectShape { Nullable: false } shape || nullable)
            return null;

        PropertyShape[] defaulted = [.. shape.Properties.Where(p => p is { Required: false, ReadOnly: false, Default: { } value } && DefaultFit.Fits(api.Shaper, p.Schema, value))];
        if (defaulted.Length == 0)
            return null;

        IReadOnlyList<Doc> members = [.. defaulted.Select(p => TypePrinter.Member(Doc.Empty, Syntax.Key(p.Name), Known(_types.Use(p.Schema, Directions.Request), imported)))];
        return Doc.Concat("body: ", TypePrinter.Inline(members));
    }

    private bool HasDefault(Parameter parameter) =>
        !parameter.Required && ValidatorPrinter.DefaultOf(api.Shaper, parameter.Schema) is { } value && DefaultFit.Fits(api.Shaper, parameter.Schema, value);

    /// <summary>Notes the declarations that a type is made of.</summary>
    private TypeText Known(TypeText type, SortedSet<string> imported)
    {
        imported.UnionWith(DocText.Words(type.Doc).Where(_declared.Contains));
        return type;
    }

    private IEnumerable<string> Imports(GroupPlan group, Doc routes)
    {
        HashSet<string> words = [.. DocText.Words(routes)];
        IEnumerable<string> functions = framework.Functions.Where(words.Contains);
        return group.Operations.Any(o => o.Problem is null) ? functions.Append("type Context") : functions;
    }

    private Doc Routes(GroupPlan group, OperationPlan[] routed)
    {
        var statements = new List<Doc>();
        foreach (OperationPlan plan in routed)
        {
            string method = plan.Operation.Method;
            Doc handler = plan.Problem is null ? Call.Of($"handlers.{plan.Name}.bind", "handlers") : "notImplemented";
            Doc action = Call.Of("operation", "service", plan.Name, new Argument(handler));
            bool isFirst = _routes.Add(method + " " + RoutePath.Shape(plan.RoutePath));
            statements.Add(isFirst ? framework.Route(method, RoutePath.Of(plan.RoutePath), action) : framework.Again(method, RoutePath.Of(plan.RoutePath), action));
        }

        return framework.Routes(group, statements);
    }
}
