using System.Globalization;

namespace OpenApiGen.Decisions.Wording;

/// <summary>Numbers and names as messages, annotations and rules show them, whatever the culture.</summary>
internal static class Phrase
{
    /// <summary>A number with up to so many significant digits, and without an exponent where people write none.</summary>
    public static string Number(double number, int digits = 12)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";

        double rounded = double.Parse(number.ToString("G" + digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        double size = Math.Abs(rounded);
        return size != 0 && (size < 1e-12 || size >= 1e15)
            ? rounded.ToString("R", CultureInfo.InvariantCulture)
            : rounded.ToString("0.####################", CultureInfo.InvariantCulture);
    }

    /// <summary>A number, or that nobody knows it.</summary>
    public static string OrUnknown(double? number) => number is { } known ? Number(known) : "unknown";

    /// <summary>A share as percent: <c>2 %</c>.</summary>
    public static string Percent(double share) => Number(share * 100, 4) + " %";

    /// <summary>A stretch of time in the unit that people would take.</summary>
    public static string Time(double minutes) =>
        minutes < 1 ? Count(minutes * 60, "second") : minutes <= 600 ? Count(minutes, "minute") : minutes < 2880 ? Count(minutes / 60, "hour") : Count(minutes / 1440, "day");

    /// <summary>Days.</summary>
    public static string Days(double days) => Count(days, "day");

    /// <summary>A range as PromQL and OpenSLO write it: whole days, hours or minutes.</summary>
    public static string Range(double minutes)
    {
        double whole = Math.Max(1, Math.Round(minutes));
        return whole % 1440 == 0 ? Number(whole / 1440) + "d" : whole % 60 == 0 ? Number(whole / 60) + "h" : Number(whole) + "m";
    }

    /// <summary>A name in quotes, cut where it is very long.</summary>
    public static string Quote(string name) => $"'{(name.Length > 60 ? name.Substring(0, 60) + "…" : name)}'";

    private static string Count(double number, string unit)
    {
        string text = Number(number, 4);
        return text == "1" ? $"1 {unit}" : $"{text} {unit}s";
    }
}
