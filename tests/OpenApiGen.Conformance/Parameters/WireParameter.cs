using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>A parameter called <c>color</c>, the only one of its operation.</summary>
/// <param name="Version">The version of OpenAPI.</param>
/// <param name="In">Where it travels.</param>
/// <param name="Style">Its style; in OpenAPI 2.0 its collectionFormat.</param>
/// <param name="Explode">Whether items and properties travel apart.</param>
/// <param name="Shape">What it is.</param>
internal sealed record WireParameter(string Version, string In, string Style, bool Explode, WireShape Shape)
{
    public const string Name = "color";

    private static readonly string[] Formats = ["csv", "ssv", "tsv", "pipes"];

    /// <summary>The path of its operation.</summary>
    public string Path => $"/{Version}/{In}/{Style}/{(Explode ? "each" : "joined")}/{Shape.Name}" + (In == "path" ? $"/{{{Name}}}" : "");

    /// <summary>False where the specification does not say what this looks like.</summary>
    public bool IsDefined => Style switch
    {
        "spaceDelimited" or "pipeDelimited" => !Explode && !Shape.IsScalar,
        "deepObject" => Shape.IsObject,
        _ => true,
    };

    /// <summary>All parameters that there can be in a version: of every shape in the newest one, of some in the others.</summary>
    public static IEnumerable<WireParameter> All(string version)
    {
        if (version == "2.0")
        {
            return
                from place in (string[])["path", "query", "header"]
                from format in place == "query" ? [.. Formats, "multi"] : Formats
                from shape in WireShape.Lists
                select new WireParameter(version, place, format, format == "multi", shape);
        }

        return
            from style in Styles(version)
            from explode in (bool[])[false, true]
            from shape in version == "3.2.0" ? WireShape.All : WireShape.OfExamples
            select new WireParameter(version, style.In, style.Style, explode, shape);
    }

    /// <summary>Places with the styles that they may have.</summary>
    public static IEnumerable<(string In, string Style)> Styles(string version) =>
    [
        ("path", "simple"), ("path", "label"), ("path", "matrix"),
        ("query", "form"), ("query", "spaceDelimited"), ("query", "pipeDelimited"), ("query", "deepObject"),
        ("header", "simple"),
        ("cookie", "form"), .. version == "3.2.0" ? [("cookie", "cookie")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>The parameter object of a document.</summary>
    public JsonObject ToJson()
    {
        var parameter = new JsonObject { ["name"] = Name, ["in"] = In, ["required"] = In == "path" };
        if (Version != "2.0")
            return With(parameter, new JsonObject { ["style"] = Style, ["explode"] = Explode, ["schema"] = Shape.ToJson() });

        return With(With(parameter, Shape.ToJson()), new JsonObject { ["collectionFormat"] = Style });
    }

    /// <summary>The same as a header of a response, in which products write it.</summary>
    public JsonObject ToHeader() => Version == "2.0" ? Shape.ToJson() : new JsonObject { ["explode"] = Explode, ["schema"] = Shape.ToJson() };

    public override string ToString() => $"{Version} {In} {Style}{(Explode ? "*" : "")} {Shape.Name}";

    private static JsonObject With(JsonObject target, JsonObject more)
    {
        foreach ((string key, JsonNode? value) in more)
            target[key] = value?.DeepClone();

        return target;
    }
}
