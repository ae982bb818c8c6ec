namespace OpenApiGen.Text.Yaml;

/// <summary>What may be the key of a block mapping: scalars, aliases and flow collections, told apart from values by the ':' behind them.</summary>
internal sealed partial class YamlParser
{
    /// <summary>The character at the position; NUL, which no text contains, at the end of the document.</summary>
    private char Current => _column == End ? '\0' : _text[_position];

    /// <summary>Reads a token; null where reading has ended.</summary>
    /// <param name="parent">The column of the collection around it, which all its lines are indented beyond.</param>
    /// <param name="keyTag">Its tag if it is a key.</param>
    /// <param name="nodeTag">Its tag if it is none.</param>
    /// <param name="isKey">Whether ':' follows, which the position is then at.</param>
    private Node? ReadToken(int parent, Tag keyTag, Tag nodeTag, out bool isKey)
    {
        int start = _position, line = _lineStart;
        char c = _text[start];
        if (!CharClasses.Is(c, CharClass.Indicator))
            return ReadPlainToken(parent, keyTag, nodeTag, out isKey);

        _indentationReported = false;
        switch (c)
        {
            case '"' or '\'':
                string? value = ReadQuoted(parent);
                isKey = IsKeyEnd(start, line);
                return MakeScalar(value, start, isPlain: false, isKey ? keyTag : nodeTag);

            case '[' or '{':
                Node collection = ReadFlowCollection(parent);
                isKey = IsKeyEnd(start, line);
                return collection;

            case '*':
                Node? target = ReadAlias();
                isKey = IsKeyEnd(start, line);
                return target;

            case ':' when IsIndicator:
                isKey = true;
                return ReadEmpty(keyTag, start);

            case '-' or '?' or ':' when StartsPlain(inFlow: false):
                return ReadPlainToken(parent, keyTag, nodeTag, out isKey);

            default:
                StopAtIndicator();
                isKey = false;
                return null;
        }
    }

    private Node? ReadPlainToken(int parent, Tag keyTag, Tag nodeTag, out bool isKey)
    {
        int start = _position;
        isKey = false;
        int end = ScanPlain(start, inFlow: false);
        if (end < _text.Length && _text[end] == ':')
        {
            isKey = true;
            _position = end;
            return MakeScalar(_interner.Get(_text, start, _contentEnd - start), start, isPlain: true, keyTag);
        }

        return MakeScalar(ReadPlainLines(start, parent, inFlow: false), start, isPlain: true, nodeTag);
    }

    /// <summary>Whether ':' follows a token on its line; moves there.</summary>
    private bool IsKeyEnd(int start, int line)
    {
        int i = _position;
        while (i < _text.Length && CharClasses.Is(_text[i], CharClass.Blank))
            i++;

        if (i >= _text.Length || _text[i] != ':' || !IsSpace(i + 1))
            return false;

        if (_lineStart != line)
        {
            StopAtKeyOnLines(start, i);
            return false;
        }

        _position = i;
        return true;
    }

    /// <summary>Makes a scalar that ends with the last token; null where reading has ended.</summary>
    private Node? MakeScalar(string? value, int start, bool isPlain, Tag tag)
    {
        if (value is null || _problems.Stopped)
            return null;

        if (tag is not (Tag.None or Tag.String or Tag.Other))
            return MakeTaggedScalar(value, start, tag);

        if (!isPlain || tag != Tag.None)
            return new Node(NodeKind.String, value, start, _contentEnd);

        NodeKind kind = CoreSchema.Resolve(ref value);
        if (kind == NodeKind.Integer)
            ReportLongNumber(value, start);

        var scalar = new Node(kind, value, start, _contentEnd);
        if (value == "<<")
            _mergeKey = scalar;

        return scalar;
    }

    /// <summary>Makes a scalar whose tag says what it is, whatever its style.</summary>
    private Node? MakeTaggedScalar(string value, int start, Tag tag)
    {
        string content = value;
        NodeKind kind = CoreSchema.Resolve(ref content);
        NodeKind? expected = tag switch
        {
            Tag.Null => NodeKind.Null,
            Tag.Boolean => NodeKind.Boolean,
            Tag.Integer => NodeKind.Integer,
            Tag.Float => NodeKind.Float,
            _ => null,
        };
        if (kind == NodeKind.Integer && expected == NodeKind.Float)
        {
            kind = NodeKind.Float;
            content += ".0";
        }

        if (kind == expected)
            return new Node(kind, content, start, _contentEnd);

        StopAt(start, Math.Max(_contentEnd, start), $"'{TextExcerpt.Piece(value)}' does not fit its tag");
        return null;
    }

    /// <summary>Makes the node that stands where nothing is written; null where reading has ended.</summary>
    private Node? ReadEmpty(Tag tag, int offset)
    {
        if (_problems.Stopped)
            return null;

        switch (tag)
        {
            case Tag.None or Tag.Null:
                return new Node(NodeKind.Null, "null", offset, offset);
            case Tag.String or Tag.Other:
                return new Node(NodeKind.String, "", offset, offset);
            default:
                StopAt(offset, offset, "nothing is written here, which does not fit its tag");
                return null;
        }
    }

    private void ReportLongNumber(string value, int start)
    {
        if (value.Length > ReaderLimits.RadixDigits && value[1] is 'x' or 'o')
            _problems.Report(SyntaxProblemKind.LimitExceeded, start, _contentEnd, $"a hexadecimal or octal number has more than {ReaderLimits.RadixDigits} digits, it is not spelled in decimal");
    }
}
