using System.Numerics;

namespace OpenApiGen.Runtime;

/// <summary>What became of reading a duration.</summary>
internal enum DurationOutcome : byte
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It is no duration.</summary>
    Malformed,

    /// <summary>It is one, of years or months, which have no fixed length.</summary>
    NotFixed,

    /// <summary>It is one, longer than <see cref="TimeSpan.MaxValue"/>.</summary>
    TooLong,
}

/// <content>Durations of appendix A, which are those of ISO 8601 without fractions, gaps and signs.</content>
internal static partial class Rfc3339
{
    // Each unit may be followed by the next one only; weeks stand alone.
    private const string DateUnits = "YMD";
    private const string TimeUnits = "HMS";

    /// <summary>True for a duration such as P3DT12H.</summary>
    public static bool IsDuration<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => TryParse(text, isLenient: false, out _) != DurationOutcome.Malformed;

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLenient">
    /// True where seconds may have a fraction, as those that are written here have where they must, and where units may be left out between
    /// others, as in PT1H30S: ISO 8601 lets them, and so writes Java and .NET.
    /// </param>
    /// <param name="value">The duration; zero where it was not read.</param>
    public static DurationOutcome TryParse<T>(ReadOnlySpan<T> text, bool isLenient, out TimeSpan value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = default;
        if (text.Length < 3 || !Is(text[0], 'P'))
            return DurationOutcome.Malformed;

        var sum = new DurationSum();
        int index = 1;
        bool hasDate = !Is(text[1], 'T');
        if (hasDate && !TryReadElements(text, DateUnits, isLenient, ref index, ref sum))
            return DurationOutcome.Malformed;

        if (index < text.Length)
        {
            if (!Is(text[index++], 'T') || !TryReadElements(text, TimeUnits, isLenient, ref index, ref sum) || index < text.Length)
                return DurationOutcome.Malformed;
        }

        if (sum.HasMonths)
            return DurationOutcome.NotFixed;

        if (sum.Ticks > (UInt128)long.MaxValue)
            return DurationOutcome.TooLong;

        value = new TimeSpan((long)sum.Ticks);
        return DurationOutcome.Read;
    }

    /// <summary>Reads elements up to the text's end or a T, in the order of their units.</summary>
    private static bool TryReadElements<T>(ReadOnlySpan<T> text, string units, bool isLenient, ref int index, ref DurationSum sum)
        where T : unmanaged, IBinaryInteger<T>
    {
        int next = -1;
        while (index < text.Length && !Is(text[index], 'T'))
        {
            int start = index;
            UInt128 number = 0;
            for (; index < text.Length && TryReadOne(text[index], out int digit); index++)
                number = number > long.MaxValue ? number : (number * 10) + (UInt128)digit;

            if (index == start || index == text.Length || (isLenient && units == TimeUnits && Is(text[index], '.') && !TryReadFraction(text, ref index, ref sum)))
                return false;

            char unit = (char)int.CreateTruncating(text[index++]);
            bool areWeeks = unit == 'W' && units == DateUnits && next < 0 && index == text.Length;
            int position = units.IndexOf(unit, StringComparison.Ordinal);
            if (!areWeeks && (position < 0 || (next >= 0 && (isLenient ? position < next : position != next))))
                return false;

            sum.Add(unit, units == TimeUnits, number);
            next = position + 1;
        }

        return next >= 0;
    }

    /// <summary>Reads a fraction, which only seconds have.</summary>
    private static bool TryReadFraction<T>(ReadOnlySpan<T> text, ref int index, ref DurationSum sum)
        where T : unmanaged, IBinaryInteger<T>
    {
        int start = ++index;
        long unit = TimeSpan.TicksPerSecond;
        for (; index < text.Length && TryReadOne(text[index], out int digit); index++)
            sum.Ticks += (UInt128)(digit * (unit /= 10));

        return index > start && index < text.Length && Is(text[index], 'S');
    }

    private struct DurationSum
    {
        /// <summary>As six elements of the longest unit do not fill 128 bits, nothing overflows.</summary>
        public UInt128 Ticks;

        public bool HasMonths;

        public void Add(char unit, bool isTime, UInt128 number)
        {
            long factor = (unit, isTime) switch
            {
                ('W', _) => 7 * TimeSpan.TicksPerDay,
                ('D', _) => TimeSpan.TicksPerDay,
                ('H', _) => TimeSpan.TicksPerHour,
                ('M', true) => TimeSpan.TicksPerMinute,
                ('S', _) => TimeSpan.TicksPerSecond,
                _ => 0,
            };

            // No years and no months are nothing, whatever their length.
            HasMonths |= factor == 0 && number != 0;
            Ticks += number * (UInt128)factor;
        }
    }
}
