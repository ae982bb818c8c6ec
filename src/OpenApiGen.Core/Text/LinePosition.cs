namespace OpenApiGen.Text;

/// <summary>A place in a text, both numbers counted from 0 as compilers do; people see them counted from 1.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">UTF-16 code units from the line's start, from 0.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"({Line + 1},{Column + 1})";
}
