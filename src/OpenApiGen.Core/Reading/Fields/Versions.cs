namespace OpenApiGen.Reading.Fields;

/// <summary>Versions of OpenAPI in which an object has a field.</summary>
[Flags]
internal enum Versions : byte
{
    V20 = 1,
    V30 = 2,
    V31 = 4,
    V32 = 8,
    From31 = V31 | V32,
    From30 = V30 | From31,
    All = V20 | From30,
}
