using System.Numerics;

namespace OpenApiGen.Runtime;

/// <summary>Dates and times of RFC 3339, read from UTF-8 or UTF-16 without making strings. This file holds what text is well-formed.</summary>
/// <remarks>Well-formed is more than what .NET has a value for: there is a year 0000, and offsets beyond 14 hours.</remarks>
internal static partial class Rfc3339
{
    private const int MinutesPerDay = 24 * 60;

    /// <summary>True for a full-date such as 2026-01-31.</summary>
    public static bool IsDate<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => text.Length == 10 && TryReadDate(text, out _);

    /// <summary>True for a full-time such as 12:00:00Z.</summary>
    public static bool IsTime<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => TryReadTime(text, out Clock clock) && clock.IsOnTheClock(null);

    /// <summary>True for a partial-time such as 12:00:00.</summary>
    public static bool IsTimeLocal<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => TryReadTimeLocal(text, out _);

    /// <summary>True for a date-time such as 2026-01-31T12:00:00Z.</summary>
    public static bool IsDateTime<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> =>
        TryReadDateBefore(text, out Day day) && TryReadTime(text[11..], out Clock clock) && clock.IsOnTheClock(day);

    /// <summary>True for a date-time without an offset.</summary>
    public static bool IsDateTimeLocal<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => TryReadDateBefore(text, out _) && TryReadTimeLocal(text[11..], out _);

    private static bool TryReadDateBefore<T>(ReadOnlySpan<T> text, out Day day)
        where T : unmanaged, IBinaryInteger<T>
    {
        day = default;
        return text.Length > 11 && (Is(text[10], 'T') || Is(text[10], 't')) && TryReadDate(text, out day);
    }

    private static bool TryReadDate<T>(ReadOnlySpan<T> text, out Day day)
        where T : unmanaged, IBinaryInteger<T>
    {
        day = default;
        if (!Is(text[4], '-') || !Is(text[7], '-')
            || !TryReadTwo(text, 0, out int century) || !TryReadTwo(text, 2, out int year)
            || !TryReadTwo(text, 5, out int month) || !TryReadTwo(text, 8, out int date))
            return false;

        day = new Day((century * 100) + year, month, date);
        return month is >= 1 and <= 12 && date >= 1 && date <= day.LastOfMonth;
    }

    private static bool TryReadTime<T>(ReadOnlySpan<T> text, out Clock clock)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!TryReadClock(text, out clock, out int end))
            return false;

        if (text.Length == end + 1 && (Is(text[end], 'Z') || Is(text[end], 'z')))
            return true;

        if (text.Length != end + 6 || !Is(text[end + 3], ':') || !(Is(text[end], '+') || Is(text[end], '-'))
            || !TryReadTwo(text, end + 1, out int hours) || !TryReadTwo(text, end + 4, out int minutes)
            || hours > 23 || minutes > 59)
            return false;

        int offset = (hours * 60) + minutes;
        clock = clock with { Offset = Is(text[end], '-') ? -offset : offset };
        return true;
    }

    /// <summary>A time without an offset; whether a leap second is one cannot be known, so there is none.</summary>
    private static bool TryReadTimeLocal<T>(ReadOnlySpan<T> text, out Clock clock)
        where T : unmanaged, IBinaryInteger<T> => TryReadClock(text, out clock, out int end) && end == text.Length && clock.Second < 60;

    private static bool TryReadClock<T>(ReadOnlySpan<T> text, out Clock clock, out int end)
        where T : unmanaged, IBinaryInteger<T>
    {
        clock = default;
        end = 8;
        if (text.Length < 8 || !Is(text[2], ':') || !Is(text[5], ':')
            || !TryReadTwo(text, 0, out int hour) || !TryReadTwo(text, 3, out int minute) || !TryReadTwo(text, 6, out int second)
            || hour > 23 || minute > 59 || second > 60)
            return false;

        long ticks = 0;
        if (text.Length > 8 && Is(text[8], '.'))
        {
            end = 9;
            long unit = TimeSpan.TicksPerSecond;
            for (; end < text.Length && TryReadOne(text[end], out int digit); end++)
            {
                // What is finer than a tick is dropped: rounding it could leave the second, the day or the year.
                unit /= 10;
                ticks += digit * unit;
            }

            if (end == 9)
                return false;
        }

        clock = new Clock((hour * 60) + minute, second, (int)ticks, 0);
        return true;
    }

    private static bool TryReadTwo<T>(ReadOnlySpan<T> text, int index, out int value)
        where T : unmanaged, IBinaryInteger<T>
    {
        bool isNumber = TryReadOne(text[index], out int tens) & TryReadOne(text[index + 1], out int ones);
        value = (tens * 10) + ones;
        return isNumber;
    }

    private static bool TryReadOne<T>(T unit, out int digit)
        where T : unmanaged, IBinaryInteger<T>
    {
        digit = int.CreateTruncating(unit) - '0';
        return (uint)digit <= 9;
    }

    private static bool Is<T>(T unit, char expected)
        where T : unmanaged, IBinaryInteger<T> => int.CreateTruncating(unit) == expected;

    private readonly record struct Day(int Year, int Month, int Date)
    {
        // The calendar repeats every 400 years, so year 400 stands in for the year 0 that .NET lacks.
        public int LastOfMonth => Month is < 1 or > 12 ? 0 : System.DateTime.DaysInMonth(Year == 0 ? 400 : Year, Month);
    }

    /// <summary>A time of day.</summary>
    /// <param name="Minute">Minutes since midnight, local.</param>
    /// <param name="Second">0 to 59, or 60 for a leap second.</param>
    /// <param name="Ticks">Ticks of the second.</param>
    /// <param name="Offset">Minutes by which local time is ahead of UTC.</param>
    private readonly record struct Clock(int Minute, int Second, int Ticks, int Offset)
    {
        /// <summary>Ticks since midnight, local; a leap second is its minute's last tick, as .NET has no more of them.</summary>
        public long TicksOfDay => Second == 60
            ? ((Minute + 1) * TimeSpan.TicksPerMinute) - 1
            : (Minute * TimeSpan.TicksPerMinute) + (Second * TimeSpan.TicksPerSecond) + Ticks;

        /// <summary>False for second 60 where no leap second can be: they end a UTC day, and of months the last one (RFC 3339 section 5.7).</summary>
        /// <param name="day">The local day; null where it is unknown.</param>
        public bool IsOnTheClock(Day? day)
        {
            if (Second < 60)
                return true;

            int utc = Minute - Offset;
            if ((utc + MinutesPerDay) % MinutesPerDay != MinutesPerDay - 1)
                return false;

            return day is not { } local
                || (utc < 0 ? local.Date == 1 : local.Date + (utc >= MinutesPerDay ? 1 : 0) == local.LastOfMonth);
        }
    }
}
