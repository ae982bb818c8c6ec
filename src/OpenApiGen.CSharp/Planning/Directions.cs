namespace OpenApiGen.CSharp.Planning;

/// <summary>
/// Makes sure that what is read is made of what is read, and what is written of what is written. Schemas are looked at one by one to find out in which
/// direction they travel; where equal ones have become one type, that type travels as all of them do, and so must the types that it is made of.
/// </summary>
internal static class Directions
{
    /// <summary>Spreads directions from types to the types within them.</summary>
    public static void Spread(IReadOnlyCollection<Declaration> declarations)
    {
        var byName = declarations.ToDictionary(static d => d.Name, StringComparer.Ordinal);
        var open = new Stack<Declaration>(declarations);
        while (open.Count > 0)
        {
            Declaration outer = open.Pop();
            foreach (TypeUse use in Parts(outer))
            {
                if (ModelOf(use) is not { } name || !byName.TryGetValue(name, out Declaration? inner))
                    continue;

                bool isRead = inner.IsRead || outer.IsRead;
                bool isWritten = inner.IsWritten || outer.IsWritten;
                if (isRead == inner.IsRead && isWritten == inner.IsWritten)
                    continue;

                inner.IsRead = isRead;
                inner.IsWritten = isWritten;
                open.Push(inner);
            }
        }
    }

    private static IEnumerable<TypeUse> Parts(Declaration declaration) => declaration switch
    {
        RecordDeclaration { Others: { } others } record => record.Properties.Select(static p => p.Type).Append(others),
        RecordDeclaration record => record.Properties.Select(static p => p.Type),
        UnionDeclaration union => union.Cases.Select(static c => c.Type),
        _ => [],
    };

    private static string? ModelOf(TypeUse use) => use switch
    {
        ArrayUse array => ModelOf(array.Item),
        MapUse map => ModelOf(map.Value),
        ModelUse => use.Name,
        _ => null,
    };
}
