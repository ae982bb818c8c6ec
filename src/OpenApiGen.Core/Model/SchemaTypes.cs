namespace OpenApiGen.Model;

/// <summary>JSON types that a schema's <c>type</c> allows; <see cref="None"/> where it has no <c>type</c>.</summary>
[Flags]
public enum SchemaTypes : byte
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,

    /// <summary>Any number; includes integers.</summary>
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}
