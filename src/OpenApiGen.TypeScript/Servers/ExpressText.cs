using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>Express 5.</summary>
internal sealed class ExpressText : FrameworkText
{
    public override string Name => "express";

    public override string RouterImport => "import { Router } from \"express\";";

    public override IReadOnlyList<Doc> IndexImports { get; } =
    [
        "import { createServer, type Server } from \"node:http\";",
        "",
        "import express, { type Express } from \"express\";",
        "",
        "import { prepare, refuseOptions, unrouted } from \"./middleware/express.js\";",
        "import { serverOptions } from \"./middleware/limits.js\";",
    ];

    public override Doc Route(string method, string path, Doc action) =>
        Doc.Concat(Call.Of("router." + (MethodName(method) ?? "all"), Syntax.Quote(path), new Argument(action)), ";");

    public override Doc Routes(GroupPlan group, IReadOnlyList<Doc> statements) => Function(
        $"The routes of the operations of `{group.Title}`.",
        RoutesHead(group, [$"handlers: {group.TypeName}Handlers", "service: Service"], "Router"),
        ["const router = Router({ caseSensitive: true, strict: true });", .. statements, "return router;"]);

    public override Doc CreateApp(IReadOnlyList<GroupPlan> groups, string options) => Doc.Concat(
        Lines($$"""
            /**
             * Makes the application. `extend` adds routes and middleware of your own before those of the contract; what comes after them is never
             * reached.
             */
            export function createApp(
              handlers: Handlers,
              options: ServiceOptions = {},
              extend?: (app: Express) => void,
            ): Express {
              const service = new Service(contract, {{options}});
              const app = express();
              app.disable("x-powered-by");
              app.use(prepare(service));
              extend?.(app);
              app.use(refuseOptions(service));
              const { basePath } = service.settings;
            """),
        Doc.Indent([.. groups.SelectMany(g => (Doc[])[Doc.HardLine, Call.Of("app.use", "basePath", new Argument(Call.Of(g.Name + "Routes", "handlers." + g.Name, "service"))), ";"]), Doc.HardLine, "app.use(unrouted(service));", Doc.HardLine, "return app;"]),
        Doc.HardLine,
        "}");

    public override string Listen =>
        """
        /** Listens, with limits that suit services which strangers call. */
        export function listen(
          app: Express,
          address: { port: number; host: string },
        ): Promise<Server> {
          // Express does not wait for what its own listener returns.
          const server = createServer(
            serverOptions,
            (request, response) => void app(request, response),
          );
          return new Promise((resolve, reject) => {
            server.once("error", reject);
            server.listen(address.port, address.host, () => resolve(server));
          });
        }
        """;
}
