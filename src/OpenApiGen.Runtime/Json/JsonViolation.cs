namespace OpenApiGen.Runtime;

/// <summary>A violation on its way to the people who have to see it: its path grows as reading comes back out of the values around it.</summary>
/// <param name="Offset">Offset in the UTF-8 text of the first byte of the value or of the property's name.</param>
/// <param name="Path">Where it is within the value that is being read, as a JSON pointer.</param>
/// <param name="Member">Token, with its slash, of a member of that value, where the violation speaks of one that is absent; else empty.</param>
/// <param name="Code">See <see cref="Violation.Code"/>.</param>
/// <param name="Message">See <see cref="Violation.Message"/>.</param>
internal record struct JsonViolation(int Offset, string Path, string Member, string Code, string Message)
{
    /// <summary>One more than the index of the item in which <see cref="Path"/> begins; zero where it does not begin in an item.</summary>
    private int _item;

    /// <summary>The whole path.</summary>
    /// <param name="prefix">Goes before it.</param>
    public readonly string Pointer(string prefix) => string.Concat(prefix, Item, Path, Member);

    /// <summary>Says that the value is a property of another one; returns the path's length.</summary>
    /// <param name="token">The property's name, with its slash.</param>
    public int Enclose(string token)
    {
        Path = string.Concat(token, Item, Path);
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
        return Path.Length;
    }

    private readonly string Item => _item > 0 ? JsonPointers.Token(_item - 1) : "";
}
