using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;

namespace OpenApiGen.TypeScript.Planning;

/// <summary>Plans operations: their names, and what their bodies are.</summary>
internal sealed class OperationPlanner(ApiPlan api)
{
    /// <summary>Words that no function may be named, and members that every object has.</summary>
    private static readonly string[] Reserved =
    [
        "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false",
        "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected",
        "public", "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield", "arguments", "eval",
        "constructor", "then", "toString", "valueOf", "hasOwnProperty",
    ];

    private readonly NameScope _names = new(Reserved);

    /// <summary>Schemas that operations use, each with its direction.</summary>
    public static IEnumerable<(SchemaId Schema, Directions Direction)> Roots(IEnumerable<Operation> operations)
    {
        foreach (Operation operation in operations)
        {
            foreach (Parameter parameter in operation.Parameters)
                yield return (parameter.Schema, Directions.Request);

            foreach (MediaType media in operation.RequestBody?.Content ?? default)
                if ((media.Schema ?? media.ItemSchema) is { } body)
                    yield return (body, Directions.Request);

            foreach (Response response in operation.Responses)
            {
                foreach (Header header in response.Headers)
                    yield return (header.Schema, Directions.Response);

                foreach (MediaType media in response.Content)
                    if ((media.ItemSchema ?? media.Schema) is { } content)
                        yield return (content, Directions.Response);
            }
        }
    }

    /// <summary>Plans an operation.</summary>
    public OperationPlan Plan(Operation operation)
    {
        string given = OperationName.Of(operation);
        string name = _names.TakeFor(given, Identifier.Camel(Identifier.Pascal(given)), Identifier.Camel(Identifier.PascalWithSymbols(given)));
        string pascal = char.ToUpperInvariant(name[0]) + name.Substring(1);
        bool hasRequest = operation.Parameters.Count > 0 || operation.RequestBody is { Content.Count: > 0 };
        BodyPlan[] bodies = [.. (operation.RequestBody?.Content ?? default).Select(PlanBody)];
        ResponsePlan[] responses = [.. operation.Responses.SelectMany(r => PlanResponse(r, operation.Method == "HEAD"))];
        return new OperationPlan(
            operation,
            name,
            hasRequest ? api.Names.Scope.Take(pascal + "Request", pascal + "OperationRequest") : null,
            api.Names.Scope.Take(pascal + "Response", pascal + "OperationResponse"),
            bodies,
            responses)
        {
            Problem = OperationSupport.Problem(operation),
            ParametersValidator = operation.Parameters.Count > 0 ? api.Names.Scope.Take(pascal + "Parameters", pascal + "OperationParameters") : null,
        };
    }

    private BodyPlan PlanBody(MediaType media)
    {
        ContentKind kind =
            api.Shaper.IsJson(media) ? ContentKind.Json
            : MediaKind.IsForm(media.Name) && media.Schema is not null ? ContentKind.Form
            : MediaKind.IsMultipartForm(media.Name) && media.Schema is not null ? ContentKind.Multipart
            : MediaKind.IsText(media.Name) && !MediaKind.IsSequence(media.Name) ? ContentKind.Text
            : ContentKind.Binary;
        return new BodyPlan(media, kind, kind is ContentKind.Binary ? null : media.Schema);
    }

    private IEnumerable<ResponsePlan> PlanResponse(Response response, bool isHead)
    {
        (_, int from, int to) = HttpStatus.Of(response.Status);

        // These never have a body, whatever a document says.
        bool isEmpty = isHead || from == to && (from is 204 or 205 or 304 || from < 200);
        if (isEmpty || response.Content.IsEmpty)
            return [new ResponsePlan(response, null, ContentKind.None, null)];

        return response.Content.Select(media => PlanContent(response, media));
    }

    private ResponsePlan PlanContent(Response response, MediaType media)
    {
        if (media.ItemSchema is { } item && MediaKind.IsSequence(media.Name))
        {
            bool areEvents = MediaKind.Essence(media.Name) == "text/event-stream" && api.Shaper.IsEvent(item);
            return new ResponsePlan(response, media, areEvents ? ContentKind.Events : ContentKind.Sequence, item);
        }

        if (api.Shaper.IsJson(media))
            return new ResponsePlan(response, media, ContentKind.Json, media.Schema);

        bool isText = api.Shaper.IsText(media);
        return new ResponsePlan(response, media, isText ? ContentKind.Text : ContentKind.Binary, isText ? media.Schema : null);
    }
}
