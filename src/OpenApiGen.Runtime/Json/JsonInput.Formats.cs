using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Strings whose format gives them a type of their own.</content>
public ref partial struct JsonInput
{
    /// <summary>Stands in where a URI could not be read.</summary>
    private static readonly Uri NoUri = new("", UriKind.Relative);

    private static readonly string LongestDuration = string.Create(CultureInfo.InvariantCulture, $"must be a duration of at most {TimeSpan.MaxValue.Days} days");

    /// <summary>A date-time; the default, and noted, where there is none.</summary>
    public DateTimeOffset DateTime()
    {
        DateTimeOffset value = default;
        if (TryGetText(out ReadOnlySpan<byte> text) && !Rfc3339.TryParse(text, out value))
            ReportYears(StringFormats.DateTime, Rfc3339.IsDateTime(text));

        return value;
    }

    /// <summary>A date-time without an offset; the default, and noted, where there is none.</summary>
    public DateTime DateTimeLocal()
    {
        DateTime value = default;
        if (TryGetText(out ReadOnlySpan<byte> text) && !Rfc3339.TryParse(text, out value))
            ReportYears(StringFormats.DateTimeLocal, Rfc3339.IsDateTimeLocal(text));

        return value;
    }

    /// <summary>A date; the default, and noted, where there is none.</summary>
    public DateOnly Date()
    {
        DateOnly value = default;
        if (TryGetText(out ReadOnlySpan<byte> text) && !Rfc3339.TryParse(text, out value))
            ReportYears(StringFormats.Date, Rfc3339.IsDate(text));

        return value;
    }

    /// <summary>A time with an offset, as time of day in UTC; the default, and noted, where there is none.</summary>
    public TimeOnly Time()
    {
        TimeOnly value = default;
        if (TryGetText(out ReadOnlySpan<byte> text) && !Rfc3339.TryParseTime(text, out value))
            ReportFormat(StringFormats.Time);

        return value;
    }

    /// <summary>A time without an offset; the default, and noted, where there is none.</summary>
    public TimeOnly TimeLocal()
    {
        TimeOnly value = default;
        if (TryGetText(out ReadOnlySpan<byte> text) && !Rfc3339.TryParseTimeLocal(text, out value))
            ReportFormat(StringFormats.TimeLocal);

        return value;
    }

    /// <summary>A duration of fixed length, its seconds with or without a fraction, with or without gaps between its units; zero, and noted, where there is none.</summary>
    public TimeSpan Duration()
    {
        TimeSpan value = default;
        DurationOutcome outcome = TryGetText(out ReadOnlySpan<byte> text)
            ? Rfc3339.TryParse(text, isLenient: true, out value)
            : DurationOutcome.Read;

        if (outcome == DurationOutcome.Malformed)
            ReportFormat(StringFormats.Duration);
        else if (outcome == DurationOutcome.NotFixed)
            Report("format", "must be a duration in weeks, days, hours, minutes and seconds, as years and months have no fixed length");
        else if (outcome == DurationOutcome.TooLong)
            Report("format", LongestDuration);

        return value;
    }

    /// <summary>A UUID; the empty one, and noted, where there is none.</summary>
    public Guid Uuid()
    {
        Guid value = default;
        if (IsString() && !_reader.TryGetGuid(out value))
            ReportFormat(StringFormats.Uuid);

        return value;
    }

    /// <summary>An absolute URI; an empty relative one, and noted, where there is none.</summary>
    public Uri Uri()
    {
        if (!IsString())
            return NoUri;

        string text = _reader.GetString();
        if (UriSyntax.IsUri(text) && System.Uri.TryCreate(text, UriKind.Absolute, out Uri? value))
            return value;

        ReportFormat(StringFormats.Uri);
        return NoUri;
    }

    /// <summary>An absolute URI or a relative reference; an empty one, and noted, where there is none.</summary>
    public Uri UriReference()
    {
        if (!IsString())
            return NoUri;

        // The kind has to be told: on Unix, .NET would take /path for the absolute URI of a file.
        string text = _reader.GetString();
        if (UriSyntax.IsUriReference(text) && System.Uri.TryCreate(text, UriSyntax.IsUri(text) ? UriKind.Absolute : UriKind.Relative, out Uri? value))
            return value;

        ReportFormat(StringFormats.UriReference);
        return NoUri;
    }

    /// <summary>Bytes as base64; none, and noted, where there is no such string. Line breaks and spaces pass, as those of MIME do.</summary>
    /// <param name="rules">What is demanded of the string, not of the bytes; null where nothing is.</param>
    public byte[] Bytes(StringRules? rules = null)
    {
        if (!IsString())
            return [];

        if (_reader.TryGetBytesFromBase64(out byte[]? value))
            CheckString(rules);
        else
            ReportFormat(StringFormats.Byte);

        return value ?? [];
    }

    /// <summary>Bytes as base64url, with or without padding; none, and noted, where there is no such string.</summary>
    /// <param name="rules">What is demanded of the string, not of the bytes; null where nothing is.</param>
    public byte[] Base64Url(StringRules? rules = null)
    {
        if (!TryGetText(out ReadOnlySpan<byte> text))
            return [];

        byte[] value = new byte[System.Buffers.Text.Base64Url.GetMaxDecodedLength(text.Length)];
        if (System.Buffers.Text.Base64Url.DecodeFromUtf8(text, value, out _, out int length) == OperationStatus.Done)
        {
            CheckString(rules);
            return length == value.Length ? value : value[..length];
        }

        ReportFormat(StringFormats.Base64Url);
        return [];
    }

    private bool IsString()
    {
        if (_reader.TokenType == JsonTokenType.String)
            return true;

        WrongType("a string");
        return false;
    }

    /// <summary>A string's text; false, and noted, where there is no string.</summary>
    private bool TryGetText(out ReadOnlySpan<byte> text)
    {
        bool isString = IsString();
        text = !isString ? default : _reader.ValueIsEscaped ? _reader.GetUtf8() : _reader.ValueSpan;
        return isString;
    }

    private void CheckString(StringRules? rules)
    {
        if (rules is not null)
            CheckString(_reader.GetString(), rules);
    }

    private void CheckString(string value, StringRules rules)
    {
        StringFault fault = rules.Find(value, ref _budget, ref _patience);
        if (fault != StringFault.None && IsHeard(_reader.TokenStartIndex))
            Report(StringRules.CodeOf(fault), rules.Describe(fault, value));
    }

    private void ReportFormat(StringFormat format) => Report("format", format.Demand);

    /// <summary>Notes a wrong date; one that is well-formed lies outside the years that .NET has.</summary>
    private void ReportYears(StringFormat format, bool isWellFormed)
    {
        if (isWellFormed)
            Report("format", "must be in the years 1 to 9999");
        else
            ReportFormat(format);
    }
}
