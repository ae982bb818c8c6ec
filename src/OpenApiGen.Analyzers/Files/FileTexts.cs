using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace OpenApiGen.Analyzers.Files;

/// <summary>What was made of a text, kept as long as the text itself: hosts hand the same text over until the file changes.</summary>
/// <typeparam name="T">What is made of it.</typeparam>
internal sealed class FileTexts<T>
    where T : class
{
    private readonly ConditionalWeakTable<SourceText, T> _made = new();

    /// <summary>What was made of a text, or is made now.</summary>
    public T Get(SourceText text, Func<string, T> make) => _made.GetValue(text, t => make(t.ToString()));
}
