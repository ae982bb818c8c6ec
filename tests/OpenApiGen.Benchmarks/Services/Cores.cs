using System.Globalization;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>Who runs where: service and load never share a core.</summary>
internal static class Cores
{
    /// <summary>The core of the service under load.</summary>
    public const string Service = "0";

    /// <summary>The core of who sends requests.</summary>
    public static string Load => (Environment.ProcessorCount - 1).ToString(CultureInfo.InvariantCulture);
}
