using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>A cell of a table of examples.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="Wire">Its text; null where the specification does not define one.</param>
internal sealed record StyleExample(WireParameter Parameter, JsonNode Value, string? Wire)
{
    public override string ToString() => $"{Parameter} {Wire ?? "n/a"}";
}
