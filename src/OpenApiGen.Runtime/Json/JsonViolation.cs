namespace OpenApiGen.Runtime;

/// <summary>A violation whose place is still an offset: pointers are made only for answers that need them.</summary>
/// <param name="Offset">Offset in the UTF-8 text of the first byte of the value or of the property's name.</param>
/// <param name="Property">A member of that value, where the violation speaks of one that is absent; else null.</param>
/// <param name="Code">See <see cref="Violation.Code"/>.</param>
/// <param name="Message">See <see cref="Violation.Message"/>.</param>
internal readonly record struct JsonViolation(int Offset, string? Property, string Code, string Message);
