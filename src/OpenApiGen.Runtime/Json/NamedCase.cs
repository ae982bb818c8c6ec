using System.ComponentModel;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Writes cases of a union that do not describe the property by which clients tell them apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NamedCase
{
    /// <summary>Writes a model, with the discriminator before its own properties unless it has one among those that it keeps.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="discriminator">The property's name.</param>
    /// <param name="value">What names the case.</param>
    /// <param name="model">The case, which writes itself as an object.</param>
    public static void Write(JsonOutput output, string discriminator, string value, IJsonModel model)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(model);
        int start = output.Count;
        model.Write(output);
        ReadOnlySpan<byte> json = output.Written.Span[start..];
        if (Has(json, discriminator))
            return;

        bool isAlone = json.SequenceEqual("{}"u8);
        output.Insert(start + 1, [.. JsonEscaping.Quote(discriminator), (byte)':', .. JsonEscaping.Quote(value), .. isAlone ? ""u8 : ","u8]);
    }

    private static bool Has(ReadOnlySpan<byte> json, string property)
    {
        var reader = new Utf8JsonReader(json, JsonPointers.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(property))
                return true;

            reader.Skip();
        }

        return false;
    }
}
