namespace OpenApiGen.Model;

/// <summary>A specification extension.</summary>
/// <param name="Name">The key, with its <c>x-</c>.</param>
/// <param name="Value">What stands there.</param>
public sealed record Extension(string Name, JsonValue Value);

/// <summary>Look-ups in extensions.</summary>
public static class Extensions
{
    /// <summary>The value of an extension, or null where it is absent.</summary>
    public static JsonValue? Find(this EquatableArray<Extension> extensions, string name)
    {
        foreach (Extension extension in extensions)
            if (extension.Name == name)
                return extension.Value;

        return null;
    }

    /// <summary>The text of an extension that is a string, or null.</summary>
    public static string? FindText(this EquatableArray<Extension> extensions, string name) =>
        extensions.Find(name) is { Kind: OpenApiGen.Text.NodeKind.String, Text.Length: > 0 } value ? value.Text : null;
}
