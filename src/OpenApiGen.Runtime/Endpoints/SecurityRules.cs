using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>Who may call an operation: any one of several alternatives suffices, and all schemes of an alternative are needed.</summary>
/// <param name="alternatives">Each a list of schemes, each followed by the scopes that it must grant, separated by line feeds; an empty one lets everybody in.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityRules(params string[][] alternatives)
{
    internal SchemeRule[][] Alternatives { get; } = [.. alternatives.Select(static a => a.Select(SchemeRule.Parse).ToArray())];

    /// <summary>Every scheme that is named.</summary>
    internal IEnumerable<string> Schemes => Alternatives.SelectMany(static a => a).Select(static s => s.Scheme).Distinct(StringComparer.Ordinal);

    internal sealed record SchemeRule(string Scheme, string[] Scopes)
    {
        public static SchemeRule Parse(string text)
        {
            string[] parts = text.Split('\n');
            return new SchemeRule(parts[0], parts[1..]);
        }
    }
}
