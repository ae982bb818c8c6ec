using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Writes single values, for items of arrays and values of maps.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValues
{
    /// <summary>Writes null.</summary>
    public static void Null(JsonOutput output) => output.Raw("null"u8);

    /// <summary>Writes text.</summary>
    public static void String(JsonOutput output, string? value)
    {
        if (value is null)
            Null(output);
        else
            output.String(default, value);
    }

    /// <summary>Writes a boolean.</summary>
    public static void Boolean(JsonOutput output, bool value) => output.Boolean(default, value);

    /// <summary>Writes a number.</summary>
    public static void Int32(JsonOutput output, int value) => output.Number(default, value);

    /// <summary>Writes a number.</summary>
    public static void Int64(JsonOutput output, long value) => output.Number(default, value);

    /// <summary>Writes a number.</summary>
    public static void UInt64(JsonOutput output, ulong value) => output.Number(default, value);

    /// <summary>Writes a number.</summary>
    public static void Single(JsonOutput output, float value) => output.Number(default, value);

    /// <summary>Writes a number.</summary>
    public static void Double(JsonOutput output, double value) => output.Number(default, value);

    /// <summary>Writes a number.</summary>
    public static void Decimal(JsonOutput output, decimal value) => output.Number(default, value);

    /// <summary>Writes a UUID.</summary>
    public static void Uuid(JsonOutput output, Guid value) => output.Uuid(default, value);

    /// <summary>Writes a date-time (RFC 3339).</summary>
    public static void DateTime(JsonOutput output, DateTimeOffset value) => output.DateTime(default, value);

    /// <summary>Writes a date-time without offset.</summary>
    public static void DateTimeLocal(JsonOutput output, DateTime value) => output.DateTimeLocal(default, value);

    /// <summary>Writes a date (RFC 3339).</summary>
    public static void Date(JsonOutput output, DateOnly value) => output.Date(default, value);

    /// <summary>Writes a time of day in UTC (RFC 3339).</summary>
    public static void Time(JsonOutput output, TimeOnly value) => output.Time(default, value);

    /// <summary>Writes a time of day without offset.</summary>
    public static void TimeLocal(JsonOutput output, TimeOnly value) => output.TimeLocal(default, value);

    /// <summary>Writes a duration (ISO 8601).</summary>
    public static void Duration(JsonOutput output, TimeSpan value) => output.Duration(default, value);

    /// <summary>Writes a URI as it was given.</summary>
    public static void Uri(JsonOutput output, Uri? value) => String(output, value?.OriginalString);

    /// <summary>Writes bytes in base64.</summary>
    public static void Bytes(JsonOutput output, byte[]? value)
    {
        if (value is null)
            Null(output);
        else
            output.Bytes(default, value);
    }

    /// <summary>Writes bytes in base64url (RFC 4648, section 5).</summary>
    public static void Base64Url(JsonOutput output, byte[]? value)
    {
        if (value is null)
            Null(output);
        else
            output.Base64Url(default, value);
    }

    /// <summary>Writes a member of an enum of strings.</summary>
    public static void Enum(JsonOutput output, EnumNames names, int value) => output.Raw(names.Quoted(value));

    /// <summary>Writes any JSON value; one that was never set becomes null.</summary>
    public static void Any(JsonOutput output, JsonElement value) => output.Any(value);

    /// <summary>Writes a model.</summary>
    public static void Model(JsonOutput output, IJsonModel? value)
    {
        if (value is null)
            Null(output);
        else
            value.Write(output);
    }

    /// <summary>Writes an array.</summary>
    public static void Array<T>(JsonOutput output, IReadOnlyList<T> values, ValueWriter<T> write)
    {
        int start = output.Open();
        for (int i = 0; i < values.Count; i++)
        {
            output.Comma();
            write(output, values[i]);
        }

        output.CloseArray(start);
    }

    /// <summary>Writes an array of models.</summary>
    public static void Models<T>(JsonOutput output, IReadOnlyList<T> values)
        where T : IJsonModel
    {
        int start = output.Open();
        for (int i = 0; i < values.Count; i++)
        {
            output.Comma();
            (values[i] ?? throw NoItem(i)).Write(output);
        }

        output.CloseArray(start);
    }

    internal static InvalidOperationException NoItem(int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Item {index} of a list must not be null: the contract does not allow it."));

    /// <summary>Writes an object whose names are data.</summary>
    public static void Map<T>(JsonOutput output, IReadOnlyDictionary<string, T> values, ValueWriter<T> write)
    {
        int start = output.Open();
        Entries(output, values, write);
        output.CloseObject(start);
    }

    internal static void Entries<T>(JsonOutput output, IReadOnlyDictionary<string, T> values, ValueWriter<T> write)
    {
        foreach ((string name, T value) in values)
        {
            output.Name(name);
            write(output, value);
        }
    }
}
