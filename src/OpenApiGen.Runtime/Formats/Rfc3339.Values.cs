using System.Numerics;

namespace OpenApiGen.Runtime;

/// <content>From text to values.</content>
internal static partial class Rfc3339
{
    /// <summary>Reads a date-time. One whose offset is beyond the 14 hours of .NET becomes the same instant in UTC.</summary>
    public static bool TryParse<T>(ReadOnlySpan<T> text, out DateTimeOffset value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = default;
        if (!TryReadDateBefore(text, out Day day) || day.Year == 0 || !TryReadTime(text[11..], out Clock clock) || !clock.IsOnTheClock(day))
            return false;

        long local = new DateTime(day.Year, day.Month, day.Date).Ticks + clock.TicksOfDay;
        long utc = local - (clock.Offset * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;

        // A local time outside the years of .NET exists only within hours of their ends.
        bool isKept = Math.Abs(clock.Offset) <= 14 * 60 && local >= DateTime.MinValue.Ticks && local <= DateTime.MaxValue.Ticks;
        value = isKept ? new DateTimeOffset(local, TimeSpan.FromMinutes(clock.Offset)) : new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads a date-time without an offset.</summary>
    public static bool TryParse<T>(ReadOnlySpan<T> text, out DateTime value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = default;
        if (!TryReadDateBefore(text, out Day day) || day.Year == 0 || !TryReadTimeLocal(text[11..], out Clock clock))
            return false;

        value = new DateTime(day.Year, day.Month, day.Date).AddTicks(clock.TicksOfDay);
        return true;
    }

    /// <summary>Reads a full-date.</summary>
    public static bool TryParse<T>(ReadOnlySpan<T> text, out DateOnly value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = default;
        if (text.Length != 10 || !TryReadDate(text, out Day day) || day.Year == 0)
            return false;

        value = new DateOnly(day.Year, day.Month, day.Date);
        return true;
    }

    /// <summary>Reads a full-time as the time of day in UTC.</summary>
    public static bool TryParseTime<T>(ReadOnlySpan<T> text, out TimeOnly value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = default;
        if (!TryReadTime(text, out Clock clock) || !clock.IsOnTheClock(null))
            return false;

        long utc = clock.TicksOfDay - (clock.Offset * TimeSpan.TicksPerMinute);
        value = new TimeOnly((utc + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay);
        return true;
    }

    /// <summary>Reads a partial-time: one without an offset.</summary>
    public static bool TryParseTimeLocal<T>(ReadOnlySpan<T> text, out TimeOnly value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = default;
        if (!TryReadTimeLocal(text, out Clock clock))
            return false;

        value = new TimeOnly(clock.TicksOfDay);
        return true;
    }
}
