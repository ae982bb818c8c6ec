namespace OpenApiGen.Model;

/// <summary>The identity of something in a contract: where it stands, by name instead of by line, so that moving lines changes nothing.</summary>
/// <param name="File">Path of the file, as its host names it.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) from the file's root; empty for the root itself.</param>
public readonly record struct Place(string File, string Pointer)
{
    /// <summary>The place of a member or item below this one.</summary>
    public Place Child(string key) => this with { Pointer = Pointer + "/" + Escape(key) };

    /// <summary>The place of an item below this one.</summary>
    public Place Child(int index) => this with { Pointer = Pointer + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <inheritdoc/>
    public override string ToString() => File + "#" + Pointer;

    /// <summary>Escapes a key as a JSON pointer's reference token.</summary>
    public static string Escape(string key) =>
        key.IndexOfAny(['~', '/']) < 0 ? key : key.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The key that a reference token stands for.</summary>
    public static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
