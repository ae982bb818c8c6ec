using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace OpenApiGen.Runtime;

/// <summary>What closed unions of a contract have in common: a value, and which case it is.</summary>
public abstract record UnionValue
{
    /// <summary>Makes a value of a case.</summary>
    /// <param name="case">The case's number.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected UnionValue(int @case, object value)
    {
        Case = @case;
        Value = value;
    }

    /// <summary>The value, whichever case it is.</summary>
    public object Value { get; }

    /// <summary>The number of the case.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected int Case { get; }

    /// <summary>The value as one of the cases; false where it is another one.</summary>
    /// <typeparam name="T">The case's type.</typeparam>
    /// <param name="case">The case's number.</param>
    /// <param name="value">The value, or the type's default.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryGet<T>(int @case, [MaybeNullWhen(false)] out T value)
    {
        bool matches = Case == @case;
        value = matches ? (T)Value : default;
        return matches;
    }
}
