namespace UserService.Storage;

/// <summary>Some of many.</summary>
/// <param name="Items">As many as were asked for, or all that are left.</param>
/// <param name="NextCursor">Where the next page begins; null where there is none.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, Guid? NextCursor)
{
    /// <summary>Makes a page of one item more than is wanted, which tells whether there is a next page.</summary>
    public static Page<T> Of(List<T> items, int limit, Func<T, Guid> idOf)
    {
        if (items.Count <= limit)
            return new Page<T>(items, null);

        items.RemoveRange(limit, items.Count - limit);
        return new Page<T>(items, idOf(items[^1]));
    }
}
