using System.Text.Json;

namespace OpenApiGen.Runtime;

public ref partial struct ObjectOutput
{
    /// <summary>Writes text.</summary>
    public void Put(string? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            _writer.WriteString(_rules.Encoded(_next++), value!);
    }

    /// <summary>Writes a boolean.</summary>
    public void Put(bool value) => _writer.WriteBoolean(_rules.Encoded(_next++), value);

    /// <summary>Writes a boolean.</summary>
    public void Put(bool? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Put(int value) => _writer.WriteNumber(_rules.Encoded(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Put(int? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Put(long value) => _writer.WriteNumber(_rules.Encoded(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Put(long? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Put(ulong value) => _writer.WriteNumber(_rules.Encoded(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Put(ulong? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Put(float value) => _writer.WriteNumber(_rules.Encoded(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Put(float? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Put(double value) => _writer.WriteNumber(_rules.Encoded(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Put(double? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Put(decimal value) => _writer.WriteNumber(_rules.Encoded(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Put(decimal? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a UUID.</summary>
    public void Put(Guid value) => _writer.WriteString(_rules.Encoded(_next++), value);

    /// <summary>Writes a UUID.</summary>
    public void Put(Guid? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a date-time.</summary>
    public void Put(DateTimeOffset value) => JsonValues.DateTime(Name(), value);

    /// <summary>Writes a date-time.</summary>
    public void Put(DateTimeOffset? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a date.</summary>
    public void Put(DateOnly value) => JsonValues.Date(Name(), value);

    /// <summary>Writes a date.</summary>
    public void Put(DateOnly? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a duration.</summary>
    public void Put(TimeSpan value) => JsonValues.Duration(Name(), value);

    /// <summary>Writes a duration.</summary>
    public void Put(TimeSpan? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a URI as it was given.</summary>
    public void Put(Uri? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            _writer.WriteString(_rules.Encoded(_next++), value!.OriginalString);
    }

    /// <summary>Writes bytes in base64.</summary>
    public void Put(byte[]? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            _writer.WriteBase64String(_rules.Encoded(_next++), value);
    }

    /// <summary>Writes any JSON value.</summary>
    public void Put(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            Skip();
        else
            value.WriteTo(Name());
    }

    /// <summary>Writes any JSON value.</summary>
    public void Put(JsonElement? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(value.GetValueOrDefault());
    }

    /// <summary>Writes a model.</summary>
    public void Put(IJsonModel? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            value!.Write(Name());
    }

    /// <summary>Writes a member of an enum of strings.</summary>
    public void Put(EnumNames names, int value) => _writer.WriteString(_rules.Encoded(_next++), names.Encoded(value));

    /// <summary>Writes a member of an enum of strings.</summary>
    public void Put(EnumNames names, int? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Put(names, value.GetValueOrDefault());
    }

    /// <summary>Writes a value by a writer of its own.</summary>
    public void Put<T>(T? value, ValueWriter<T> write, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            write(Name(), value!);
    }

    /// <summary>Writes a value by a writer of its own.</summary>
    public void Put<T>(T? value, ValueWriter<T> write, bool writeNull = false)
        where T : struct
    {
        if (!IsNull(value, writeNull))
            write(Name(), value.GetValueOrDefault());
    }

    /// <summary>Writes an array.</summary>
    public void Array<T>(IReadOnlyList<T>? value, ValueWriter<T> write, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            JsonValues.Array(Name(), value!, write);
    }

    /// <summary>Writes an array of models.</summary>
    public void Models<T>(IReadOnlyList<T>? value, bool writeNull = false)
        where T : IJsonModel
    {
        if (!IsNull(value, writeNull))
            JsonValues.Models(Name(), value!);
    }

    /// <summary>Writes an object whose names are data.</summary>
    public void Map<T>(IReadOnlyDictionary<string, T>? value, ValueWriter<T> write, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            JsonValues.Map(Name(), value!, write);
    }

    /// <summary>Writes further properties, whose names the contract does not know.</summary>
    public readonly void Others<T>(IReadOnlyDictionary<string, T>? values, ValueWriter<T> write)
    {
        if (values is not null)
            JsonValues.Entries(_writer, values, write);
    }
}
