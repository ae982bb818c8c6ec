using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>What is wrong with a text, in the order in which it was found. Texts that are sound never have one.</summary>
internal sealed class JsonViolations
{
    /// <summary>How many violations are noted; more would only help somebody who wants to keep the server busy.</summary>
    public const int MaximumCount = 100;

    /// <summary>How many characters the pointers of one text may have together: an answer is no echo that makes a body louder.</summary>
    private const int MaximumTotal = 16 * 1024;

    /// <summary>One that is not in use, and has nothing noted.</summary>
    [ThreadStatic]
    private static JsonViolations? _spare;

    private readonly JsonViolation[] _items = new JsonViolation[MaximumCount];
    private bool _hasChecks;
    private bool _isCut;

    public int Count { get; private set; }

    /// <summary>True where nothing more is noted: of a text with thousands of mistakes, those beyond the first hundred cost next to nothing.</summary>
    public bool IsFull => Count >= MaximumCount || _isCut;

    public ref readonly JsonViolation this[int index] => ref _items[index];

    /// <summary>Takes one for a text; <see cref="Return"/> or <see cref="MoveTo"/> gives it back.</summary>
    public static JsonViolations Rent()
    {
        JsonViolations violations = _spare ?? new JsonViolations();
        _spare = null;
        return violations;
    }

    /// <summary>Forgets all of them; nobody may use this any more.</summary>
    public void Return()
    {
        // Where some were cut, they still stand beyond the others.
        _items.AsSpan(0, _isCut ? MaximumCount : Count).Clear();
        Count = 0;
        _hasChecks = false;
        _isCut = false;
        _spare = this;
    }

    /// <summary>Notes what typed reading has found, unless a check of the same value has said so, maybe in other words.</summary>
    /// <param name="offset">See <see cref="JsonViolation.Offset"/>.</param>
    /// <param name="code">See <see cref="Violation.Code"/>.</param>
    /// <param name="message">See <see cref="Violation.Message"/>.</param>
    /// <param name="path">See <see cref="JsonViolation.Place"/>.</param>
    /// <param name="member">See <see cref="JsonViolation.Member"/>.</param>
    public void Add(int offset, string code, string message, string? path = null, string? member = null)
    {
        if (IsFull || IsKnown(offset, code, member))
            return;

        ref JsonViolation violation = ref Append(offset, code, message);
        violation.Place(path);
        violation.Member = member;
    }

    /// <summary>Notes what a check has found, unless it was found in the same words.</summary>
    /// <param name="offset">See <see cref="JsonViolation.Offset"/>.</param>
    /// <param name="code">See <see cref="Violation.Code"/>.</param>
    /// <param name="message">See <see cref="Violation.Message"/>.</param>
    /// <param name="member">See <see cref="JsonViolation.Member"/>.</param>
    public void AddOnce(int offset, string code, string message, string? member = null)
    {
        if (IsFull)
            return;

        _hasChecks = true;
        for (int i = 0; i < Count; i++)
            if (IsSame(_items[i], offset, code, member) && _items[i].Message == message)
                return;

        Append(offset, code, message).Member = member;
    }

    public bool Contains(string code)
    {
        for (int i = 0; i < Count; i++)
            if (_items[i].Code == code)
                return true;

        return false;
    }

    /// <summary>Says of violations that the value in which they are is a property of another one.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="token">The property's name, with its slash.</param>
    /// <param name="isForeign">True where that name is not one of a contract.</param>
    public void Enclose(int from, string token, bool isForeign)
    {
        int total = 0;
        for (int i = from; i < Count; i++)
            Limit(i, total += _items[i].Enclose(token, isForeign));
    }

    /// <summary>Says of violations that the value in which they are is an item of another one.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="index">The item's index.</param>
    public void Enclose(int from, int index)
    {
        int total = 0;
        for (int i = from; i < Count; i++)
            Limit(i, total += _items[i].Enclose(index));
    }

    /// <summary>Finds the paths of violations of which only offsets are known.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="value">Stands on the first token of the value in which they are.</param>
    public void Locate(int from, JsonTokens value)
    {
        Span<JsonViolation> items = _items.AsSpan(from, Count - from);
        Sort(items);
        JsonPointers.Locate(items, value);
    }

    /// <summary>
    /// Turns all of them into those that people see, in order of place; the last ones are left out where their pointers are too long together.
    /// None is left here, and nobody may use this any more.
    /// </summary>
    /// <param name="violations">Where they go.</param>
    /// <param name="prefix">Goes before each pointer.</param>
    public void MoveTo(List<Violation> violations, string prefix)
    {
        Span<JsonViolation> items = _items.AsSpan(0, Count);
        Sort(items);
        int room = MaximumTotal;
        foreach (ref readonly JsonViolation item in items)
        {
            string field = item.Pointer(prefix);
            room -= field.Length;
            if (room < 0 && violations.Count > 0)
                break;

            violations.Add(new Violation(field, item.Code, item.Message));
        }

        Return();
    }

    private void Limit(int index, int total)
    {
        if (total <= MaximumTotal || index == 0)
            return;

        Count = index;
        _isCut = true;
    }

    /// <summary>Nearly everything is found in order of place, what is absent aside.</summary>
    private static void Sort(Span<JsonViolation> items)
    {
        for (int i = 1; i < items.Length; i++)
        {
            if (items[i - 1].Offset <= items[i].Offset)
                continue;

            JsonViolation item = items[i];
            int place = i;
            for (; place > 0 && items[place - 1].Offset > item.Offset; place--)
                items[place] = items[place - 1];

            items[place] = item;
        }
    }

    private bool IsKnown(int offset, string code, string? member)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (IsSame(_items[i], offset, code, member))
                return true;

            // Without checks, only alternatives within alternatives say a thing twice, one after the other.
            if (!_hasChecks)
                return false;
        }

        return false;
    }

    private static bool IsSame(in JsonViolation one, int offset, string code, string? member) =>
        one.Offset == offset && one.Code == code && one.Member == member;

    private ref JsonViolation Append(int offset, string code, string message)
    {
        ref JsonViolation violation = ref _items[Count++];
        violation.Offset = offset;
        violation.Code = code;
        violation.Message = message;
        return ref violation;
    }
}
