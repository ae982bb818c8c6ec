using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenApiGen.Runtime;

/// <summary>
/// Lets System.Text.Json read and write a type of a contract in the contract's form: generated types carry it as an attribute,
/// so that code which serialises them agrees with the service.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ModelConverter<T> : JsonConverter<T>
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The reader may stand on a part of its text only, so the value is copied before it is read by the contract's own reader.
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonEscaping.Options))
        using (JsonDocument document = JsonDocument.ParseValue(ref reader))
            document.WriteTo(writer);

        if (ContractJson.TryRead(buffer.WrittenSpan, T.Read, out T? value, out IReadOnlyList<Violation> violations))
            return value!;

        Violation first = violations[0];
        throw new JsonException($"The value of {typeof(T).Name} at '{first.Field}' {first.Message}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonOutput output = JsonOutput.Rent();
        try
        {
            value.Write(output);
            Copy(output.Written, writer);
        }
        finally
        {
            output.Return();
        }
    }

    /// <summary>Writes JSON as it is, unless the writer was told to indent it or to escape more of it.</summary>
    private static void Copy(ReadOnlyMemory<byte> json, Utf8JsonWriter writer)
    {
        JsonWriterOptions options = writer.Options;
        if (!options.Indented && options.Encoder == JsonEscaping.Encoder)
        {
            writer.WriteRawValue(json.Span, skipInputValidation: true);
            return;
        }

        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonOutput.MaximumDepth });
        document.WriteTo(writer);
    }
}
