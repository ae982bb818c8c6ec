using OpenApiGen.CSharp.Printing;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Plans operations: their names, requests, bodies and results.</summary>
internal sealed partial class OperationPlanner(PlanContext context, UsageAnalysis usages, TypePlanner types)
{
    /// <summary>Properties of a request that no parameter may be named like.</summary>
    private static readonly string[] ReservedMembers =
        ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Clone", "EqualityContract", "PrintMembers", "Deconstruct"];

    private readonly TextShapes _texts = new(context.Shaper, usages, context.Rules);
    private readonly NameScope _names = new();

    /// <summary>Schemas that operations use, each with its direction.</summary>
    public static List<(SchemaId Schema, Usage Usage)> Roots(Contract contract, IReadOnlyList<Operation> operations)
    {
        var roots = new List<(SchemaId, Usage)>();
        foreach (Operation operation in operations)
        {
            roots.AddRange(operation.Parameters.Select(p => (p.Schema, Usage.Request)));
            foreach (MediaType media in operation.RequestBody?.Content ?? default)
                if (media.Schema is { } body)
                    roots.Add((body, UsageOf(media)));

            foreach (Response response in operation.Responses)
            {
                foreach (MediaType media in response.Content)
                    if ((IsSequence(media) ? media.ItemSchema : media.Schema) is { } content)
                        roots.Add((content, Usage.Response));

                roots.AddRange(response.Headers.Select(h => (h.Schema, Usage.Response)));
            }
        }

        // Beside an error, what somebody's code already uses must not vanish with the reference that was misspelled.
        if (contract.HasErrors)
            for (int i = 0; i < contract.Schemas.Count; i++)
                if (contract.Schemas[i].Name is not null)
                    roots.AddRange([(new SchemaId(i), Usage.Request), (new SchemaId(i), Usage.Response)]);

        return roots;
    }

    /// <summary>Plans an operation.</summary>
    public OperationPlan Plan(Operation operation)
    {
        string given = OperationName.Of(operation);
        string wanted = Identifier.Pascal(given);
        string name = _names.TakeFor(given, wanted, Identifier.PascalWithSymbols(given));
        string other = _names.OwnerOf(wanted);

        // That one operationId is used twice was reported as what it is when the document was read.
        if (name != wanted && (given != operation.OperationId || given != other))
            context.Report(new PlacedDiagnostic(Rules.NameCollision, operation.Place, EquatableArray.Of(given, other, wanted, name)));

        var plan = new OperationPlan { Operation = operation, Name = name, Security = PlanSecurity(operation.Security) };
        plan.ProblemStatuses.AddRange(ProblemStatuses(operation));
        plan.ResultType = context.TypeNames.Take(name + "Result", name + "OperationResult");
        if (OperationSupport.Problem(operation) is { } reason)
        {
            context.Report(new PlacedDiagnostic(Rules.Unsupported, operation.Place, EquatableArray.Of(reason, "the operation answers 501")));
            plan.IsUnsupported = true;
            return plan;
        }

        if (operation.Parameters.Count > 0 || operation.RequestBody is { Content.Count: > 0 })
            plan.RequestType = context.TypeNames.Take(name + "Request", name + "OperationRequest");

        PlanParameters(plan);
        PlanBodies(plan);
        foreach (Response response in operation.Responses)
            plan.Responses.Add(PlanResponse(plan, response));

        PlanRanges(plan);
        return plan;
    }

    /// <summary>The direction of a request body of a media type.</summary>
    private static Usage UsageOf(MediaType media) => MediaKind.IsMultipartForm(media.Name) ? Usage.Form : Usage.Request;

    private void PlanParameters(OperationPlan plan)
    {
        plan.HasContentType = plan.Operation.RequestBody is { } body && body.Content.Any(m => MediaKind.IsRange(m.Name) && BodyKind(m) == "Stream");
        var members = new NameScope([.. ReservedMembers, plan.RequestType ?? "", plan.Operation.RequestBody is null ? "" : "Body", plan.HasContentType ? "ContentType" : ""]);
        foreach (Parameter parameter in plan.Operation.Parameters)
        {
            string wanted = Identifier.Pascal(parameter.Extensions.FindText("x-openapigen-name") ?? parameter.Name);
            string name = members.Take(wanted, wanted + parameter.In);
            TypeUse type = types.Use(parameter.Schema, Usage.Request, plan.Name + name, out bool nullable);
            int index = plan.Parameters.Count;
            bool mayBeEmpty = parameter.AllowEmptyValue && !AcceptsEmptyText(type, parameter.Schema);
            if (!parameter.Required && DefaultOf(parameter.Schema) is { } fallback)
                types.ApplyDefault(fallback, type, parameter.Schema, expression => plan.Parameters[index] = plan.Parameters[index] with { Default = expression });

            plan.Parameters.Add(new ParameterPlan(parameter, name, type, nullable, ParameterRules(parameter, mayBeEmpty), null, mayBeEmpty));
        }
    }

    private JsonValue? DefaultOf(SchemaId id)
    {
        Schema schema = context.Shaper.Table[id];
        return schema.Default ?? context.Shaper.Table[context.Shaper.Resolve(id, out _)].Default;
    }

    private bool AcceptsEmptyText(TypeUse type, SchemaId id) =>
        type is ScalarUse { Name: "string" } && context.Shaper.Table[context.Shaper.Resolve(id, out _)].MinLength is null or 0;

    private string ParameterRules(Parameter parameter, bool mayBeEmpty)
    {
        bool isText = parameter.ContentType is { } type && MediaKind.IsText(type);
        string style = parameter.ContentType is not null && !isText
            ? (parameter.In == ParameterLocation.QueryString && !MediaKind.IsJson(parameter.ContentType) ? "Form" : "Json")
            : parameter.Style.ToString();
        string shape = style == "Json" ? "global::OpenApiGen.Runtime.TextShape.Any" : _texts.Of(parameter.Schema, Usage.Request);
        string arguments = string.Join(
            ", ",
            Literal.String(parameter.Name),
            "global::OpenApiGen.Runtime.ParameterPlace." + parameter.In,
            "global::OpenApiGen.Runtime.TextStyle." + style,
            "explode: " + Literal.Bool(parameter.Explode),
            "required: " + Literal.Bool(parameter.Required),
            shape) + (mayBeEmpty ? ", allowEmpty: true" : "");
        return context.Rules.Add($"{parameter.In}_{SharedRules.Sanitize(parameter.Name)}", "ParameterRules", $"new({arguments})");
    }

    private void PlanBodies(OperationPlan plan)
    {
        if (plan.Operation.RequestBody is not { } body)
            return;

        var cases = new NameScope();
        foreach (MediaType media in body.Content)
        {
            (string kind, TypeUse? type, bool nullable) = BodyType(plan, media);
            string caseName = cases.Take(kind == "Json" ? "Json" : kind == "Stream" ? Identifier.Pascal(MediaKind.Essence(media.Name)) : kind);
            plan.Bodies.Add(new BodyPlan(media, kind, type, nullable, BodyRules(media, kind), caseName));
        }

        if (plan.Bodies.Count == 0)
            return;

        string[] spelled = [.. plan.Bodies.Select(b => b.Type is null ? Stream : b.Type.Spell(b.Nullable)).Distinct()];
        if (spelled.Length == 1)
        {
            plan.BodyType = spelled[0];
            return;
        }

        var union = new UnionDeclaration { Name = context.TypeNames.Take(plan.Name + "Body"), IsExclusive = true, Description = "The body of a request, by its media type." };
        foreach (BodyPlan item in plan.Bodies)
            union.Cases.Add(new UnionCase { Name = item.CaseName, Type = item.Type ?? new ScalarUse("", "") { Name = Stream }, Kinds = [] });

        union.DecideConversions();
        plan.BodyUnion = union;
        plan.BodyType = union.Name;
    }

    private const string Stream = "global::System.IO.Stream";

    /// <summary>The member of the runtime's BodyKind.</summary>
    private string BodyKind(MediaType media) =>
        context.Shaper.IsJson(media) ? "Json"
        : MediaKind.IsForm(media.Name) && media.Schema is not null ? "Form"
        : MediaKind.IsMultipartForm(media.Name) && media.Schema is not null ? "Multipart"
        : MediaKind.IsText(media.Name) && !MediaKind.IsSequence(media.Name) ? "Text"
        : "Stream";

    private (string Kind, TypeUse? Type, bool Nullable) BodyType(OperationPlan plan, MediaType media)
    {
        string hint = plan.Name + "Body";
        string kind = BodyKind(media);
        switch (kind)
        {
            case "Json" or "Form":
                return Typed(Usage.Request);

            case "Multipart":
                return Typed(Usage.Form);

            case "Text":
                // Text of other types than a string has a structure that only the handler knows.
                bool isString = media.Schema is { } id && types.Use(id, Usage.Request, hint, out _) is ScalarUse { Name: "string" } or EnumUse or ConstantUse;
                return isString ? Typed(Usage.Request) : (kind, new ScalarUse("String()", "String") { Name = "string" }, false);
        }

        if (media.ItemSchema is not null)
            context.Report(new PlacedDiagnostic(Rules.Unsupported, media.Place.Child("itemSchema"), EquatableArray.Of("Items of a request are not read one by one", "handlers get all of them as a stream, which nobody has checked")));
        else if (!context.Shaper.IsBinary(media) && MediaKind.Essence(media.Name).EndsWith("xml", StringComparison.Ordinal))
            context.Report(new PlacedDiagnostic(Rules.Unsupported, media.Place, EquatableArray.Of($"Bodies of media type '{media.Name}' are not read", "handlers get them as a stream")));

        return (kind, null, false);

        (string, TypeUse?, bool) Typed(Usage usage)
        {
            bool nullable = false;
            TypeUse type = media.Schema is { } known ? types.Use(known, usage, hint, out nullable) : ScalarTypes.Any;
            return (kind, type, nullable);
        }
    }

    private string BodyRules(MediaType media, string kind)
    {
        string arguments = $"{Literal.String(media.Name)}, global::OpenApiGen.Runtime.BodyKind.{kind}";
        if (kind is "Form" or "Multipart")
            arguments += ", " + _texts.Of(media.Schema!.Value, UsageOf(media)) + string.Concat(media.Encodings.Select(e => ", " + FieldRules(e, kind)));

        // Of bytes, a schema can say how many there may be.
        bool isLimited = kind == "Stream" && media.Schema is not null && context.Shaper.IsBinary(media);
        string limit = isLimited && context.Shaper.Table[context.Shaper.Resolve(media.Schema!.Value, out _)].MaxLength is { } most ? $" {{ MaxLength = {Literal.Int(most)} }}" : "";
        return context.Rules.Add("Body_" + SharedRules.Sanitize(media.Name), "BodyRules", $"new({arguments}){limit}");
    }

    private static string FieldRules(FieldEncoding encoding, string kind)
    {
        bool isJson = encoding.ContentType is { } type && MediaKind.IsJson(type) && encoding.Style is null;
        string style = isJson ? "Json" : (encoding.Style ?? ParameterStyle.Form).ToString();
        bool explode = encoding.Explode ?? (encoding.Style is null or ParameterStyle.Form);
        return $"new global::OpenApiGen.Runtime.FieldRules({Literal.String(encoding.Property)}, global::OpenApiGen.Runtime.TextStyle.{style}, {Literal.Bool(explode)}, {Literal.StringOrNull(kind == "Multipart" ? encoding.ContentType : null)})";
    }
}
