namespace OpenApiGen.Text.Yaml;

/// <summary>Documents of a stream, and the directives before them.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Whether a document may start without <c>---</c>, and directives may stand: at the stream's start and behind <c>...</c>.</summary>
    private bool _mayBeBare = true;

    private bool _hasVersion;
    private Dictionary<string, string>? _tagHandles;

    /// <summary>Where the document that was found starts.</summary>
    public int DocumentStart { get; private set; }

    /// <summary>Whether the reading has ended before the stream's end.</summary>
    public bool Stopped => _problems.Stopped;

    /// <summary>Moves to the next document; false behind the last one. True also where something malformed stands instead, which <see cref="ReadDocument"/> then reports.</summary>
    public bool FindDocument()
    {
        StartDocument();
        int directive = -1;
        while (true)
        {
            SkipByteOrderMark();
            Skip();
            DocumentStart = _position;
            if (_problems.Stopped)
                return true;

            if (_position == _text.Length)
            {
                if (directive >= 0)
                    StopAt(directive, "no document follows this directive: '---' is expected");

                return directive >= 0;
            }

            char c = _text[_position];
            if (_column == End && c == '-')
            {
                _contentEnd = _position += 3;
                return true;
            }

            if (_column == End && directive < 0)
            {
                SkipDocumentEnd();
            }
            else if (c == '%' && _position == _lineStart && _mayBeBare)
            {
                directive = _position;
                ReadDirective();
            }
            else if (c != '\ufeff' || _position != _lineStart)
            {
                if (directive >= 0)
                    StopAt(_position, "'---' is expected behind directives");

                return true;
            }
        }
    }

    /// <summary>Reads the document that was found.</summary>
    public TextTree ReadDocument()
    {
        Node? root = null;
        if (!_problems.Stopped)
        {
            _mayBeBare = false;
            Skip();
            root = ReadBlockNode(Outside, sequenceAtParent: false, compact: false);
            Skip();
            if (_column != End)
                StopBehindRoot();
        }

        return new TextTree(root, _problems.InOrder());
    }

    private void StartDocument()
    {
        _problems = new ProblemList();
        _anchors = null;
        _tagHandles = null;
        _hasVersion = false;
        _mergeKey = null;
        _nodes = _aliasedNodes = 0;
        _deepest = _depth = 0;
    }

    private void SkipByteOrderMark()
    {
        if (_position < _text.Length && _text[_position] == '\ufeff' && _position == _lineStart)
            _lineStart = ++_position;
    }

    private void SkipDocumentEnd()
    {
        _contentEnd = _position += 3;
        Skip();
        if (_position < _text.Length && !OnFreshLine)
            StopAtUnexpected();

        _mayBeBare = true;
    }

    private void StopBehindRoot()
    {
        char c = _text[_position];
        if (!OnFreshLine)
            StopAtUnexpected();
        else if (_tabbed)
            StopAtTab();
        else if (c == '%' && _column == 0)
            StopAt(_position, "a directive stands before its document, behind the '...' that ends the one before");
        else
            StopAt(_position, $"unexpected {TextExcerpt.Character(_text, _position)}, the end of the document is expected: this line does not go on with what stands above");
    }

    /// <summary>Reads the line of a directive. Those that YAML 1.2 does not know are ignored, as it says.</summary>
    private void ReadDirective()
    {
        int start = _position, end = ScanLine(start);
        if (_problems.Stopped)
            return;

        List<string> words = DirectiveWords(start + 1, end);
        _position = _contentEnd = end;
        string? problem = IsSpace(start + 1) ? "a directive's name is expected behind '%'"
            : words[0] == "YAML" ? DeclareVersion(words)
            : words[0] == "TAG" ? DeclareTagHandle(words)
            : null;
        if (problem is not null)
            StopAt(start, end, problem);
    }

    private List<string> DirectiveWords(int start, int end)
    {
        var words = new List<string>();
        for (int i = start; i < end;)
        {
            int word = i;
            while (i < end && !CharClasses.Is(_text[i], CharClass.Blank))
                i++;

            if (i > word)
                words.Add(_text.Substring(word, i - word));

            while (i < end && CharClasses.Is(_text[i], CharClass.Blank))
                i++;

            if (i < end && _text[i] == '#')
                break;
        }

        return words;
    }

    private string? DeclareVersion(List<string> words)
    {
        if (words.Count != 2)
            return "%YAML has one version, such as 1.2";

        if (_hasVersion)
            return "%YAML stands once before a document";

        _hasVersion = true;
        string[] parts = words[1].Split('.');
        return parts.Length == 2 && parts[0] == "1" && parts[1].Length > 0 && parts[1].All(static c => c is >= '0' and <= '9')
            ? null
            : $"YAML version '{TextExcerpt.Piece(words[1])}' is not 1.1 or 1.2";
    }

    private string? DeclareTagHandle(List<string> words)
    {
        if (words.Count != 3)
            return "%TAG has a handle and a prefix, such as !e! tag:example.com,2000:";

        string handle = words[1];
        if (handle[0] != '!' || (handle.Length > 1 && handle[handle.Length - 1] != '!'))
            return $"the tag handle '{TextExcerpt.Piece(handle)}' is not !, !! or !name!";

        _tagHandles ??= new Dictionary<string, string>(StringComparer.Ordinal);
        if (_tagHandles.ContainsKey(handle))
            return $"the tag handle '{TextExcerpt.Piece(handle)}' is declared twice";

        _tagHandles.Add(handle, words[2]);
        return null;
    }
}
