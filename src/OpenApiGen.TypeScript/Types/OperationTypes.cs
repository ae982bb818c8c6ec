using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Types;

/// <summary>What operations receive and answer.</summary>
internal sealed class OperationTypes(ApiPlan api, TypePrinter types)
{
    private bool _usesStatus;
    private bool _usesEvents;

    /// <summary>The interface of a request: parameters by place, under their names on the wire, and the body.</summary>
    public Doc Request(OperationPlan plan)
    {
        var members = new List<Doc>();
        foreach ((string key, ParameterLocation place) in ParameterPlaces.All)
        {
            Parameter[] parameters = [.. plan.ParametersIn(place)];
            if (parameters.Length == 0)
                continue;

            IReadOnlyList<Doc> inner = [.. parameters.Select(p => TypePrinter.Member(Docs(p), Syntax.Key(p.Name) + (p.Required ? "" : "?"), types.Use(p.Schema, Directions.Request)))];
            bool isOptional = !parameters.Any(p => p.Required);
            members.Add(TypePrinter.Member(Doc.Empty, key + (isOptional ? "?" : ""), TypeText.Object(TypePrinter.Block(inner))));
        }

        members.AddRange(Body(plan));
        Doc comment = DocComment.Of([$"What `{plan.Operation.Method} {plan.Operation.Path}` receives."]);
        return plan.Bodies.Count > 1 || members.Count == 0
            ? Doc.Concat(comment, ByContentType(plan, members).Declare(plan.RequestType!))
            : Doc.Concat(comment, $"export interface {plan.RequestType} ", TypePrinter.Block(members));
    }

    /// <summary>The union of all documented responses.</summary>
    public Doc Response(OperationPlan plan)
    {
        string[] documented = [.. plan.Responses.Select(r => r.Response.Status).Distinct()];
        var branches = plan.Responses.Select(r => Branch(plan, r, documented)).ToList();
        TypeText type = branches.Count == 0 ? Anything() : TypeText.Union(branches);
        return Doc.Concat(DocComment.Of([$"What `{plan.Operation.Method} {plan.Operation.Path}` answers."]), type.Declare(plan.ResponseType));
    }

    /// <summary>Declarations that some of the types printed so far need.</summary>
    public void PrintHelpers(CodeFile file)
    {
        if (_usesEvents)
            file.Declaration(Doc.Concat(
                DocComment.Of(["A server-sent event."]),
                "export interface ServerSentEvent<T> ",
                TypePrinter.Block(["data: T", "event?: string", "id?: string", "retry?: number"])));

        if (_usesStatus)
            file.Declaration(Doc.Concat(DocComment.Of(["Statuses that HTTP registers."]), TypeText.Union(HttpStatus.Registered.Select(s => new TypeText(Number(s)))).Declare("HttpStatus")));
    }

    private IEnumerable<Doc> Body(OperationPlan plan)
    {
        if (plan.Bodies.Count != 1)
            yield break;

        BodyPlan body = plan.Bodies[0];
        if (plan.HasContentType)
            yield return TypePrinter.Member(Doc.Empty, "contentType", TypeText.String);

        yield return TypePrinter.Member(DocComment.Of([plan.Operation.RequestBody!.Description]), "body" + (plan.Operation.RequestBody.Required ? "" : "?"), BodyType(body));
    }

    /// <summary>A request whose body is one of several media types.</summary>
    private TypeText ByContentType(OperationPlan plan, List<Doc> members)
    {
        if (plan.Bodies.Count == 0)
            return new TypeText("{ [key: string]: never }");

        var branches = new List<TypeText>();
        foreach (BodyPlan body in plan.Bodies)
        {
            string contentType = MediaKind.IsRange(body.Media.Name) ? "string" : Syntax.Quote(MediaKind.Essence(body.Media.Name));
            Doc[] own = [TypePrinter.Member(Doc.Empty, "contentType", new TypeText(contentType)), TypePrinter.Member(Doc.Empty, "body", BodyType(body))];
            branches.Add(TypeText.Object(TypePrinter.Block([.. members, .. own])));
        }

        if (!plan.Operation.RequestBody!.Required)
            branches.Add(TypeText.Object(TypePrinter.Block([.. members, "contentType?: undefined", "body?: undefined"])));

        return TypeText.Union(branches);
    }

    private TypeText BodyType(BodyPlan body) => body.Kind switch
    {
        ContentKind.Binary => new TypeText("AsyncIterable<Uint8Array>"),
        ContentKind.Text when body.Schema is null => TypeText.String,
        _ => body.Schema is { } schema ? types.Use(schema, Directions.Request, body.Kind == ContentKind.Multipart) : TypeText.Unknown,
    };

    private TypeText Branch(OperationPlan plan, ResponsePlan response, string[] documented)
    {
        var members = new List<Doc> { TypePrinter.Member(Doc.Empty, "status", Status(response.Response.Status, documented)) };
        if (response.Media is { } media && (plan.Responses.Count(r => r.Response.Status == response.Response.Status) > 1 || MediaKind.IsRange(media.Name)))
            members.Add(TypePrinter.Member(Doc.Empty, "contentType", MediaKind.IsRange(media.Name) ? TypeText.String : new TypeText(Syntax.Quote(MediaKind.Essence(media.Name)))));

        if (Headers(response.Response) is { } headers)
            members.Add(headers);

        if (response.Kind != ContentKind.None)
            members.Add(TypePrinter.Member(Doc.Empty, "body", ContentType(response)));

        // On one line where it fits, as nobody wrote a line break into it.
        return TypeText.Object(TypePrinter.Inline(members));
    }

    private Doc? Headers(Response response)
    {
        if (response.Headers.IsEmpty)
            return null;

        bool isOptional = !response.Headers.Any(h => h.Required);
        Doc[] inner = [.. response.Headers.Select(h => TypePrinter.Member(DocComment.Of([h.Description]), Syntax.Key(h.Name) + (h.Required ? "" : "?"), types.Use(h.Schema, Directions.Response)))];
        return TypePrinter.Member(Doc.Empty, isOptional ? "headers?" : "headers", TypeText.Object(TypePrinter.Block(inner)));
    }

    private TypeText ContentType(ResponsePlan response)
    {
        TypeText item() => response.Schema is { } schema ? types.Use(schema, Directions.Response) : TypeText.Unknown;
        switch (response.Kind)
        {
            case ContentKind.Json:
                return item();
            case ContentKind.Text:
                return response.Schema is null ? TypeText.String : item();
            case ContentKind.Sequence when MediaKind.Essence(response.Media!.Name) == "text/event-stream":
                _usesEvents = true;
                return new TypeText(Doc.Concat("AsyncIterable<ServerSentEvent<", item().Doc, ">>"));
            case ContentKind.Sequence or ContentKind.Events:
                return new TypeText(Doc.Concat("AsyncIterable<", item().Doc, ">"));
            default:
                return new TypeText("AsyncIterable<Uint8Array>");
        }
    }

    /// <summary>The literals of a status; of a range or the default, those that HTTP registers and nothing else documents.</summary>
    private TypeText Status(string status, string[] documented)
    {
        (_, int from, int to) = HttpStatus.Of(status);
        if (from == to)
            return new TypeText(Number(from));

        int[] own = [.. documented.Where(d => d != status).Select(HttpStatus.Of).Where(s => s.To - s.From < to - from).SelectMany(s => HttpStatus.Registered.Where(r => r >= s.From && r <= s.To)).Distinct().OrderBy(s => s)];
        int[] left = [.. HttpStatus.Registered.Where(s => s >= from && s <= to && System.Array.IndexOf(own, s) < 0)];
        if (status != "default")
            return TypeText.Union(left.Select(s => new TypeText(Number(s))));

        _usesStatus = true;
        return own.Length == 0 ? new TypeText("HttpStatus") : new TypeText(Doc.Group("Exclude<", Doc.Indent(Doc.SoftLine, "HttpStatus,", Doc.Line, TypeText.Union(own.Select(s => new TypeText(Number(s)))).Doc), Doc.SoftLine, ">"));
    }

    private TypeText Anything()
    {
        _usesStatus = true;
        return TypeText.Object(TypePrinter.Inline(["status: HttpStatus"]));
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Doc Docs(Parameter parameter) => DocComment.Of([parameter.Description], TypePrinter.Tags(api.Contract[parameter.Schema], parameter.Deprecated));
}
