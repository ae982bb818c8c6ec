using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>Koa 3 with @koa/router.</summary>
internal sealed class KoaText : FrameworkText
{
    public override string Name => "koa";

    public override string RouterImport => "import Router from \"@koa/router\";";

    public override IReadOnlyList<Doc> IndexImports { get; } =
    [
        "import { createServer, type Server } from \"node:http\";",
        "",
        "import Koa from \"koa\";",
        "",
        "import { logErrors, prepare, unrouted } from \"./middleware/koa.js\";",
        "import { serverOptions } from \"./middleware/limits.js\";",
    ];

    public override Doc Route(string method, string path, Doc action) =>
        Doc.Concat(Call.Of("router." + (method == "TRACE" ? "all" : MethodName(method) ?? "all"), Syntax.Quote(path), new Argument(action)), ";");

    public override Doc Routes(GroupPlan group, IReadOnlyList<Doc> statements) => Function(
        $"The routes of the operations of `{group.Title}`.",
        RoutesHead(group, [$"handlers: {group.TypeName}Handlers", "service: Service"], "Router"),
        [Lines("""
            const router = new Router({
              prefix: service.settings.basePath,
              sensitive: true,
              strict: true,
            });
            """), .. statements, "return router;"]);

    public override Doc CreateApp(IReadOnlyList<GroupPlan> groups, string options) => Doc.Concat(
        Lines($$"""
            /**
             * Makes the application. `extend` adds routes and middleware of your own before those of the contract; what comes after them is never
             * reached.
             */
            export function createApp(
              handlers: Handlers,
              options: ServiceOptions = {},
              extend?: (app: Koa) => void,
            ): Koa {
              const service = new Service(contract, {{options}});
              const app = new Koa();
              logErrors(app, service);
              app.use(prepare(service));
              extend?.(app);
            """),
        Doc.Indent([.. groups.SelectMany(g => (Doc[])[Doc.HardLine, Call.Of("app.use", new Argument(Call.Chain(Call.Of(g.Name + "Routes", "handlers." + g.Name, "service"), true, [new ChainLink("routes")]))), ";"]), Doc.HardLine, "app.use(unrouted(service));", Doc.HardLine, "return app;"]),
        Doc.HardLine,
        "}");

    public override string Listen =>
        """
        /** Listens, with limits that suit services which strangers call. */
        export function listen(
          app: Koa,
          address: { port: number; host: string },
        ): Promise<Server> {
          const handle = app.callback();
          const server = createServer(
            serverOptions,
            (request, response) => void handle(request, response),
          );
          return new Promise((resolve, reject) => {
            server.once("error", reject);
            server.listen(address.port, address.host, () => resolve(server));
          });
        }
        """;
}
