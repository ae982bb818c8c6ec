namespace OpenApiGen.Reading;

/// <summary>A <c>$dynamicRef</c> whose target depends on the way by which its schema is reached.</summary>
/// <param name="Position">Where the schema's <c>allOf</c> has what the reference means by itself.</param>
/// <param name="Name">The name that a <c>$dynamicAnchor</c> on the way may give another schema.</param>
internal readonly record struct DynamicReference(int Position, string Name);
