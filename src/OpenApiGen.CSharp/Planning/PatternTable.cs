using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Patterns of a contract as C#.</summary>
internal sealed class PatternTable(SharedRules rules, Action<PlacedDiagnostic> report)
{
    public string? Find(string pattern, Place place)
    {
        _ = report;
        return rules.Add("Pattern_" + StableHash.Of(pattern), "StringPattern", $"new({Printing.Literal.String(pattern)}, {Printing.Literal.String(pattern)}, false)");
    }
}
