using System.Globalization;

namespace OpenApiGen.Runtime;

/// <content>From values to text; fractions are as short as they can be.</content>
internal static partial class Rfc3339
{
    /// <summary>No text that is written here is longer.</summary>
    public const int MaximumLength = 40;

    /// <summary>Writes a date-time, with <c>Z</c> for an offset of zero; returns its length.</summary>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        int length = Format(value.DateTime, destination);
        int minutes = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        if (minutes == 0)
        {
            destination[length] = (byte)'Z';
            return length + 1;
        }

        destination[length] = (byte)(minutes < 0 ? '-' : '+');
        minutes = Math.Abs(minutes);
        WriteTwo(minutes / 60, destination[(length + 1)..]);
        destination[length + 3] = (byte)':';
        WriteTwo(minutes % 60, destination[(length + 4)..]);
        return length + 6;
    }

    /// <summary>Writes a date-time without an offset; returns its length.</summary>
    public static int Format(DateTime value, Span<byte> destination)
    {
        Format(DateOnly.FromDateTime(value), destination);
        destination[10] = (byte)'T';
        return 11 + FormatLocal(TimeOnly.FromDateTime(value), destination[11..]);
    }

    /// <summary>Writes a full-date; returns its length.</summary>
    public static int Format(DateOnly value, Span<byte> destination)
    {
        (int year, int month, int day) = value;
        WriteTwo(year / 100, destination);
        WriteTwo(year % 100, destination[2..]);
        destination[4] = (byte)'-';
        WriteTwo(month, destination[5..]);
        destination[7] = (byte)'-';
        WriteTwo(day, destination[8..]);
        return 10;
    }

    /// <summary>Writes a full-time, which is in UTC; returns its length.</summary>
    public static int Format(TimeOnly value, Span<byte> destination)
    {
        int length = FormatLocal(value, destination);
        destination[length] = (byte)'Z';
        return length + 1;
    }

    /// <summary>Writes a partial-time: one without an offset; returns its length.</summary>
    public static int FormatLocal(TimeOnly value, Span<byte> destination)
    {
        WriteTwo(value.Hour, destination);
        destination[2] = (byte)':';
        WriteTwo(value.Minute, destination[3..]);
        destination[5] = (byte)':';
        WriteTwo(value.Second, destination[6..]);
        return 8 + WriteFraction((int)(value.Ticks % TimeSpan.TicksPerSecond), destination[8..]);
    }

    /// <summary>Writes a duration in days, hours, minutes and seconds, without the gaps that appendix A of RFC 3339 forbids; returns its length.</summary>
    /// <remarks>Fractions of seconds and a sign are of ISO 8601 only, and stand where there is no other way.</remarks>
    public static int Format(TimeSpan value, Span<byte> destination)
    {
        // A long has no room for the absolute value of the least TimeSpan.
        ulong ticks = value.Ticks < 0 ? (ulong)-(value.Ticks + 1) + 1 : (ulong)value.Ticks;
        int length = 0;
        if (value.Ticks < 0)
            destination[length++] = (byte)'-';

        destination[length++] = (byte)'P';
        (ulong days, ulong rest) = Math.DivRem(ticks, TimeSpan.TicksPerDay);
        if (days > 0)
            WriteElement(days, 'D', destination, ref length);

        if (rest == 0 && days > 0)
            return length;

        destination[length++] = (byte)'T';
        (ulong hours, rest) = Math.DivRem(rest, TimeSpan.TicksPerHour);
        (ulong minutes, rest) = Math.DivRem(rest, TimeSpan.TicksPerMinute);
        if (hours > 0)
            WriteElement(hours, 'H', destination, ref length);

        if (minutes > 0 || (hours > 0 && rest > 0))
            WriteElement(minutes, 'M', destination, ref length);

        if (rest > 0 || (hours == 0 && minutes == 0))
        {
            WriteNumber(rest / TimeSpan.TicksPerSecond, destination, ref length);
            length += WriteFraction((int)(rest % TimeSpan.TicksPerSecond), destination[length..]);
            destination[length++] = (byte)'S';
        }

        return length;
    }

    private static void WriteElement(ulong number, char unit, Span<byte> destination, ref int length)
    {
        WriteNumber(number, destination, ref length);
        destination[length++] = (byte)unit;
    }

    private static void WriteNumber(ulong number, Span<byte> destination, ref int length)
    {
        number.TryFormat(destination[length..], out int written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    private static int WriteFraction(int ticks, Span<byte> destination)
    {
        if (ticks == 0)
            return 0;

        int digits = 7;
        for (; ticks % 10 == 0; ticks /= 10)
            digits--;

        destination[0] = (byte)'.';
        for (int i = digits; i > 0; i--, ticks /= 10)
            destination[i] = (byte)('0' + (ticks % 10));

        return digits + 1;
    }

    private static void WriteTwo(int value, Span<byte> destination)
    {
        destination[1] = (byte)('0' + (value % 10));
        destination[0] = (byte)('0' + (value / 10));
    }
}
