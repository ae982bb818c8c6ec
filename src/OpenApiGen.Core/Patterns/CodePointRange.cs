namespace OpenApiGen.Patterns;

/// <summary>A run of neighbouring code points, or of UTF-16 code units where a pattern is not in unicode mode.</summary>
/// <param name="First">The first member.</param>
/// <param name="Last">The last member; at least <paramref name="First"/>.</param>
public readonly record struct CodePointRange(int First, int Last);
