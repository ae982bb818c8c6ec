using OpenApiGen.Model;

namespace OpenApiGen.TypeScript.Client;

/// <summary>Parameters and fields of forms: their names, and how they are written where that is not the default.</summary>
internal static class ParameterText
{
    /// <summary>A parameter: nothing but its name, if its place says the rest.</summary>
    public static ScriptValue Of(Parameter parameter)
    {
        ScriptObject full = Full(parameter);
        return full.Members.Count == 1 ? parameter.Name : full;
    }

    /// <summary>A parameter.</summary>
    public static ScriptObject Full(Parameter parameter)
    {
        var members = new List<(string, ScriptValue)> { ("name", parameter.Name) };
        if (parameter.ContentType is { } content)
        {
            members.Add(("content", content));
            return new ScriptObject(members);
        }

        ParameterStyle standard = parameter.In is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (parameter.Style != standard)
            members.Add(("style", Style(parameter.Style)));

        // Items of a deepObject are apart in any case.
        if (parameter.Style != ParameterStyle.DeepObject && parameter.Explode != (parameter.Style is ParameterStyle.Form or ParameterStyle.Cookie))
            members.Add(("explode", ScriptValue.Of(parameter.Explode)));

        if (parameter.AllowReserved)
            members.Add(("allowReserved", ScriptValue.True));

        return new ScriptObject(members);
    }

    /// <summary>A field of a form; null where nothing is said about it.</summary>
    public static ScriptObject? Of(FieldEncoding field)
    {
        var members = new List<(string, ScriptValue)>();
        if (field.Style is { } style)
            members.Add(("style", Style(style)));

        if (field.Explode is { } explode)
            members.Add(("explode", ScriptValue.Of(explode)));

        if (field.AllowReserved)
            members.Add(("allowReserved", ScriptValue.True));

        if (field.ContentType is { } type)
            members.Add(("type", type));

        return members.Count == 0 ? null : new ScriptObject(members);
    }

    private static string Style(ParameterStyle style)
    {
        string name = style.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
