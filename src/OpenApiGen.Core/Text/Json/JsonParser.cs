using System.Text;

namespace OpenApiGen.Text.Json;

/// <summary>
/// One pass over one text. A problem that ends the reading moves the position to the text's end:
/// every open collection then finds itself at its end and is kept as far as it was read.
/// </summary>
internal sealed partial class JsonParser(string text, JsonDialect dialect)
{
    private readonly string _text = text;
    private readonly bool _hasComments = dialect == JsonDialect.WithComments;
    private readonly ProblemList _problems = new();
    private readonly StringInterner _interner = new();
    private readonly StringBuilder _builder = new();
    private readonly NodeStack _children = new();
    private int _position;
    private int _contentEnd;
    private int _depth;
    private int _nodes;

    /// <summary>The character at the position; NUL at the end, which no token starts with.</summary>
    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Reads the whole text.</summary>
    public TextTree Read()
    {
        if (_text.Length > 0 && _text[0] == '\ufeff')
            _position = 1;

        SkipSpace();
        Node? root = ReadValue();
        SkipSpace();
        if (_position < _text.Length)
            StopAt(_position, $"unexpected {TextExcerpt.Character(_text, _position)} behind the value, the end of the text is expected");

        return new TextTree(root, _problems.InOrder());
    }

    /// <summary>Null where there is no value.</summary>
    private Node? ReadValue()
    {
        if (++_nodes > ReaderLimits.Nodes)
        {
            Stop(SyntaxProblemKind.LimitExceeded, _position, _position, $"more than {ReaderLimits.Nodes} values");
            return null;
        }

        switch (Current)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return ReadString();
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$':
                return ReadWord();
            default:
                StopAtMissingValue();
                return null;
        }
    }

    private Node ReadObject()
    {
        int open = _position;
        var mapping = new Node(NodeKind.Mapping, open);
        if (!Enter(out bool isEmpty, '}'))
            return mapping;

        int first = _children.Count;
        var keys = new KeySet(_children, first);
        while (!isEmpty)
        {
            if (Current != '"')
            {
                StopAtMissingKey();
                break;
            }

            Node? key = ReadString();
            SkipSpace();
            if (!Take(':'))
            {
                StopAt(_position, $"':' is expected behind a key, found {TextExcerpt.Character(_text, _position)}");
                break;
            }

            SkipSpace();
            Node? value = ReadValue();
            if (key is null || value is null)
                break;

            if (keys.IsNew(key.Text))
            {
                _children.Push(key);
                _children.Push(value);
            }
            else
            {
                _problems.ReportDuplicate(key);
            }

            if (!Continue(open, '}'))
                break;
        }

        Leave(mapping, first);
        return mapping;
    }

    private Node ReadArray()
    {
        int open = _position;
        var sequence = new Node(NodeKind.Sequence, open);
        if (!Enter(out bool isEmpty, ']'))
            return sequence;

        int first = _children.Count;
        while (!isEmpty)
        {
            Node? item = ReadValue();
            if (item is null)
                break;

            _children.Push(item);
            if (!Continue(open, ']'))
                break;
        }

        Leave(sequence, first);
        return sequence;
    }

    /// <summary>Moves into a collection, and through it where it is empty; false where that is too deep.</summary>
    private bool Enter(out bool isEmpty, char close)
    {
        isEmpty = false;
        if (_depth == ReaderLimits.Depth)
        {
            Stop(SyntaxProblemKind.LimitExceeded, _position, _position + 1, $"more than {ReaderLimits.Depth} objects and arrays within each other");
            return false;
        }

        _depth++;
        _contentEnd = ++_position;
        SkipSpace();
        isEmpty = Take(close);
        return true;
    }

    /// <summary>Behind a member or an item: true where another one must follow.</summary>
    private bool Continue(int open, char close)
    {
        SkipSpace();
        if (Take(close))
            return false;

        int comma = _position;
        if (Take(','))
        {
            SkipSpace();
            if (Current != close)
                return true;

            if (_hasComments && Take(close))
                return false;

            StopAt(comma, $"a comma must not stand before '{close}'");
        }
        else if (_position == _text.Length)
        {
            StopAt(open, $"'{_text[open]}' has no closing '{close}'");
        }
        else
        {
            StopAt(_position, $"',' or '{close}' is expected, found {TextExcerpt.Character(_text, _position)}{OpenedAbove(open)}");
        }

        return false;
    }

    private void Leave(Node collection, int first)
    {
        _depth--;
        _children.MoveTo(collection, first);
        collection.End = _contentEnd;
    }

    private bool Take(char c)
    {
        if (Current != c)
            return false;

        _contentEnd = ++_position;
        return true;
    }

    private void SkipSpace()
    {
        string text = _text;
        do
        {
            int i = TextScan.SkipSpaces(text, _position);
            while (i < text.Length && text[i] is '\n' or '\r' or '\t')
                i = TextScan.SkipSpaces(text, i + 1);

            _position = i;
        }
        while (_hasComments && Current == '/' && TrySkipComment());
    }
}
