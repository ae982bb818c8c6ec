using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Writes single values, for items of arrays and values of maps.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValues
{
    /// <summary>Writes text.</summary>
    public static void String(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    /// <summary>Writes a boolean.</summary>
    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes a number.</summary>
    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    public static void UInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    public static void Single(Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    public static void Double(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a UUID.</summary>
    public static void Uuid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes a URI as it was given.</summary>
    public static void Uri(Utf8JsonWriter writer, Uri? value) => writer.WriteStringValue(value?.OriginalString);

    /// <summary>Writes bytes in base64.</summary>
    public static void Bytes(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteBase64StringValue(value);
    }

    /// <summary>Writes bytes in base64url (RFC 4648, section 5).</summary>
    public static void Base64Url(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(System.Buffers.Text.Base64Url.EncodeToString(value));
    }

    /// <summary>Writes any JSON value; one that was never set becomes null.</summary>
    public static void Any(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    /// <summary>Writes a model.</summary>
    public static void Model(Utf8JsonWriter writer, IJsonModel? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.Write(writer);
    }

    /// <summary>Writes a date-time (RFC 3339).</summary>
    public static void DateTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaximumLength + 2];
        Quoted(writer, text, Rfc3339.Format(value, text[1..]));
    }

    /// <summary>Writes a date (RFC 3339).</summary>
    public static void Date(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaximumLength + 2];
        Quoted(writer, text, Rfc3339.Format(value, text[1..]));
    }

    /// <summary>Writes a time of day in UTC (RFC 3339).</summary>
    public static void Time(Utf8JsonWriter writer, TimeOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaximumLength + 2];
        Quoted(writer, text, Rfc3339.Format(value, text[1..]));
    }

    /// <summary>Writes a time of day without offset.</summary>
    public static void TimeLocal(Utf8JsonWriter writer, TimeOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaximumLength + 2];
        Quoted(writer, text, Rfc3339.FormatLocal(value, text[1..]));
    }

    /// <summary>Writes a date-time without offset.</summary>
    public static void DateTimeLocal(Utf8JsonWriter writer, DateTime value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaximumLength + 2];
        Quoted(writer, text, Rfc3339.Format(value, text[1..]));
    }

    /// <summary>Writes a duration (ISO 8601).</summary>
    public static void Duration(Utf8JsonWriter writer, TimeSpan value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaximumLength + 2];
        Quoted(writer, text, Rfc3339.Format(value, text[1..]));
    }

    /// <summary>Writes an array.</summary>
    public static void Array<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, ValueWriter<T> write)
    {
        writer.WriteStartArray();
        for (int i = 0; i < values.Count; i++)
            write(writer, values[i]);

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of models.</summary>
    public static void Models<T>(Utf8JsonWriter writer, IReadOnlyList<T> values)
        where T : IJsonModel
    {
        writer.WriteStartArray();
        for (int i = 0; i < values.Count; i++)
            (values[i] ?? throw NoItem(i)).Write(writer);

        writer.WriteEndArray();
    }

    internal static InvalidOperationException NoItem(int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Item {index} of a list must not be null: the contract does not allow it."));

    /// <summary>Writes an object whose names are data.</summary>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, ValueWriter<T> write)
    {
        writer.WriteStartObject();
        Entries(writer, values, write);
        writer.WriteEndObject();
    }

    internal static void Entries<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, ValueWriter<T> write)
    {
        foreach ((string name, T value) in values)
        {
            writer.WritePropertyName(name);
            write(writer, value);
        }
    }

    /// <summary>Writes text that has nothing to be escaped.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">The text, with room for a quotation mark before and after it.</param>
    /// <param name="length">The text's length.</param>
    private static void Quoted(Utf8JsonWriter writer, Span<byte> text, int length)
    {
        text[0] = text[length + 1] = (byte)'"';
        writer.WriteRawValue(text[..(length + 2)], skipInputValidation: true);
    }
}
