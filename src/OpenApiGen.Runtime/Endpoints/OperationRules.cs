using System.ComponentModel;
using Microsoft.AspNetCore.Routing.Patterns;

namespace OpenApiGen.Runtime;

/// <summary>What a contract says of an operation as a whole. Endpoints carry it as metadata.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationRules
{
    private readonly RouteTemplate _route;

    /// <summary>Makes rules.</summary>
    /// <param name="id">The operation's id.</param>
    /// <param name="method">Its HTTP method.</param>
    /// <param name="path">Its path template.</param>
    public OperationRules(string id, string method, string path)
    {
        Id = id;
        Method = method;
        Path = path;
        _route = new RouteTemplate(path);
        Claims = name => Array.IndexOf(ParameterNames!, name) >= 0;
    }

    /// <summary>The operation's id.</summary>
    public string Id { get; }

    /// <summary>Its HTTP method.</summary>
    public string Method { get; }

    /// <summary>Its path template, as the contract spells it.</summary>
    public string Path { get; }

    /// <summary>Its tags.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>The media types that it accepts; empty where it has no body.</summary>
    public BodyRules[] Bodies { get; init; } = [];

    /// <summary>Whether a body must be there.</summary>
    public bool BodyRequired { get; init; }

    /// <summary>Who may call; null where everybody may.</summary>
    public SecurityRules? Security { get; init; }

    /// <summary>Names of query parameters and cookies, for objects whose properties travel beside them; empty where there is none.</summary>
    public string[] ParameterNames { get; init; } = [];

    /// <summary>Statuses whose documented answer is application/problem+json; -4 for all from 400 to 499, and so on; 0 for every other one.</summary>
    public int[] ProblemStatuses { get; init; } = [];

    /// <summary>The form of error answers of this operation's contract.</summary>
    public ErrorFormat ErrorFormat { get; init; }

    /// <summary>The Content-Type that was accepted last; null before there was any.</summary>
    internal AcceptedType? LastAccepted { get; set; }

    internal RoutePattern Pattern => _route.Pattern;

    internal RouteTemplate Route => _route;

    internal int SegmentCount => _route.SegmentCount;

    internal (string Key, int Segment) RouteValue(string parameter) => _route.Values[parameter];

    /// <summary>Says whether a name belongs to a parameter of its own.</summary>
    internal Func<string, bool> Claims { get; }

    internal ErrorFormat FormatOf(int status) =>
        ProblemStatuses.Length > 0 && (Array.IndexOf(ProblemStatuses, status) >= 0 || Array.IndexOf(ProblemStatuses, -(status / 100)) >= 0 || Array.IndexOf(ProblemStatuses, 0) >= 0) ? ErrorFormat.ProblemDetails : ErrorFormat;
}
