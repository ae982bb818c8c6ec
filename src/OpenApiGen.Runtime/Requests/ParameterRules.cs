using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>Where a parameter travels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterPlace : byte
{
    /// <summary>In the path.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,

    /// <summary>In a cookie.</summary>
    Cookie,

    /// <summary>The query as a whole.</summary>
    QueryString,
}

/// <summary>How values become text: the styles of OpenAPI.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TextStyle : byte
{
    /// <summary><c>a,b</c></summary>
    Simple,

    /// <summary><c>.a.b</c></summary>
    Label,

    /// <summary><c>;n=a;n=b</c></summary>
    Matrix,

    /// <summary><c>n=a&amp;n=b</c></summary>
    Form,

    /// <summary><c>n=a%20b</c></summary>
    SpaceDelimited,

    /// <summary><c>n=a|b</c></summary>
    PipeDelimited,

    /// <summary><c>n[p]=a</c></summary>
    DeepObject,

    /// <summary><c>n=a; m=b</c>, without percent-encoding.</summary>
    Cookie,

    /// <summary><c>n=a%09b</c></summary>
    TabDelimited,

    /// <summary>JSON text.</summary>
    Json,
}

/// <summary>A parameter: where it travels and how its text is to be read.</summary>
/// <param name="name">Its name.</param>
/// <param name="place">Where it travels.</param>
/// <param name="style">How its value becomes text.</param>
/// <param name="explode">Whether items and properties travel apart.</param>
/// <param name="required">Whether it must be there.</param>
/// <param name="shape">What its text stands for.</param>
/// <param name="allowEmpty">Whether an empty value is accepted and means nothing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterRules(
    string name, ParameterPlace place, TextStyle style, bool explode, bool required, TextShape shape, bool allowEmpty = false)
{
    internal string Name { get; } = name;

    internal ParameterPlace Place { get; } = place;

    internal TextStyle Style { get; } = style;

    internal bool Explode { get; } = explode;

    internal bool Required { get; } = required;

    internal TextShape Shape { get; } = shape;

    internal bool AllowEmpty { get; } = allowEmpty;

    /// <summary>What violations name the parameter by.</summary>
    internal string Field { get; } = Prefix(place) + JsonPointers.Token(name);

    private static string Prefix(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "path",
        ParameterPlace.Header => "header",
        ParameterPlace.Cookie => "cookie",
        _ => "query",
    };
}
