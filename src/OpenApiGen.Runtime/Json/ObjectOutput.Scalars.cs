namespace OpenApiGen.Runtime;

/// <content>Scalars: each method writes the next property.</content>
public ref partial struct ObjectOutput
{
    /// <summary>Writes text.</summary>
    public void String(string? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            _output.String(_rules.Opening(_next++), value);
    }

    /// <summary>Writes text that a client sent, so that it is harmless in a page as well.</summary>
    internal void ForeignString(string value)
    {
        if (value.AsSpan().ContainsAny('<', '>', '&'))
            _output.String(_rules.Opening(_next++), value, JsonEscaping.CarefulEncoder);
        else
            _output.String(_rules.Opening(_next++), value);
    }

    /// <summary>Writes a boolean.</summary>
    public void Boolean(bool value) => _output.Boolean(_rules.Opening(_next++), value);

    /// <summary>Writes a boolean.</summary>
    public void Boolean(bool? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Boolean(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Int32(int value) => _output.Number(_rules.Opening(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Int32(int? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Int32(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Int64(long value) => _output.Number(_rules.Opening(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Int64(long? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Int64(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void UInt64(ulong value) => _output.Number(_rules.Opening(_next++), value);

    /// <summary>Writes a number.</summary>
    public void UInt64(ulong? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            UInt64(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Single(float value) => _output.Number(_rules.Opening(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Single(float? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Single(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Double(double value) => _output.Number(_rules.Opening(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Double(double? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Double(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    public void Decimal(decimal value) => _output.Number(_rules.Opening(_next++), value);

    /// <summary>Writes a number.</summary>
    public void Decimal(decimal? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Decimal(value.GetValueOrDefault());
    }

    /// <summary>Writes a UUID.</summary>
    public void Uuid(Guid value) => _output.Uuid(_rules.Opening(_next++), value);

    /// <summary>Writes a UUID.</summary>
    public void Uuid(Guid? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Uuid(value.GetValueOrDefault());
    }

    /// <summary>Writes a date-time.</summary>
    public void DateTime(DateTimeOffset value) => _output.DateTime(_rules.Opening(_next++), value);

    /// <summary>Writes a date-time.</summary>
    public void DateTime(DateTimeOffset? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            DateTime(value.GetValueOrDefault());
    }

    /// <summary>Writes a date-time without offset.</summary>
    public void DateTimeLocal(DateTime value) => _output.DateTimeLocal(_rules.Opening(_next++), value);

    /// <summary>Writes a date-time without offset.</summary>
    public void DateTimeLocal(DateTime? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            DateTimeLocal(value.GetValueOrDefault());
    }

    /// <summary>Writes a date.</summary>
    public void Date(DateOnly value) => _output.Date(_rules.Opening(_next++), value);

    /// <summary>Writes a date.</summary>
    public void Date(DateOnly? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Date(value.GetValueOrDefault());
    }

    /// <summary>Writes a time of day in UTC.</summary>
    public void Time(TimeOnly value) => _output.Time(_rules.Opening(_next++), value);

    /// <summary>Writes a time of day in UTC.</summary>
    public void Time(TimeOnly? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Time(value.GetValueOrDefault());
    }

    /// <summary>Writes a time of day without offset.</summary>
    public void TimeLocal(TimeOnly value) => _output.TimeLocal(_rules.Opening(_next++), value);

    /// <summary>Writes a time of day without offset.</summary>
    public void TimeLocal(TimeOnly? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            TimeLocal(value.GetValueOrDefault());
    }

    /// <summary>Writes a duration.</summary>
    public void Duration(TimeSpan value) => _output.Duration(_rules.Opening(_next++), value);

    /// <summary>Writes a duration.</summary>
    public void Duration(TimeSpan? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Duration(value.GetValueOrDefault());
    }

    /// <summary>Writes a URI as it was given.</summary>
    public void Uri(Uri? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            _output.String(_rules.Opening(_next++), value!.OriginalString);
    }

    /// <summary>Writes bytes in base64.</summary>
    public void Bytes(byte[]? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            _output.Bytes(_rules.Opening(_next++), value);
    }

    /// <summary>Writes bytes in base64url.</summary>
    public void Base64Url(byte[]? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            _output.Base64Url(_rules.Opening(_next++), value);
    }

    /// <summary>Writes a member of an enum of strings.</summary>
    public void Enum(EnumNames names, int value) => _output.Raw(_rules.Opening(_next++), names.Quoted(value));

    /// <summary>Writes a member of an enum of strings.</summary>
    public void Enum(EnumNames names, int? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Enum(names, value.GetValueOrDefault());
    }
}
