using OpenApiGen.CSharp.Printing;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp.Planning;

internal sealed partial class OperationPlanner
{
    /// <summary>Names of parameters of a factory method that no header may take.</summary>
    private static readonly string[] ReservedParameters = ["body", "statusCode", "contentType", "result"];

    private ResponsePlan PlanResponse(OperationPlan plan, Response response)
    {
        (string name, int from, int to) = HttpStatus.Of(response.Status);
        var contents = new List<ContentPlan>();

        // These never have a body, whatever a document says.
        bool isEmpty = from == to && (from is 204 or 205 or 304 || from < 200);
        if (response.Content.IsEmpty || isEmpty)
            contents.Add(new ContentPlan(ContentKind.None, null, null, false, ""));

        var suffixes = new NameScope();
        foreach (MediaType media in isEmpty ? default : response.Content)
        {
            ContentPlan content = PlanContent(plan, name, media);

            // Several media types of the same form of JSON differ for clients, seldom for the server: the first has the plain name.
            string suffix = contents.Count == 0 ? "" : suffixes.Take("As" + Identifier.Pascal(MediaKind.Essence(media.Name).Replace("*", "any")));
            contents.Add(content with { Suffix = suffix, Range = content.MediaType is null ? MediaKind.Essence(media.Name) : null });
        }

        return new ResponsePlan(response, name, from, to, contents, PlanHeaders(plan, name, response, from));
    }

    /// <summary>Finds what a range leaves to others, when all answers are known.</summary>
    private static void PlanRanges(OperationPlan plan)
    {
        foreach (ResponsePlan range in plan.Responses.Where(r => r.IsRange))
            foreach (ResponsePlan own in plan.Responses)
                if (own != range && own.From >= range.From && own.To <= range.To && own.To - own.From < range.To - range.From)
                    range.OwnAnswers.Add(own.IsRange ? -(own.From / 100) : own.From);
    }

    private string? PlanSecurity(EquatableArray<SecurityRequirement> requirements)
    {
        if (requirements.IsEmpty)
            return null;

        IEnumerable<string> alternatives = requirements.Select(r => $"[{Literal.Strings(r.Schemes.Select(s => string.Join("\n", new[] { s.Scheme }.Concat(s.Scopes))))}]");
        string initializer = $"new({string.Join(", ", alternatives.Select(a => $"(string[]){a}"))})";
        string name = "Security_" + string.Join("_or_", requirements.Select(r => r.Schemes.IsEmpty ? "nobody" : string.Join("_and_", r.Schemes.Select(s => SharedRules.Sanitize(s.Scheme)))));
        return context.Rules.Add(name, "SecurityRules", initializer);
    }

    private static IEnumerable<int> ProblemStatuses(Operation operation)
    {
        foreach (Response response in operation.Responses)
        {
            (_, int from, int to) = HttpStatus.Of(response.Status);
            if (response.Content.Any(c => MediaKind.Essence(c.Name) == "application/problem+json"))
                yield return response.Status == "default" ? 0 : from == to ? from : -(from / 100);
        }
    }

    private ContentPlan PlanContent(OperationPlan plan, string response, MediaType media)
    {
        string hint = plan.Name + (response is "Ok" or "Created" or "Default" ? "" : response) + "Response";
        string? mediaType = MediaKind.IsRange(media.Name) ? null : media.Name;
        ContentKind kind = KindOf(media);
        switch (kind)
        {
            case ContentKind.Sequence:
                TypeUse item = types.Use(media.ItemSchema!.Value, Usage.Response, hint + "Item", out bool itemNullable);
                bool areEvents = MediaKind.Essence(media.Name) == "text/event-stream" && context.Shaper.IsEvent(media.ItemSchema.Value);
                return new ContentPlan(areEvents ? ContentKind.Events : kind, mediaType, item, itemNullable, "");

            case ContentKind.Json:
                bool nullable = false;
                TypeUse type = media.Schema is { } schema ? types.Use(schema, Usage.Response, hint, out nullable) : ScalarTypes.Any;
                return new ContentPlan(kind, MediaKind.IsJson(media.Name) && MediaKind.IsRange(media.Name) ? "application/json" : mediaType ?? "application/json", type, nullable, "");

            default:
                return new ContentPlan(kind, mediaType, null, false, "");
        }
    }

    private static bool IsSequence(MediaType media) => media.ItemSchema is not null && MediaKind.IsSequence(media.Name);

    private ContentKind KindOf(MediaType media)
    {
        if (IsSequence(media))
            return ContentKind.Sequence;

        return context.Shaper.IsJson(media) ? ContentKind.Json : context.Shaper.IsText(media) ? ContentKind.Text : ContentKind.Stream;
    }

    private List<HeaderPlan> PlanHeaders(OperationPlan plan, string response, Response owner, int status)
    {
        var names = new NameScope(ReservedParameters);
        var headers = new List<HeaderPlan>();
        foreach (Header header in owner.Headers.OrderBy(h => h.Required ? 0 : 1))
        {
            string name = Identifier.Camel(names.Take(Identifier.Pascal(header.Name)));
            TypeUse type = types.Use(header.Schema, Usage.Response, plan.Name + response + Identifier.Pascal(header.Name), out _);
            headers.Add(new HeaderPlan(header.Name, Keyword.Escape(name), type, "", header.Required, header.Explode, header.Description) { IsJson = header.ContentType is { } media && MediaKind.IsJson(media) });
        }

        // A created resource has an address, documented or not.
        if (status == 201 && !headers.Any(h => string.Equals(h.WireName, "Location", StringComparison.OrdinalIgnoreCase)))
            headers.Add(new HeaderPlan("Location", Identifier.Camel(names.Take("Location")), new ScalarUse("String()", "String") { Name = "string" }, "", false, false, "The address of what was created."));

        // Variables come last, so that none of them takes the name of a parameter.
        return headers.ConvertAll(h => h with { Variable = Identifier.Camel(names.Take(h.Name.TrimStart('@') + "Value")) });
    }
}
