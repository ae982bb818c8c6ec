namespace OpenApiGen.Conformance.Parameters;

/// <summary>A call as it goes over the wire.</summary>
/// <param name="Target">The path with its query.</param>
/// <param name="Headers">Headers.</param>
internal sealed record EncodedRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A call of an operation with the text of its parameter.</summary>
    public static EncodedRequest Of(WireParameter parameter, string wire) => parameter.In switch
    {
        "path" => new(parameter.Path.Replace($"{{{WireParameter.Name}}}", wire, StringComparison.Ordinal), NoHeaders),
        "query" => new($"{parameter.Path}?{wire}", NoHeaders),
        "header" => new(parameter.Path, new Dictionary<string, string> { [WireParameter.Name] = wire }),
        _ => new(parameter.Path, new Dictionary<string, string> { ["Cookie"] = wire }),
    };

    /// <summary>The text of the parameter, as <see cref="Of"/> takes it.</summary>
    public string Wire(WireParameter parameter) => parameter.In switch
    {
        "path" => Target[(Target.LastIndexOf('/') + 1)..],
        "query" => Target.IndexOf('?', StringComparison.Ordinal) is >= 0 and int query ? Target[(query + 1)..] : "",
        "header" => Headers.GetValueOrDefault(WireParameter.Name, ""),
        _ => Headers.GetValueOrDefault("Cookie", ""),
    };

    public override string ToString() => string.Join(' ', Headers.Select(static h => $"{h.Key}: {h.Value}").Prepend(Target));

    private static readonly Dictionary<string, string> NoHeaders = [];
}
