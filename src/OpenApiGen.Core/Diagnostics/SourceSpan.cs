using OpenApiGen.Text;

namespace OpenApiGen.Diagnostics;

/// <summary>A stretch of a file.</summary>
/// <param name="File">The file's path, as its host names it.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="From">Line and column of the first character.</param>
/// <param name="To">Line and column behind the last one.</param>
public sealed record SourceSpan(string File, int Start, int Length, LinePosition From, LinePosition To);
