using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Values of headers, in style simple: a list with commas, an object as names and values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeaderText
{
    /// <summary>The text of a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <param name="explode">Of objects: whether names and values are joined by an equals sign instead of a comma.</param>
    public static string Of<T>(T value, ValueWriter<T> write, bool explode = false)
    {
        ArgumentNullException.ThrowIfNull(write);
        JsonElement json = JsonElement.Parse(JsonOutput.ToArray(value, write));
        return json.ValueKind switch
        {
            JsonValueKind.Array => string.Join(",", json.EnumerateArray().Select(Scalar)),
            JsonValueKind.Object => string.Join(",", json.EnumerateObject().Select(p => p.Name + (explode ? "=" : ",") + Scalar(p.Value))),
            _ => Scalar(json),
        };
    }

    /// <summary>The text of a header whose value is JSON: all but ASCII is escaped, as headers can carry nothing else.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it as JSON.</param>
    public static string Json<T>(T value, ValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string json = Encoding.UTF8.GetString(JsonOutput.ToArray(value, write));
        if (Ascii.IsValid(json))
            return json;

        // Outside of strings JSON is ASCII, and in strings an escape stands for a character.
        var result = new StringBuilder(json.Length * 2);
        foreach (char c in json)
            result.Append(char.IsAscii(c) ? c.ToString() : $"\\u{(int)c:X4}");

        return result.ToString();
    }

    private static string Scalar(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>Headers carry visible ASCII and spaces; everything else is percent-encoded.</summary>
    internal static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;

        var result = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (b is >= 0x20 and < 0x7f)
                result.Append((char)b);
            else
                result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}
