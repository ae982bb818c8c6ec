using OpenApiGen.Model;

namespace OpenApiGen.CSharp.Planning;

/// <summary>An operation in C#.</summary>
internal sealed class OperationPlan
{
    public required Operation Operation { get; init; }

    /// <summary>In Pascal case, unique in the document.</summary>
    public required string Name { get; init; }

    /// <summary>The request's type; null where a request carries nothing.</summary>
    public string? RequestType { get; set; }

    public string ResultType { get; set; } = "";

    public List<ParameterPlan> Parameters { get; } = [];

    public List<BodyPlan> Bodies { get; } = [];

    /// <summary>The type of the request's body: that of its media type, or a union of several; null where it has none.</summary>
    public string? BodyType { get; set; }

    /// <summary>True where the handler is told the body's media type, because the contract leaves it to the client.</summary>
    public bool HasContentType { get; set; }

    /// <summary>The union of bodies of several media types; null where one type serves all.</summary>
    public UnionDeclaration? BodyUnion { get; set; }

    public List<ResponsePlan> Responses { get; } = [];

    /// <summary>The expression of its SecurityRules; null where everybody may call it.</summary>
    public string? Security { get; set; }

    /// <summary>Statuses with a problem document, as the runtime's OperationRules counts them: 0 for any other, a range by its first digit, negative.</summary>
    public List<int> ProblemStatuses { get; } = [];

    /// <summary>True where something in it is not supported: it answers 501.</summary>
    public bool IsUnsupported { get; set; }

    /// <summary>The path under which a stub answers 501; null where that would take the place of another operation.</summary>
    public string? StubPath { get; set; }
}

/// <summary>A parameter in C#.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Name">Its property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">True where null is a value.</param>
/// <param name="Rules">The expression of its ParameterRules.</param>
/// <param name="Default">The expression of its default; null where there is none.</param>
/// <param name="MayBeEmpty">True where it may be there without a value.</param>
internal sealed record ParameterPlan(Parameter Parameter, string Name, TypeUse Type, bool Nullable, string Rules, string? Default, bool MayBeEmpty)
{
    /// <summary>True where the property may be null: for an absent or an empty parameter, or because null is a value.</summary>
    public bool IsNullable => Nullable || (Default is null && (!Parameter.Required || MayBeEmpty));
}

/// <summary>A body of one media type in C#.</summary>
/// <param name="Media">The media type.</param>
/// <param name="Kind">The member of the runtime's BodyKind.</param>
/// <param name="Type">Its type; null for a stream.</param>
/// <param name="Rules">The expression of its BodyRules.</param>
/// <param name="CaseName">Its name in a union of bodies.</param>
internal sealed record BodyPlan(MediaType Media, string Kind, TypeUse? Type, bool Nullable, string Rules, string CaseName);

/// <summary>A response in C#.</summary>
/// <param name="Response">The response.</param>
/// <param name="Name">The name of its factory methods.</param>
/// <param name="From">The least status, or the only one.</param>
/// <param name="To">The largest status.</param>
/// <param name="Contents">Its media types; one without a type where it has no body.</param>
/// <param name="Headers">Its headers.</param>
internal sealed record ResponsePlan(Response Response, string Name, int From, int To, List<ContentPlan> Contents, List<HeaderPlan> Headers)
{
    /// <summary>True where the handler chooses the status.</summary>
    public bool IsRange => From != To;

    /// <summary>Statuses of a range that have an answer of their own; a range within it by its first digit, negative.</summary>
    public List<int> OwnAnswers { get; } = [];
}

/// <summary>A response's content in C#.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="MediaType">Its media type; null where there is no body, or where the handler chooses.</param>
/// <param name="Type">Its type; null where there is no body or a stream.</param>
/// <param name="Nullable">True where it may be null.</param>
/// <param name="Suffix">What tells factory methods of several media types apart.</param>
internal sealed record ContentPlan(ContentKind Kind, string? MediaType, TypeUse? Type, bool Nullable, string Suffix)
{
    /// <summary>The range of media types that the handler chooses from; null where it has no choice.</summary>
    public string? Range { get; init; }
}

/// <summary>How content of a response is written.</summary>
internal enum ContentKind : byte
{
    None,
    Json,
    Text,
    Stream,
    Sequence,

    /// <summary>A sequence of server-sent events, each an object of its fields.</summary>
    Events,
}

/// <summary>A header of a response in C#.</summary>
/// <param name="Header">The header.</param>
/// <param name="Name">Its parameter, in camel case.</param>
/// <param name="Type">Its type.</param>
/// <param name="Variable">A name that no parameter has, for the value of one that is not null.</param>
internal sealed record HeaderPlan(string WireName, string Name, TypeUse Type, string Variable, bool Required, bool Explode, string? Description)
{
    /// <summary>True where its value is JSON.</summary>
    public bool IsJson { get; init; }
}
