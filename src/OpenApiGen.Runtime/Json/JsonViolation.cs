namespace OpenApiGen.Runtime;

/// <summary>A violation on its way to the people who have to see it: its path grows as reading comes back out of the values around it.</summary>
internal struct JsonViolation
{
    /// <summary>Offset in the UTF-8 text of the first byte of the value or of the property's name.</summary>
    public int Offset;

    /// <summary>One more than the index of the item in which <see cref="Path"/> begins; zero where it does not begin in an item.</summary>
    private int _item;

    /// <summary>Where it is within the value that is being read, as a JSON pointer; null where it is that value.</summary>
    public string? Path;

    /// <summary>Token, with its slash, of a member of that value, where the violation speaks of one that is absent; else null.</summary>
    public string? Member;

    /// <summary>See <see cref="Violation.Code"/>.</summary>
    public string Code;

    /// <summary>See <see cref="Violation.Message"/>.</summary>
    public string Message;

    /// <summary>The whole path.</summary>
    /// <param name="prefix">Goes before it.</param>
    public readonly string Pointer(string prefix) =>
        prefix.Length == 0 && _item == 0 && Member is null ? Path ?? "" : string.Concat(prefix, Item, Path, Member);

    /// <summary>Says that the value is a property of another one; returns the path's length.</summary>
    /// <param name="token">The property's name, with its slash.</param>
    public int Enclose(string token)
    {
        Path = _item == 0 && Path is null ? token : string.Concat(token, Item, Path);
        _item = 0;
        return Path.Length;
    }

    /// <summary>Says that the value is an item of another one; returns the path's length.</summary>
    /// <param name="index">The item's index.</param>
    public int Enclose(int index)
    {
        if (_item > 0)
            Path = Item + Path;

        // Items are mostly those of a property, and then one string will do for both.
        _item = index + 1;
        return Path?.Length ?? 0;
    }

    private readonly string? Item => _item > 0 ? JsonPointers.Token(_item - 1) : null;
}
