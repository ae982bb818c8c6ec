namespace OpenApiGen.Conformance;

/// <summary>How much is run: build/conformance asks for everything, build/test for what takes seconds.</summary>
internal static class Extent
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("OPENAPIGEN_CONFORMANCE") == "full";
}
