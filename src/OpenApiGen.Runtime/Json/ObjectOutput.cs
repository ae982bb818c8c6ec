using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>Writes one item or member value.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="output">Where to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ValueWriter<in T>(JsonOutput output, T value);

/// <summary>
/// Writes an object, its properties in the order of its rules: every call writes the next one.
/// A null is left out, or written where the contract lets the property be null but not absent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ObjectOutput
{
    private readonly JsonOutput _output;
    private readonly ObjectRules _rules;
    private readonly int _start;
    private int _next;

    /// <summary>Begins an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rules">Its properties.</param>
    public ObjectOutput(JsonOutput output, ObjectRules rules)
    {
        _output = output;
        _rules = rules;
        _start = output.Open();
    }

    /// <summary>Ends the object.</summary>
    public readonly void End() => _output.CloseObject(_start);

    /// <summary>Leaves the next property out.</summary>
    public void Skip() => _next++;

    /// <summary>Names the next property; its value is to be written by the caller.</summary>
    internal JsonOutput Name()
    {
        _output.Raw(_rules.Opening(_next++));
        return _output;
    }

    private bool IsNull<T>(T? value, bool writeNull)
    {
        if (value is not null)
            return false;

        if (writeNull)
            _output.Raw(_rules.Opening(_next), "null"u8);
        else if (_rules.IsRequired(_next))
            throw new InvalidOperationException($"Property '{_rules.Name(_next)}' must not be null: the contract requires it.");

        _next++;
        return true;
    }
}
