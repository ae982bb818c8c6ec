namespace OpenApiGen.Benchmarks.Measuring;

/// <summary>What is told of several runs.</summary>
internal static class Statistics
{
    /// <summary>The middle one, which a neighbour on the machine moves least.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
