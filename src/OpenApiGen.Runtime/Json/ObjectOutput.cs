using System.ComponentModel;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Writes one item or member value.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="writer">Where to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ValueWriter<in T>(Utf8JsonWriter writer, T value);

/// <summary>
/// Writes an object, its properties in the order of its rules: every call of Put writes the next one.
/// A null is left out, or written where the contract lets the property be null but not absent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ObjectOutput
{
    private readonly Utf8JsonWriter _writer;
    private readonly ObjectRules _rules;
    private int _next;

    /// <summary>Begins an object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rules">Its properties.</param>
    public ObjectOutput(Utf8JsonWriter writer, ObjectRules rules)
    {
        _writer = writer;
        _rules = rules;
        writer.WriteStartObject();
    }

    /// <summary>Ends the object.</summary>
    public readonly void End() => _writer.WriteEndObject();

    /// <summary>Leaves the next property out.</summary>
    public void Skip() => _next++;

    /// <summary>Names the next property; its value is to be written by the caller.</summary>
    public Utf8JsonWriter Name()
    {
        _writer.WritePropertyName(_rules.Encoded(_next++));
        return _writer;
    }

    private bool IsNull<T>(T? value, bool writeNull)
    {
        if (value is not null)
            return false;

        if (writeNull)
            _writer.WriteNull(_rules.Encoded(_next));
        else if (_rules.IsRequired(_next))
            throw new InvalidOperationException($"Property '{_rules.Name(_next)}' must not be null: the contract requires it.");

        _next++;
        return true;
    }
}
