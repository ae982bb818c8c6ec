using OpenApiGen.Decisions.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Slo;

/// <summary>A text that was made of objectives.</summary>
/// <param name="Text">The text, with <c>\n</c>; the same for the same file.</param>
/// <param name="Omissions">What the text does not have, in order of the file.</param>
public sealed record SloOutput(string Text, IReadOnlyList<SloOmission> Omissions)
{
    /// <summary>True where nothing was left out.</summary>
    public bool IsComplete => Omissions.Count == 0;
}

/// <summary>Something that a text does not have, since the file does not say enough for it.</summary>
/// <param name="Slo">The objective.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Message">What is missing and what to do, in a sentence without full stop.</param>
public sealed record SloOmission(SloSection Slo, Node Place, string Message);
