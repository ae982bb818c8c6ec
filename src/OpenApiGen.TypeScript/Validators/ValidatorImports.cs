namespace OpenApiGen.TypeScript.Validators;

/// <summary>Helpers that validators.ts imports.</summary>
internal sealed class ValidatorImports
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>In ordinal order.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Notes that a helper is used.</summary>
    public string Use(string name)
    {
        _names.Add(name);
        return name;
    }
}
