using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Writes cases of a union that do not describe the property by which clients tell them apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NamedCase
{
    /// <summary>Writes a model, with the discriminator before its own properties unless it has one among those that it keeps.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="discriminator">The property's name.</param>
    /// <param name="value">What names the case.</param>
    /// <param name="model">The case, which writes itself as an object.</param>
    public static void Write(Utf8JsonWriter writer, string discriminator, string value, IJsonModel model)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(model);
        var buffer = new ArrayBufferWriter<byte>();
        using (var own = new Utf8JsonWriter(buffer, JsonOutput.Options))
            model.Write(own);

        ReadOnlySpan<byte> json = buffer.WrittenSpan;
        if (Has(json, discriminator))
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(discriminator, value);
        var reader = new Utf8JsonReader(json, JsonPointers.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            writer.WritePropertyName(reader.GetString()!);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            writer.WriteRawValue(json[start..(int)reader.BytesConsumed], skipInputValidation: true);
        }

        writer.WriteEndObject();
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
