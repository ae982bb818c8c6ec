using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>
/// Whether text is a pattern of ECMA-262: of its main grammar, with the u flag or without, not of its annex B for old pages.
/// One pass without recursion; early errors that concern the whole pattern are judged at its end.
/// </summary>
internal ref partial struct RegexSyntax
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Stack<bool> _groups = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _namesUsed = [];
    private int _index;
    private int _captures;
    private int _largestReference;

    private RegexSyntax(ReadOnlySpan<char> text) => _text = text;

    /// <summary>True for a pattern.</summary>
    public static bool IsRegex(string text) => new RegexSyntax(text).IsPattern();

    private bool IsPattern()
    {
        bool isRepeatable = false;
        while (_index < _text.Length)
        {
            char c = _text[_index++];
            switch (c)
            {
                case '(':
                    if (!TakeGroupStart(out bool isGroupRepeatable))
                        return false;
                    _groups.Push(isGroupRepeatable);
                    isRepeatable = false;
                    break;
                case ')':
                    if (!_groups.TryPop(out isRepeatable))
                        return false;
                    break;
                case '*' or '+' or '?' or '{':
                    if (!isRepeatable || (c == '{' && !TakeBounds()))
                        return false;
                    Take('?');
                    isRepeatable = false;
                    break;
                case '^' or '$' or '|':
                    isRepeatable = false;
                    break;
                case '[':
                    if (!TakeClass())
                        return false;
                    isRepeatable = true;
                    break;
                case '\\':
                    isRepeatable = !(Take('b') || Take('B'));
                    if (isRepeatable && !TakeEscape(isInClass: false, out _))
                        return false;
                    break;
                case ']' or '}':
                    return false;
                default:
                    isRepeatable = true;
                    break;
            }
        }

        return _groups.Count == 0 && _largestReference <= _captures && _namesUsed.TrueForAll(_names.Contains);
    }

    /// <summary>Takes what follows an opening parenthesis and makes the group something else than plain.</summary>
    private bool TakeGroupStart(out bool isRepeatable)
    {
        isRepeatable = true;
        if (!Take('?'))
        {
            _captures++;
            return true;
        }

        if (Take(':'))
            return true;

        isRepeatable = false;
        if (Take('=') || Take('!'))
            return true;

        if (Take('<'))
        {
            if (Take('=') || Take('!'))
                return true;

            isRepeatable = true;
            _captures++;
            // Alternatives may use a name again; which group is in which is not looked into.
            return TakeName(out string name) && (_names.Add(name) || _text.Contains('|'));
        }

        // (?ims-ims:…): each flag once, and at least one of them.
        isRepeatable = true;
        int flags = TakeFlags();
        int without = Take('-') ? TakeFlags() : 0;
        return flags >= 0 && without >= 0 && (flags & without) == 0 && (flags | without) != 0 && Take(':');
    }

    private int TakeFlags()
    {
        int flags = 0;
        while (_index < _text.Length && "ims".IndexOf(_text[_index], StringComparison.Ordinal) is >= 0 and int flag)
        {
            if ((flags & (1 << flag)) != 0)
                return -1;

            flags |= 1 << flag;
            _index++;
        }

        return flags;
    }

    /// <summary>Takes the rest of a quantifier in braces.</summary>
    private bool TakeBounds()
    {
        ReadOnlySpan<char> least = TakeDigits();
        bool isRange = Take(',');
        ReadOnlySpan<char> most = isRange ? TakeDigits() : [];
        if (least.IsEmpty || !Take('}'))
            return false;

        least = least.TrimStart('0');
        most = most.IsEmpty ? most : most.TrimStart('0') is { IsEmpty: false } trimmed ? trimmed : "0";
        return most.IsEmpty || least.Length < most.Length || (least.Length == most.Length && least.SequenceCompareTo(most) <= 0);
    }

    private bool TakeClass()
    {
        Take('^');
        while (_index < _text.Length)
        {
            if (Take(']'))
                return true;

            if (!TakeClassAtom(out int first))
                return false;

            if (_index + 1 < _text.Length && _text[_index] == '-' && _text[_index + 1] != ']')
            {
                _index++;
                if (!TakeClassAtom(out int last) || first < 0 || last < 0 || first > last)
                    return false;
            }
        }

        return false;
    }

    /// <summary>Takes a member of a class.</summary>
    /// <param name="point">Its code point, or -1 where it is a set of them.</param>
    private bool TakeClassAtom(out int point)
    {
        if (!Take('\\'))
        {
            Rune.DecodeFromUtf16(_text[_index..], out Rune rune, out int length);
            point = rune.Value;
            _index += length;
            return true;
        }

        point = '\b';
        return Take('b') || TakeEscape(isInClass: true, out point);
    }

    private ReadOnlySpan<char> TakeDigits()
    {
        ReadOnlySpan<char> rest = _text[_index..];
        int length = rest.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? rest.Length : length;
        _index += length;
        return rest[..length];
    }

    private bool Take(char expected)
    {
        if (_index >= _text.Length || _text[_index] != expected)
            return false;

        _index++;
        return true;
    }
}
