using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>A type of a contract that writes itself as JSON.</summary>
public interface IJsonModel
{
    /// <summary>Writes the value in the form that the contract gives it.</summary>
    /// <param name="output">Where to.</param>
    void Write(JsonOutput output);
}

/// <summary>A type of a contract that reads itself from JSON.</summary>
/// <typeparam name="T">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<T> : IJsonModel
    where T : IJsonModel<T>
{
    /// <summary>Reads a value and judges it by the contract.</summary>
    /// <param name="input">Where from.</param>
    static abstract T Read(ref JsonInput input);
}
