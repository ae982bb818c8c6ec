namespace OpenApiGen.Text;

/// <summary>What a <see cref="Node"/> is, after YAML 1.2 core schema resolution.</summary>
public enum NodeKind : byte
{
    Null,
    Boolean,

    /// <summary>A number without fraction and exponent; YAML's <c>0o17</c> and <c>0x1F</c> are spelled in decimal in <see cref="Node.Text"/>.</summary>
    Integer,

    /// <summary>A number with fraction or exponent, or YAML's <c>.inf</c>, <c>-.inf</c> and <c>.nan</c>.</summary>
    Float,
    String,
    Sequence,
    Mapping,
}
