using OpenApiGen.Model;

namespace OpenApiGen.TypeScript.Planning;

/// <summary>What places of parameters are called in requests.</summary>
internal static class ParameterPlaces
{
    /// <summary>Members of a request with their places, in order.</summary>
    public static IReadOnlyList<(string Key, ParameterLocation Place)> All { get; } =
    [
        ("path", ParameterLocation.Path),
        ("query", ParameterLocation.Query),
        ("queryString", ParameterLocation.QueryString),
        ("headers", ParameterLocation.Header),
        ("cookies", ParameterLocation.Cookie),
    ];
}
