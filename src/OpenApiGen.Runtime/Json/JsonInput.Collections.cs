using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>What a contract demands of an array.</summary>
/// <param name="minItems">Least number of items.</param>
/// <param name="maxItems">Largest number of items.</param>
/// <param name="uniqueItems">True where no two items may be equal.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArrayRules(int minItems = 0, int maxItems = int.MaxValue, bool uniqueItems = false)
{
    internal int MinItems { get; } = minItems;

    internal int MaxItems { get; } = maxItems;

    internal bool UniqueItems { get; } = uniqueItems;
}

public ref partial struct JsonInput
{
    /// <summary>The items of an array; none, and noted, where there is no array.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="rules">What is demanded of the array; null where nothing is.</param>
    /// <param name="read">Reads an item.</param>
    public T[] Array<T>(ArrayRules? rules, ValueReader<T> read)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            WrongType("an array");
            return [];
        }

        int start = _reader.TokenStartIndex;
        T[] items = [];
        int count = 0;
        int noted = _violations?.Count ?? 0;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length)
                items = Grow(items, count);

            items[count++] = read(ref this);
            if (_violations is not null && _violations.Count > noted)
            {
                _violations.Enclose(noted, count - 1);
                noted = _violations.Count;
            }
        }

        if (rules is not null)
            CheckArray(rules, start, count);

        return Trim(items, count);
    }

    /// <summary>The entries of an object whose names are data; none, and noted, where there is no object.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="minProperties">Least number of entries.</param>
    /// <param name="maxProperties">Largest number of entries.</param>
    /// <param name="read">Reads a value.</param>
    public Dictionary<string, T> Map<T>(ValueReader<T> read, int minProperties = 0, int maxProperties = int.MaxValue)
    {
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            WrongType("an object");
            return entries;
        }

        int start = _reader.TokenStartIndex;
        int count = 0;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            count++;
            string name = _reader.GetString();
            if (entries.ContainsKey(name))
            {
                Report(_reader.TokenStartIndex, "duplicate", "must not appear twice", JsonPointers.Token(name));
                _reader.Skip();
                continue;
            }

            int noted = _violations?.Count ?? 0;
            _reader.Read();
            entries.Add(name, read(ref this));
            if (_violations is not null && _violations.Count > noted)
                _violations.Enclose(noted, JsonPointers.Token(name), isForeign: true);
        }

        if (count < minProperties || count > maxProperties)
            ReportCount(start, count, minProperties, maxProperties);

        return entries;
    }

    private void CheckArray(ArrayRules rules, int start, int count)
    {
        if (count < rules.MinItems || count > rules.MaxItems)
            ReportItems(rules, start, count);

        if (rules.UniqueItems && count > 1)
            CheckUnique(start);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportItems(ArrayRules rules, int start, int count)
    {
        if (count > rules.MaxItems)
            Report(start, "maxItems", $"must have at most {rules.MaxItems} items, not {count}");
        else if (rules.MinItems == 1)
            Report(start, "minItems", "must not be empty");
        else
            Report(start, "minItems", $"must have at least {rules.MinItems} items, not {count}");
    }

    private void CheckUnique(int start)
    {
        if (!IsStopped && JsonEquality.FindDuplicate(_json[start.._reader.BytesConsumed]) is { } duplicate)
            Report(start, "uniqueItems", $"must not have equal items, as {duplicate.First} and {duplicate.Second} are");
    }

    /// <summary>Growing arrays are rented; only the result is allocated.</summary>
    private static T[] Grow<T>(T[] items, int count)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(16, count * 2));
        items.AsSpan(0, count).CopyTo(larger);
        Return(items, count);
        return larger;
    }

    private static T[] Trim<T>(T[] items, int count)
    {
        if (count == items.Length && count == 0)
            return [];

        T[] exact = items.AsSpan(0, count).ToArray();
        Return(items, count);
        return exact;
    }

    private static void Return<T>(T[] items, int count)
    {
        if (items.Length == 0)
            return;

        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            items.AsSpan(0, count).Clear();

        ArrayPool<T>.Shared.Return(items);
    }
}
