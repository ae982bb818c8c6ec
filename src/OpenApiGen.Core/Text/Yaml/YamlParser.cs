using System.Text;

namespace OpenApiGen.Text.Yaml;

/// <summary>
/// Reads one document of a stream in one pass, by recursive descent without tokens.
/// <see cref="Skip"/> moves to the next token and tells its column, which decides about everything in block style; the column
/// is <see cref="End"/>, left of every collection, where the document ends. A problem that ends the reading moves there too:
/// every open collection then finds itself at its end and is kept as far as it was read, and nobody need look for problems.
/// </summary>
internal sealed partial class YamlParser(string text)
{
    /// <summary>The column of what stands behind the last token of a document.</summary>
    private const int End = -1;

    /// <summary>The column of the collection around a document's root.</summary>
    private const int Outside = -1;

    private readonly string _text = text;
    private readonly StringInterner _interner = new();
    private readonly StringBuilder _builder = new();
    private readonly NodeStack _children = new();
    private ProblemList _problems = new();
    private int _position;
    private int _lineStart;

    /// <summary>The column of the position after <see cref="Skip"/>.</summary>
    private int _column;

    /// <summary>Offset behind the last token; -1 before the first one.</summary>
    private int _contentEnd = -1;

    /// <summary>Whether a tab stands between the last token, or the line's start, and the position.</summary>
    private bool _tabbed;

    /// <summary>Whether a comment stands between the last token and the position.</summary>
    private bool _commented;

    private int _depth;

    /// <summary>Whether the position is on a later line than the end of the last token.</summary>
    private bool OnFreshLine => _lineStart > _contentEnd;

    /// <summary>Moves over white space, line breaks and comments to the next token; a second call changes nothing.</summary>
    private void Skip()
    {
        string text = _text;
        int i = _position;
        if (i == _contentEnd)
            _tabbed = _commented = false;

        while (true)
        {
            i = TextScan.SkipSpaces(text, i);
            if (i == text.Length)
                break;

            char c = text[i];
            if (c is '\n' or '\r')
            {
                i = AfterBreak(i);
                _lineStart = i;
                _tabbed = false;
            }
            else if (c == '\t')
            {
                i++;
                _tabbed = true;
            }
            else if (c == '#' && (i == _lineStart || CharClasses.Is(text[i - 1], CharClass.Blank)))
            {
                i = SkipComment(i);
            }
            else
            {
                break;
            }
        }

        // A comment that is malformed has ended the reading.
        if (_commented && _problems.Stopped)
            return;

        _position = i;
        _column = i == text.Length || (i == _lineStart && IsDocumentMarker(i)) ? End : i - _lineStart;
    }

    private int SkipComment(int start)
    {
        _commented = true;
        return ScanLine(start);
    }

    /// <summary>Moves behind an indicator at the position and on to the next token, unless reading has ended since it was seen.</summary>
    private void SkipIndicator()
    {
        if (_column == End)
            return;

        _contentEnd = ++_position;
        Skip();
    }

    /// <summary>The offset of the line behind the break at an offset.</summary>
    private int AfterBreak(int i) => _text[i] == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n' ? i + 2 : i + 1;

    private bool IsBreak(int i) => i < _text.Length && _text[i] is '\n' or '\r';

    /// <summary>Whether white space, a line break or the text's end stands at an offset.</summary>
    private bool IsSpace(int i) => i >= _text.Length || CharClasses.Is(_text[i], CharClass.Blank | CharClass.Break);

    /// <summary>Whether white space follows the character at the position, which makes <c>- ? :</c> an indicator.</summary>
    private bool IsIndicator => IsSpace(_position + 1);

    /// <summary>Whether <c>---</c> or <c>...</c> stands at the start of a line.</summary>
    private bool IsDocumentMarker(int lineStart) =>
        lineStart + 2 < _text.Length
        && _text[lineStart] is '-' or '.'
        && _text[lineStart + 1] == _text[lineStart]
        && _text[lineStart + 2] == _text[lineStart]
        && IsSpace(lineStart + 3);

    /// <summary>How many spaces, and nothing else, indent the line of the position.</summary>
    private int Indentation()
    {
        if (!_tabbed)
            return _column;

        int i = _lineStart;
        while (_text[i] == ' ')
            i++;

        return i - _lineStart;
    }

    /// <summary>Moves into a collection; false where that is too deep.</summary>
    private bool Enter()
    {
        if (_depth == ReaderLimits.Depth)
        {
            Stop(SyntaxProblemKind.LimitExceeded, _position, _position + 1, $"more than {ReaderLimits.Depth} mappings and sequences within each other");
            return false;
        }

        if (++_depth > _deepest)
            _deepest = _depth;

        return true;
    }

    private void Leave(Node collection, int firstChild)
    {
        _depth--;
        _children.MoveTo(collection, firstChild);
        collection.End = Math.Max(_contentEnd, collection.Start);
    }

    /// <summary>Ends the reading at one character.</summary>
    private void StopAt(int offset, string message) => StopAt(offset, Math.Min(offset + 1, _text.Length), message);

    private void StopAt(int start, int end, string message) => Stop(SyntaxProblemKind.Malformed, start, end, message);

    private void Stop(SyntaxProblemKind kind, int start, int end, string message)
    {
        _problems.Stop(kind, start, end, message);
        _position = _text.Length;
        _column = End;
    }
}
