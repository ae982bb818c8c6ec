using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Text.RegularExpressions;
using OpenApiGen.Patterns;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Formats of defaults, for the compiler's eyes. Where C# has a type the value is found as well.</summary>
internal static class DefaultFormats
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int LongestDuration = 1_000;
    private const string TimePart = @"(\d\d):(\d\d):(\d\d)(?:\.(\d+))?";
    private const string OffsetPart = @"(?:[Zz]|([+-])(\d\d):(\d\d))";

    private static readonly Regex s_dateTime = new($@"\A(\d{{4}}-\d\d-\d\d)(?:[Tt]{TimePart}){OffsetPart}\z", Options);
    private static readonly Regex s_dateTimeLocal = new($@"\A(\d{{4}}-\d\d-\d\d)[Tt]{TimePart}\z", Options);
    private static readonly Regex s_time = new($@"\A{TimePart}{OffsetPart}\z", Options);
    private static readonly Regex s_timeLocal = new($@"\A{TimePart}\z", Options);
    private static readonly Regex s_duration = new(@"\AP(?=[\dT])(?:(\d+)W|(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?)\z", Options);
    private static readonly Regex s_base64Url = new(@"\A[A-Za-z0-9_-]*={0,2}\z", Options);
    private static readonly Regex s_email = new(@"\A[^\s@]+@[^\s@]+\z", Options);
    private static readonly Regex s_hostname = new(@"\A(?=.{1,253}\z)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z", Options);
    private static readonly Regex s_ipv4 = new(@"\A(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!\z)|\z)){4}\z", Options | RegexOptions.ECMAScript);
    private static readonly Regex s_pointer = new(@"\A(?:/(?:[^~/]|~[01])*)*\z", Options);
    private static readonly Regex s_relativePointer = new(@"\A(?:0|[1-9]\d*)(?:#|(?:/(?:[^~/]|~[01])*)*)\z", Options);

    /// <summary>Whether a text has a format; null where that is not known here.</summary>
    public static bool? Accepts(string format, string text) => format switch
    {
        "date" => Date(text) is not null,
        "date-time" => s_dateTime.IsMatch(text),
        "date-time-local" => DateTimeLocal(text) is not null,
        "time" => Time(text) is not null,
        "time-local" => TimeLocal(text) is not null,
        "duration" => s_duration.IsMatch(text),
        "uuid" or "guid" => Guid.TryParseExact(text, "D", out _),
        "uri" or "url" => IsUri(text),
        "byte" => Base64(text) is not null,
        "base64url" => Base64Url(text) is not null,
        "email" => s_email.IsMatch(text),
        "hostname" => s_hostname.IsMatch(text),
        "ipv4" => s_ipv4.IsMatch(text),
        "ipv6" => text.IndexOfAny(['%', '[', '/']) < 0 && IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6,
        "json-pointer" => s_pointer.IsMatch(text),
        "relative-json-pointer" => s_relativePointer.IsMatch(text),
        "regex" => EcmaPattern.Translate(text) is not EcmaPattern.Unsupported,
        _ => null,
    };

    public static DateTime? Date(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? date : null;

    /// <summary>A moment; null where there is none that .NET has.</summary>
    public static DateTimeOffset? Moment(string text)
    {
        if (s_dateTime.Match(text) is not { Success: true } match || Date(match.Groups[1].Value) is not { } date || TicksOfDay(match, 2) is not { } ticks)
            return null;

        TimeSpan offset = TimeSpan.FromMinutes(OffsetMinutes(match, 6));
        DateTime local = date.AddTicks(ticks);
        return offset.Duration() <= TimeSpan.FromHours(14) && local.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks ? new DateTimeOffset(local, offset) : null;
    }

    public static DateTime? DateTimeLocal(string text) =>
        s_dateTimeLocal.Match(text) is { Success: true } match && Date(match.Groups[1].Value) is { } date && TicksOfDay(match, 2) is { } ticks ? date.AddTicks(ticks) : null;

    /// <summary>Ticks of a time of day in UTC.</summary>
    public static long? Time(string text) =>
        s_time.Match(text) is { Success: true } match && TicksOfDay(match, 1) is { } ticks
            ? (ticks - (OffsetMinutes(match, 5) * TimeSpan.TicksPerMinute) + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay
            : null;

    /// <summary>Ticks of a time of day.</summary>
    public static long? TimeLocal(string text) => s_timeLocal.Match(text) is { Success: true } match ? TicksOfDay(match, 1) : null;

    /// <summary>Ticks of a duration; null where it has years or months, which have no fixed length, or is longer than .NET has one.</summary>
    public static long? Duration(string text)
    {
        // Only zeros could make one that fits so long.
        if (text.Length > LongestDuration)
            return null;

        Match match = s_duration.Match(text);
        if (!match.Success || Number(2) + Number(3) > 0)
            return null;

        BigInteger ticks = (Number(1) * 7 * TimeSpan.TicksPerDay) + (Number(4) * TimeSpan.TicksPerDay) + (Number(5) * TimeSpan.TicksPerHour)
            + (Number(6) * TimeSpan.TicksPerMinute) + (Number(7) * TimeSpan.TicksPerSecond) + Fraction(match.Groups[8].Value);
        return ticks <= long.MaxValue ? (long)ticks : null;

        BigInteger Number(int group) => match.Groups[group].Success ? BigInteger.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The bytes that a text is in base64.</summary>
    public static byte[]? Base64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The bytes that a text is in base64url.</summary>
    public static byte[]? Base64Url(string text)
    {
        if (!s_base64Url.IsMatch(text))
            return null;

        string plain = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        return Base64(plain + new string('=', (4 - (plain.Length % 4)) % 4));
    }

    public static bool IsUri(string text) => Uri.TryCreate(text, UriKind.Absolute, out _) && text.IndexOf(':') > 0;

    private static long? TicksOfDay(Match match, int group)
    {
        // A leap second has no value of its own in .NET; as a default nobody means it.
        int hours = Int(match, group), minutes = Int(match, group + 1), seconds = Int(match, group + 2);
        return hours > 23 || minutes > 59 || seconds > 59
            ? null
            : (((((hours * 60L) + minutes) * 60) + seconds) * TimeSpan.TicksPerSecond) + Fraction(match.Groups[group + 3].Value);
    }

    /// <summary>Ticks of the digits behind a point; what is finer is dropped, as at run time.</summary>
    private static long Fraction(string digits) =>
        digits.Length == 0 ? 0 : long.Parse((digits + "0000000").Substring(0, 7), CultureInfo.InvariantCulture);

    private static int OffsetMinutes(Match match, int sign) =>
        match.Groups[sign].Success ? ((Int(match, sign + 1) * 60) + Int(match, sign + 2)) * (match.Groups[sign].Value == "-" ? -1 : 1) : 0;

    private static int Int(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
