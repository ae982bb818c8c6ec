using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>Fastify 5.</summary>
internal sealed class FastifyText : FrameworkText
{
    public override string Name => "fastify";

    public override string RouterImport => "import type { FastifyInstance } from \"fastify\";";

    public override IReadOnlyList<Doc> IndexImports { get; } =
    [
        "import type { Server } from \"node:http\";",
        "",
        "import fastify, { type FastifyInstance } from \"fastify\";",
        "",
        "import { leaveBodies, prepare, unrouted } from \"./middleware/fastify.js\";",
        "import { serverOptions } from \"./middleware/limits.js\";",
    ];

    public override IReadOnlyList<string> Functions { get; } = ["operation", "routeOther"];

    public override Doc Route(string method, string path, Doc action) => MethodName(method) is { } name
        ? Doc.Concat(Call.Of("app." + name, Syntax.Quote(path), new Argument(action)), ";")
        : Doc.Concat(Call.Of("routeOther", "app", Syntax.Quote(method), Syntax.Quote(path), new Argument(action)), ";");

    public override Doc Again(string method, string path, Doc action) =>
        Doc.Concat($"// {method} {path} is there already: what is not for that operation comes to this one.", Doc.HardLine, action, ";");

    public override Doc Routes(GroupPlan group, IReadOnlyList<Doc> statements) => Function(
        $"Registers the routes of the operations of `{group.Title}`.",
        RoutesHead(group, ["app: FastifyInstance", $"handlers: {group.TypeName}Handlers", "service: Service"], "void"),
        statements);

    public override Doc CreateApp(IReadOnlyList<GroupPlan> groups, string options) => Doc.Concat(
        Lines($$"""
            /** Makes the application. `extend` adds routes, plugins and hooks of your own. */
            export function createApp(
              handlers: Handlers,
              options: ServiceOptions = {},
              extend?: (app: FastifyInstance) => void,
            ): FastifyInstance {
              const service = new Service(contract, {{options}});
              const app = fastify({
                http: serverOptions,
                keepAliveTimeout: serverOptions.keepAliveTimeout ?? 0,
                requestTimeout: serverOptions.requestTimeout ?? 0,
                exposeHeadRoutes: false,
                rewriteUrl: (request) => canonicalUrl(request.url ?? ""),
                // What is too long is refused by its schema, not unknown.
                routerOptions: { maxParamLength: 8192 },
              });
              extend?.(app);
              app.register((contained, _, done) => {
                prepare(contained, service);
                leaveBodies(contained);
                contained.setNotFoundHandler(unrouted(service));
                contained.register(
                  (routes, _, routesDone) => {
            """),
        Doc.Indent(Doc.Indent(Doc.Indent(Doc.Indent([.. groups.SelectMany(g => (Doc[])[Doc.HardLine, Call.Of(g.Name + "Routes", "routes", "handlers." + g.Name, "service"), ";"]), Doc.HardLine, "routesDone();"])))),
        Doc.HardLine,
        Lines("""
                  },
                  { prefix: service.settings.basePath },
                );
                done();
              });
              return app;
            }
            """));

    public override string Listen =>
        """
        /** Listens, with limits that suit services which strangers call. */
        export async function listen(
          app: FastifyInstance,
          address: { port: number; host: string },
        ): Promise<Server> {
          await app.listen(address);
          return app.server;
        }
        """;
}
