using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>A format that strings of a contract may have to have.</summary>
/// <param name="name">Its name in JSON Schema or in the OpenAPI registry.</param>
/// <param name="description">What a string has to be, for messages: "must be …".</param>
/// <param name="isMatch">Says whether a string has the format.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringFormat(string name, string description, Predicate<string> isMatch)
{
    /// <summary>Its name in JSON Schema or in the OpenAPI registry.</summary>
    public string Name { get; } = name;

    internal string Description { get; } = description;

    /// <summary>What is said of a string that does not have it.</summary>
    internal string Demand { get; } = "must be " + description;

    internal bool IsMatch(string value) => isMatch(value);
}
