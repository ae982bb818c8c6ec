using OpenApiGen.Model;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;
using OpenApiGen.TypeScript.Types;

namespace OpenApiGen.TypeScript.Client;

/// <summary>client.ts: the interface of the client, and a table of what goes over the wire.</summary>
internal sealed class ClientFile
{
    private readonly ApiPlan _api;
    private readonly SecurityText _security;
    private readonly WideShapes _wide;
    private readonly SortedSet<string> _types = new(StringComparer.Ordinal);
    private bool _usesNothing;
    private bool _usesBytes;

    private ClientFile(ApiPlan api)
    {
        _api = api;
        _security = new SecurityText(api);
        _wide = new WideShapes(api);
    }

    public static TypeScriptFile Print(ApiPlan api) => new("client.ts", new ClientFile(api).Print(), FileOwner.Generator);

    private string Print()
    {
        Doc client = ClientInterface();
        var table = new OperationTable(_api, _wide);
        var operations = new List<(string, ScriptValue)>();
        foreach (OperationPlan operation in _api.Operations)
        {
            _api.Cancellation.ThrowIfCancellationRequested();
            operations.Add((operation.Name, table.Of(operation)));
        }

        var file = new CodeFile(_api.Contract.File);
        Imports(file);
        file.Declaration(Import.Of("export", ["AnswerError", "UnexpectedAnswer", "UnreadableAnswer"], "./client/errors.js"));
        file.Line("export { readBytes } from \"./client/streams.js\";");
        file.Line(Import.Of("export type", ["CallOptions", .. _usesBytes ? (string[])["Bytes"] : []], "./client/index.js"));
        if (_security.Declaration() is { } credentials)
            file.Declaration(credentials);

        string? server = ServerAddress.Of(_api.Contract.Servers);
        file.Declaration(Options(server));
        file.Declaration(client);
        file.Declaration(Create(server));
        file.Declaration(Doc.Concat("const operations: { readonly [name in keyof Client]: Operation } = ", new ScriptObject(operations) { IsBroken = true }.ToDoc(), ";"));
        if (_wide.Declaration() is { } shapes)
            file.Declaration(shapes);

        file.Declaration(Doc.Concat("const api: Api = ", Api(server).ToDoc(), ";"));
        return file.ToString();
    }

    private void Imports(CodeFile file)
    {
        if (_types.Count > 0)
            file.Line(Import.Of("import type", _types, "./types.js"));

        string[] types =
        [
            "Api",
            .. _security.UsesBasic ? (string[])["BasicCredential"] : [],
            .. _api.Operations.Count > 0 ? (string[])["CallOptions"] : [],
            "CommonOptions",
            .. _security.UsesCredential ? (string[])["Credential"] : [],
            .. _usesNothing ? (string[])["Nothing"] : [],
            "Operation",
            .. _wide.IsUsed ? (string[])["Shape"] : [],
            .. _usesBytes ? (string[])["WithBytes"] : [],
        ];
        file.Line(Import.Of("import type", types, "./client/index.js"));
        file.Line("import { clientOf } from \"./client/call.js\";");
        if (_api.Options.Int64 == Int64Form.BigInt)
            file.Line("import { wideJson } from \"./client/wide-json.js\";");
    }

    private Doc Options(string? server)
    {
        string about = server switch
        {
            null => "The address below which the paths of the contract are.",
            _ when server.StartsWith("/", StringComparison.Ordinal) => $"The address below which the paths of the contract are: `{server}` where it is absent, which only browsers can complete.",
            _ => $"The address below which the paths of the contract are: `{server}` where it is absent.",
        };
        var members = new List<Doc> { Doc.Concat(DocComment.Of([about]), server is null ? "baseUrl: string" : "baseUrl?: string") };
        if (_security.Names.Count > 0)
            members.Add(Doc.Concat(DocComment.Of(["What proves who calls, by security scheme."]), "credentials?: Credentials"));

        return Doc.Concat("export interface ClientOptions extends CommonOptions ", TypePrinter.Block(members));
    }

    private Doc ClientInterface()
    {
        Info info = _api.Contract.Info;
        Doc comment = DocComment.Of([$"{info.Title} {info.Version}.", "A call whose answer the contract does not document fails with an {@link UnexpectedAnswer}."]);
        if (_api.Operations.Count == 0)
            return Doc.Concat(comment, "export type Client = Record<string, never>;");

        return Doc.Concat(comment, "export interface Client ", TypePrinter.Block([.. _api.Operations.Select(Method)]));
    }

    private Doc Method(OperationPlan plan)
    {
        Operation operation = plan.Operation;
        string? description = operation.Description == operation.Summary ? null : operation.Description;
        Doc comment = DocComment.Of([operation.Summary, description, $"`{operation.Method} {operation.Path}`{SecurityText.Remark(operation)}"], operation.Deprecated ? ["@deprecated"] : []);

        _types.Add(plan.ResponseType);
        Doc parameters = Doc.Group("(", Doc.Indent(Doc.SoftLine, Request(plan), ",", Doc.Line, "options?: CallOptions", Doc.IfBreak(",", "")), Doc.SoftLine, ")");
        return Doc.Concat(comment, plan.Name, parameters, ": Promise<", plan.ResponseType, ">");
    }

    private string Request(OperationPlan plan)
    {
        if (plan.RequestType is null)
        {
            _usesNothing = true;
            return "request?: Nothing";
        }

        _types.Add(plan.RequestType);
        bool hasBytes = plan.Bodies.Any(b => b.Kind == ContentKind.Binary);
        _usesBytes |= hasBytes;
        return (IsOptional(plan) ? "request?: " : "request: ") + (hasBytes ? $"WithBytes<{plan.RequestType}>" : plan.RequestType);
    }

    /// <summary>True where a call may send nothing at all.</summary>
    private static bool IsOptional(OperationPlan plan)
    {
        if (plan.Operation.Parameters.Any(p => p.Required))
            return false;

        // Where the caller chooses the media type of the only content, the choice has to be made.
        return plan.Bodies.Count == 0 || (!plan.Operation.RequestBody!.Required && (plan.Bodies.Count > 1 || !plan.HasContentType));
    }

    private static Doc Create(string? server) => Doc.Concat(
        DocComment.Of(["Makes a client."]),
        server is null ? "export function createClient(options: ClientOptions): Client {" : "export function createClient(options: ClientOptions = {}): Client {",
        Doc.Indent(Doc.HardLine, "return clientOf<Client>(api, operations, options);"),
        Doc.HardLine,
        "}");

    private ScriptObject Api(string? server)
    {
        var members = new List<(string, ScriptValue)>();
        if (server is not null)
            members.Add(("server", server));

        if (_security.Names.Count > 0)
            members.Add(("schemes", _security.Schemes()));

        if (_api.Options.Int64 == Int64Form.BigInt)
            members.Add(("json", new ScriptText(_wide.IsUsed ? "wideJson(shapes)" : "wideJson({})")));

        return new ScriptObject(members) { IsBroken = members.Count > 0 };
    }
}
