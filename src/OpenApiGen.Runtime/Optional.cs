namespace OpenApiGen;

/// <summary>
/// A member that may be absent, or present with a value that may be null. Used only where a contract lets both occur and they differ;
/// elsewhere a member that may be absent is simply null.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>A member that is present.</summary>
    /// <param name="value">Its value, which may be null.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>True where the member is present, be it as null.</summary>
    public bool HasValue { get; }

    /// <summary>The value of a member that is present.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent.");

    /// <summary>The value, or the type's default where the member is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or another one where the member is absent.</summary>
    /// <param name="fallback">What to return where the member is absent.</param>
    public T GetValueOrDefault(T fallback) => HasValue ? _value : fallback;

    /// <summary>A member that is present.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "absent";
}
