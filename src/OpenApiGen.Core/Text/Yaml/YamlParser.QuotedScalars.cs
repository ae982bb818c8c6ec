namespace OpenApiGen.Text.Yaml;

/// <summary>Scalars in single and double quotes.</summary>
internal sealed partial class YamlParser
{
    private static readonly bool[] DoubleQuotedStops = CharClasses.Stops(CharClass.DoubleQuoted);
    private static readonly bool[] SingleQuotedStops = CharClasses.Stops(CharClass.SingleQuoted);

    /// <summary>The last string in quotes that goes over lines: where it starts, and the offset behind it.</summary>
    private int _longStringStart, _longStringEnd;

    /// <summary>Reads the quoted scalar at the position; null where it is malformed.</summary>
    private string? ReadQuoted(int parent)
    {
        string text = _text;
        int open = _position, i = open + 1;
        char quote = text[open];
        bool[] stops = quote == '"' ? DoubleQuotedStops : SingleQuotedStops;
        i = CharClasses.Find(text, i, stops);

        if (IsClosingQuote(i, quote))
        {
            _position = _contentEnd = i + 1;
            return _interner.Get(text, open + 1, i - open - 1);
        }

        _builder.Clear();
        int copied = open + 1;

        // Blanks at the end of a line are dropped unless they were written as escapes.
        int kept = 0;
        while (i >= 0 && i < text.Length)
        {
            char c = text[i];
            if (CharClasses.IsSpecial(c))
            {
                i = AfterSpecial(i, inQuotes: true);
                if (i >= 0)
                    i = CharClasses.Find(text, i, stops);

                continue;
            }

            _builder.Append(text, copied, i - copied);
            if (c == '\\')
            {
                i = IsBreak(i + 1) ? FoldQuoted(i + 1, parent, open, isEscaped: true) : ReadEscape(i);
                kept = _builder.Length;
            }
            else if (c != quote)
            {
                DropTrailingBlanks(kept);
                i = FoldQuoted(i, parent, open, isEscaped: false);
                kept = _builder.Length;
            }
            else if (IsClosingQuote(i, quote))
            {
                _position = _contentEnd = i + 1;
                if (_lineStart > open)
                    (_longStringStart, _longStringEnd) = (open, _contentEnd);

                return _builder.ToString();
            }
            else
            {
                _builder.Append(quote);
                i += 2;
            }

            copied = i;
            if (i >= 0)
                i = CharClasses.Find(text, i, stops);
        }

        StopAt(open, $"this string has no closing {quote}");
        return null;
    }

    private bool IsClosingQuote(int i, char quote) =>
        i < _text.Length && _text[i] == quote && (quote == '"' || i + 1 == _text.Length || _text[i + 1] != quote);

    private void DropTrailingBlanks(int kept)
    {
        int length = _builder.Length;
        while (length > kept && CharClasses.Is(_builder[length - 1], CharClass.Blank))
            length--;

        _builder.Length = length;
    }

    /// <summary>Folds the line break at an offset and those behind it; the offset of the next character, or -1.</summary>
    private int FoldQuoted(int lineBreak, int parent, int open, bool isEscaped)
    {
        int breaks = 0, i = lineBreak;
        while (IsBreak(i))
        {
            breaks++;
            i = _lineStart = AfterBreak(i);
            if (IsDocumentMarker(i))
            {
                StopAt(i, i + 3, $"a document ends within the string that starts with {TextExcerpt.Piece(_text, open, lineBreak)}");
                return -1;
            }

            i = TextScan.SkipSpaces(_text, i);
            int indentation = i - _lineStart;
            while (i < _text.Length && CharClasses.Is(_text[i], CharClass.Blank))
                i++;

            if (indentation <= parent && i < _text.Length && !IsBreak(i))
                ReportIndentation(i, indentation, parent, "quotes");
        }

        if (!isEscaped)
            AppendFolded(breaks);
        else
            _builder.Append('\n', breaks - 1);

        return i;
    }
}
