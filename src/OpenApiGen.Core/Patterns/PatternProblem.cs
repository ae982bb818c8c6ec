namespace OpenApiGen.Patterns;

/// <summary>Why a pattern cannot be used.</summary>
/// <param name="IsInvalid">True where ECMA-262 refuses the pattern; false where it is valid but cannot be translated.</param>
/// <param name="Offset">Where in the pattern, in UTF-16 code units from its start.</param>
/// <param name="Message">One sentence without a full stop.</param>
public readonly record struct PatternProblem(bool IsInvalid, int Offset, string Message);
