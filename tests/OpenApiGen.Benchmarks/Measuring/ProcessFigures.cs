using System.Globalization;

namespace OpenApiGen.Benchmarks.Measuring;

/// <summary>What Linux counts for a process that runs.</summary>
internal static class ProcessFigures
{
    /// <summary>Fields 14 and 15 of stat are in hundredths of a second wherever Linux runs .NET.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of processor time, its own and the system's on its behalf.</summary>
    public static double CpuSeconds(int process)
    {
        string stat = File.ReadAllText($"/proc/{process}/stat");

        // The name, which may hold anything, stands in parentheses; the field after it is the third.
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Ticks(fields[11]) + Ticks(fields[12])) / TicksPerSecond;
    }

    /// <summary>Resident memory in megabytes.</summary>
    public static double Megabytes(int process)
    {
        string line = File.ReadLines($"/proc/{process}/status").First(static l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static double Ticks(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
