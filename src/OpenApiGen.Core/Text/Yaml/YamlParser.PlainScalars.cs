namespace OpenApiGen.Text.Yaml;

/// <summary>Scalars without quotes.</summary>
internal sealed partial class YamlParser
{
    private static readonly bool[] BlockStops = CharClasses.Stops(CharClass.Break | CharClass.PlainEnd);
    private static readonly bool[] FlowStops = CharClasses.Stops(CharClass.Break | CharClass.PlainEnd | CharClass.Flow);

    /// <summary>Whether the character at the position may start a plain scalar.</summary>
    private bool StartsPlain(bool inFlow)
    {
        char c = _text[_position];
        return !CharClasses.Is(c, CharClass.Indicator)
            || (c is '-' or '?' or ':' && !IsSpace(_position + 1) && !(inFlow && CharClasses.Is(_text[_position + 1], CharClass.Flow)));
    }

    /// <summary>Finds the end of a plain scalar's line, the text's where reading has ended; the last token then ends with its last character that is no blank.</summary>
    private int ScanPlain(int start, bool inFlow)
    {
        string text = _text;
        bool[] stops = inFlow ? FlowStops : BlockStops;
        int i = start - 1;
        do
            i = CharClasses.Find(text, i + 1, stops);
        while (i < text.Length && !EndsPlain(ref i, start, inFlow));

        int end = i;
        while (end > start && CharClasses.Is(text[end - 1], CharClass.Blank))
            end--;

        _contentEnd = end;
        return i;
    }

    /// <summary>Whether a plain scalar's line ends where a scan stopped; else the offset is moved to the last character that goes on with it.</summary>
    private bool EndsPlain(ref int i, int start, bool inFlow)
    {
        char c = _text[i];
        if (c == ':')
            return IsSpace(i + 1) || (inFlow && CharClasses.Is(_text[i + 1], CharClass.Flow));

        if (c == '#')
            return i > start && CharClasses.Is(_text[i - 1], CharClass.Blank);

        if (!CharClasses.IsSpecial(c))
            return true;

        int next = AfterSpecial(i, inQuotes: false);
        i = next < 0 ? _text.Length - 1 : next - 1;
        return false;
    }

    /// <summary>Reads on from the first line of a plain scalar, which has been scanned, and moves to the next token.</summary>
    private string? ReadPlainLines(int start, int parent, bool inFlow)
    {
        if (_problems.Stopped)
            return null;

        _position = _contentEnd;
        Skip();
        if (!ContinuesPlain(parent, inFlow))
            return _interner.Get(_text, start, _contentEnd - start);

        _builder.Clear().Append(_text, start, _contentEnd - start);
        do
        {
            if (inFlow)
                CheckFlowIndentation(parent);

            AppendFolded(CountBreaks(_contentEnd, _position));
            int line = _position;
            int end = ScanPlain(line, inFlow);
            if (_problems.Stopped)
                return null;

            _builder.Append(_text, line, _contentEnd - line);
            if (!inFlow && end < _text.Length && _text[end] == ':')
            {
                StopAt(line, end, $"a key must not stand here, where its line goes on with the text that begins on line {LineOf(start)}: it is indented otherwise than the keys beside it, or a key above lacks the space behind its ':'; text with ': ' in it is quoted");
                return null;
            }

            _position = _contentEnd;
            Skip();
        }
        while (ContinuesPlain(parent, inFlow));

        return _builder.ToString();
    }

    /// <summary>Whether the token at the position is a further line of the plain scalar before it.</summary>
    private bool ContinuesPlain(int parent, bool inFlow)
    {
        if (_column == End || !OnFreshLine || _commented)
            return false;

        char c = _text[_position];
        if (inFlow)
            return !CharClasses.Is(c, CharClass.Flow) && (c != ':' || !IsFlowValue(isJson: false));

        return _column > parent && (c != ':' || !IsIndicator) && (!_tabbed || Indentation() > parent);
    }

    /// <summary>One line break between lines of text is a space; of several, the first is dropped.</summary>
    private void AppendFolded(int breaks)
    {
        if (breaks == 1)
            _builder.Append(' ');
        else
            _builder.Append('\n', breaks - 1);
    }

    private int CountBreaks(int start, int end)
    {
        int count = 0;
        for (int i = start; i < end;)
        {
            if (IsBreak(i))
            {
                count++;
                i = AfterBreak(i);
            }
            else
            {
                i++;
            }
        }

        return count;
    }
}
