namespace OpenApiGen.Runtime;

/// <summary>A violation on its way to the people who have to see it: its path grows as reading comes back out of the values around it.</summary>
internal struct JsonViolation
{
    /// <summary>Offset in the UTF-8 text of the first byte of the value or of the property's name.</summary>
    public int Offset;

    /// <summary>One more than the index of the item in which <see cref="_path"/> begins; zero where it does not begin in an item.</summary>
    private int _item;

    /// <summary>True where names in <see cref="_path"/> are not known to be those of a contract.</summary>
    private bool _isForeign;

    /// <summary>Where it is within the value that is being read, as a JSON pointer; null where it is that value.</summary>
    private string? _path;

    /// <summary>Token, with its slash, of a member of that value, where the violation speaks of one that is absent; else null.</summary>
    public string? Member;

    /// <summary>See <see cref="Violation.Code"/>.</summary>
    public string Code;

    /// <summary>See <see cref="Violation.Message"/>.</summary>
    public string Message;

    /// <summary>The whole path.</summary>
    /// <param name="prefix">Goes before it.</param>
    public readonly string Pointer(string prefix)
    {
        if (prefix.Length > 0 || _item > 0)
            return string.Concat(prefix, Item, _path, Member);

        return Member is null ? _path ?? "" : _path is null ? Member : Join(_path, Member);
    }

    /// <summary>Says where it is within the value that is being read.</summary>
    /// <param name="path">A JSON pointer, whatever its names are; null where it is that value.</param>
    public void Place(string? path)
    {
        _path = path;
        _isForeign = path is not null;
    }

    /// <summary>Says that the value is a property of another one; returns the path's length.</summary>
    /// <param name="token">The property's name, with its slash.</param>
    /// <param name="isForeign">True where that name is not one of a contract.</param>
    public int Enclose(string token, bool isForeign)
    {
        _isForeign |= isForeign;
        _path = _item == 0 && _path is null ? token : Join(token, _path ?? "");
        _item = 0;
        return _path.Length;
    }

    /// <summary>Says that the value is an item of another one; returns the path's length.</summary>
    /// <param name="index">The item's index.</param>
    public int Enclose(int index)
    {
        if (_item > 0)
            _path = Join("", _path ?? "");

        // Items are mostly those of a property, and then one string will do for both.
        _item = index + 1;
        return _path?.Length ?? 0;
    }

    private readonly string? Item => _item > 0 ? JsonPointers.Token(_item - 1) : null;

    private readonly string Join(string first, string last) =>
        _isForeign || _item > JsonPointers.KnownIndices ? string.Concat(first, Item, last) : KnownPointers.Join(first, _item, last);
}
