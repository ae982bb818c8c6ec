using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>A server: routes by group, an index, middleware, and handlers, which are the user's from then on.</summary>
internal static class ServerFiles
{
    private static readonly string[] Adapters = ["express.ts", "fastify.ts", "koa.ts"];

    public static IEnumerable<TypeScriptFile> Print(ApiPlan api)
    {
        FrameworkText framework = FrameworkText.Of(api.Options.Framework);
        foreach (OperationPlan plan in api.Operations)
            if (plan.Problem is { } problem)
                api.Report(new PlacedDiagnostic(
                    Rules.Unsupported, plan.Operation.Place, EquatableArray.Of(problem, plan.HasRoute ? "the operation answers 501" : "the operation is left out, as another one is there")));

        var routes = new RoutesFile(api, framework);
        foreach (GroupPlan group in api.Groups)
        {
            api.Cancellation.ThrowIfCancellationRequested();
            yield return routes.Print(group);
            yield return Handlers(api, group);
        }

        yield return Index(api, framework);
        yield return HandlersIndex(api);
        yield return Server(api);
        foreach (TypeScriptFile file in SupportFiles.In("middleware", name => System.Array.IndexOf(Adapters, name) < 0 || name == framework.Name + ".ts"))
            yield return file;
    }

    private static TypeScriptFile Index(ApiPlan api, FrameworkText framework)
    {
        var file = new CodeFile(api.Contract.File);
        foreach (Doc line in framework.IndexImports)
        {
            if (line is TextDoc { Text: "" })
                file.Blank();
            else
                file.Line(line);
        }

        file.Line("import type { ServiceOptions } from \"./middleware/options.js\";");
        if (api.Options.Framework == ServerFramework.Fastify)
            file.Line("import { canonicalUrl } from \"./middleware/paths.js\";");

        file.Line("import type { ContractRules } from \"./middleware/rules.js\";");
        file.Line("import { Service } from \"./middleware/service.js\";");
        foreach (GroupPlan group in api.Groups)
            file.Line(Import.Values([group.Name + "Operations", group.Name + "Routes", $"type {group.TypeName}Handlers"], $"./{group.FileName}.js"));

        file.Declaration(Doc.Concat(DocComment.Of(["Handlers of all operations."]), "export interface Handlers ", api.Groups.Count == 0 ? "{}" : Types.TypePrinter.Block([.. api.Groups.Select(g => (Doc)$"{g.Name}: {g.TypeName}Handlers")])));
        file.Declaration(Doc.Concat(
            "const contract: ContractRules = ",
            Call.Object([Doc.Concat("operations: ", Call.Array([.. api.Groups.Select(g => (Doc)$"...{g.Name}Operations")])), Doc.Concat("securitySchemes: ", RulesPrinter.SecuritySchemes(api))]),
            ";"));
        string options = api.Options.ErrorFormat == ErrorBodyFormat.ProblemDetails ? "{ errorFormat: \"problem\", ...options }" : "options";
        file.Declaration(framework.CreateApp(api.Groups, options));
        file.Verbatim(framework.Listen + "\n");
        return new TypeScriptFile("index.ts", file.ToString(), FileOwner.Generator);
    }

    private static TypeScriptFile Handlers(ApiPlan api, GroupPlan group)
    {
        var file = new CodeFile(api.Contract.File, FileOwner.User);
        OperationPlan[] operations = [.. group.Operations.Where(o => o.Problem is null)];
        if (operations.Length > 0)
            file.Line("import { notImplemented } from \"../middleware/context.js\";");

        file.Line($"import type {{ {group.TypeName}Handlers }} from \"../{group.FileName}.js\";");
        var members = new List<Doc>();
        foreach (OperationPlan plan in operations)
        {
            if (members.Count > 0)
                members.Add("");

            members.Add(Doc.Concat($"async {plan.Name}() {{", Doc.Indent(Doc.HardLine, "return notImplemented();"), Doc.HardLine, "},"));
        }

        Doc body = members.Count == 0 ? "{}" : Doc.Concat("{", Doc.Indent([.. members.SelectMany(m => (Doc[])[Doc.HardLine, m])]), Doc.HardLine, "}");
        file.Declaration(Doc.Concat($"export const {group.Name} = ", body, $" satisfies {group.TypeName}Handlers;"));
        return new TypeScriptFile($"handlers/{group.FileName}.ts", file.ToString(), FileOwner.User);
    }

    private static TypeScriptFile HandlersIndex(ApiPlan api)
    {
        var file = new CodeFile(api.Contract.File, FileOwner.User);
        file.Line("import type { Handlers } from \"../index.js\";");
        foreach (GroupPlan group in api.Groups)
            file.Line($"import {{ {group.Name} }} from \"./{group.FileName}.js\";");

        file.Declaration(Doc.Concat("export const handlers: Handlers = ", Call.Inline([.. api.Groups.Select(g => (Doc)g.Name)]), ";"));
        return new TypeScriptFile("handlers/index.ts", file.ToString(), FileOwner.User);
    }

    private static TypeScriptFile Server(ApiPlan api)
    {
        var file = new CodeFile(api.Contract.File, FileOwner.User);
        file.Line("import process from \"node:process\";");
        file.Blank();
        file.Line("import { handlers } from \"./handlers/index.js\";");
        file.Line("import { createApp, listen } from \"./index.js\";");
        file.Declaration(Doc.Concat(
            "const app = ",
            Tokens(api) is { } tokens ? Call.Of("createApp", "handlers", new Argument(Call.Object([tokens]), IsCollection: true)) : "createApp(handlers)",
            ";"));
        file.Verbatim(
            """
            const host = process.env["HOST"] ?? "127.0.0.1";
            const port = Number(process.env["PORT"] ?? 3000);
            await listen(app, { port, host });
            console.log(`Listening on http://${host}:${port}`);

            """);
        return new TypeScriptFile("server.ts", file.ToString(), FileOwner.User);
    }

    /// <summary>Settings of the schemes that prove a caller by a signed token; null where there are none.</summary>
    private static Doc? Tokens(ApiPlan api)
    {
        HashSet<string> used = [.. api.Operations.SelectMany(o => o.Operation.Security).SelectMany(r => r.Schemes).Select(s => s.Scheme)];
        SecurityScheme[] schemes = [.. api.Contract.SecuritySchemes.Where(s => used.Contains(s.Name) && s is { HttpScheme: "bearer" } or { Kind: SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect })];
        if (schemes.Length == 0)
            return null;

        Doc settings = Call.Object(["issuer: process.env[\"JWT_ISSUER\"] ?? \"\"", "audience: process.env[\"JWT_AUDIENCE\"] ?? \"\""]);
        return Doc.Concat(
            "// The key of tokens comes from JWT_KEY, JWT_PUBLIC_KEY or JWT_JWKS_URL in the environment.",
            Doc.HardLine,
            "jwt: ",
            Call.Object([.. schemes.Select(s => Doc.Concat(Syntax.Key(s.Name) + ": ", settings))]));
    }
}
