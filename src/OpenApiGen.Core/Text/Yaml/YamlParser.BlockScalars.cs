namespace OpenApiGen.Text.Yaml;

/// <summary>Literal (<c>|</c>) and folded (<c>&gt;</c>) scalars.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Reads the scalar whose header is at the position.</summary>
    private Node? ReadBlockScalar(int parent, Tag tag)
    {
        int start = _position;
        bool isFolded = _text[start] == '>';
        if (!ReadBlockScalarHeader(out char chomping, out int indicator))
            return null;

        int indentation = indicator > 0 ? Math.Max(parent, 0) + indicator : FindIndentation(parent);
        if (_problems.Stopped)
            return null;

        _builder.Clear();
        bool isEmpty = true, previousIsSpaced = false;
        int emptyLines = 0;
        while (_position < _text.Length)
        {
            int content = SkipIndentation(_position, indentation);
            if (content == _text.Length || IsBreak(content))
            {
                // Spaces behind the last line break are a line without one.
                if (content > _position || content < _text.Length)
                    emptyLines++;

                NextLine(content);
                continue;
            }

            if (content - _position < indentation || (indentation == 0 && IsDocumentMarker(_position)))
                break;

            int end = ScanLine(content);
            if (_problems.Stopped)
                return null;

            bool isSpaced = CharClasses.Is(_text[content], CharClass.Blank);
            if (isEmpty)
                _builder.Append('\n', emptyLines);
            else if (isFolded && !isSpaced && !previousIsSpaced)
                AppendFolded(emptyLines + 1);
            else
                _builder.Append('\n', emptyLines + 1);

            _builder.Append(_text, content, end - content);
            isEmpty = false;
            previousIsSpaced = isSpaced;
            emptyLines = 0;
            _contentEnd = end;
            NextLine(end);
        }

        ReportTabBehindBlockScalar();
        if (chomping == '+')
            _builder.Append('\n', emptyLines + (isEmpty ? 0 : 1));
        else if (chomping != '-' && !isEmpty)
            _builder.Append('\n');

        return MakeScalar(_builder.ToString(), start, isPlain: false, tag);
    }

    /// <summary>Reads the indicators behind <c>|</c> or <c>&gt;</c> and moves to the next line.</summary>
    private bool ReadBlockScalarHeader(out char chomping, out int indicator)
    {
        chomping = '\0';
        indicator = 0;
        int i = _position + 1;
        for (; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c is '+' or '-' && chomping == '\0')
                chomping = c;
            else if (c is >= '1' and <= '9' && indicator == 0)
                indicator = c - '0';
            else
                break;
        }

        int end = _contentEnd = i;
        while (i < _text.Length && CharClasses.Is(_text[i], CharClass.Blank))
            i++;

        if (i > end && i < _text.Length && _text[i] == '#')
            i = SkipComment(i);

        if (i < _text.Length && !IsBreak(i))
            StopAt(i, $"{TextExcerpt.Character(_text, i)} must not stand behind '{_text[_position]}': the text starts on the next line");

        if (_problems.Stopped)
            return false;

        NextLine(i);
        return true;
    }

    /// <summary>The indentation of the first line that is not empty; where there is none, one that no line has.</summary>
    private int FindIndentation(int parent)
    {
        int longest = 0, longestAt = 0;
        for (int line = _position; line < _text.Length;)
        {
            int content = TextScan.SkipSpaces(_text, line);
            int spaces = content - line;
            if (content < _text.Length && !IsBreak(content))
            {
                if (spaces <= parent || (spaces == 0 && IsDocumentMarker(line)))
                    break;

                if (longest > spaces)
                    StopAt(longestAt, longestAt + longest, $"an empty line at the start of a text has more spaces than the {spaces} that indent the text");

                return spaces;
            }

            if (spaces > longest)
            {
                longest = spaces;
                longestAt = line;
            }

            if (content == _text.Length)
                break;

            line = AfterBreak(content);
        }

        return Math.Max(longest, parent + 1);
    }

    private int SkipIndentation(int i, int most)
    {
        string text = _text;
        int end = most < text.Length - i ? i + most : text.Length;
        while (i < end && text[i] == ' ')
            i++;

        return i;
    }

    /// <summary>Moves behind the break at an offset, or to the text's end.</summary>
    private void NextLine(int lineBreak)
    {
        _position = _lineStart = lineBreak < _text.Length ? AfterBreak(lineBreak) : lineBreak;
        _tabbed = _commented = false;
    }

    /// <summary>
    /// By the letter, a line behind the text that is empty but for white space has spaces only, unless a comment has come between.
    /// Nobody sees the tab, so it is reported and skipped; a tab before anything else is malformed as everywhere.
    /// </summary>
    private void ReportTabBehindBlockScalar()
    {
        int tab = TextScan.SkipSpaces(_text, _position), i = tab;
        while (i < _text.Length && CharClasses.Is(_text[i], CharClass.Blank))
            i++;

        if (i > tab && (i == _text.Length || IsBreak(i) || _text[i] == '#'))
            _problems.Report(SyntaxProblemKind.Tolerated, tab, tab + 1, "a tab stands on an empty line behind a block scalar, where spaces are expected");
    }
}
