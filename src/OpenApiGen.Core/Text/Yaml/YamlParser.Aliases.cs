namespace OpenApiGen.Text.Yaml;

/// <summary>Anchors and aliases, and what they may multiply a document to.</summary>
internal sealed partial class YamlParser
{
    private Dictionary<string, Anchor>? _anchors;

    /// <summary>Nodes of the document so far, aliases written out.</summary>
    private long _nodes;

    /// <summary>Those of them that aliases have added.</summary>
    private long _aliasedNodes;

    /// <summary>The depth of the deepest collection since the anchor that is being read.</summary>
    private int _deepest;

    /// <summary>Reads the anchor at the position and moves behind it. From here to the end of its node, an alias to it is a cycle.</summary>
    private Anchor ReadAnchor()
    {
        var anchor = new Anchor { Start = _position, Size = _nodes, Height = _deepest };
        string name = ReadAnchorName();
        _deepest = _depth;
        _anchors ??= new Dictionary<string, Anchor>(StringComparer.Ordinal);
        _anchors[name] = anchor;
        return anchor;
    }

    private void Complete(Anchor anchor, Node node)
    {
        int deepestBefore = anchor.Height;
        anchor.Node = node;
        anchor.Size = _nodes - anchor.Size + 1;
        anchor.Height = _deepest - _depth;
        _deepest = Math.Max(_deepest, deepestBefore);
    }

    /// <summary>Reads the alias at the position and moves behind it; null where it names nothing.</summary>
    private Node? ReadAlias()
    {
        int start = _position;
        string name = ReadAnchorName();
        int end = _contentEnd = _position;
        if (_problems.Stopped)
            return null;

        if (_anchors is null || !_anchors.TryGetValue(name, out Anchor? anchor))
        {
            StopAt(start, end, $"no anchor '{TextExcerpt.Piece(name)}' stands before this alias");
            return null;
        }

        if (anchor.Node is null)
        {
            _problems.Report(SyntaxProblemKind.Unsupported, start, end, $"the node '{TextExcerpt.Piece(name)}' contains itself through this alias");
            return new Node(NodeKind.Null, "null", start, end);
        }

        CountNodes(anchor.Size - 1);
        _aliasedNodes += anchor.Size;
        if (_aliasedNodes > ReaderLimits.AliasedNodes + (long)_text.Length)
        {
            Stop(SyntaxProblemKind.LimitExceeded, start, end, $"aliases multiply this document to more than {ReaderLimits.AliasedNodes} nodes");
            return null;
        }

        if (_depth + anchor.Height > ReaderLimits.Depth)
        {
            Stop(SyntaxProblemKind.LimitExceeded, start, end, $"this alias makes more than {ReaderLimits.Depth} mappings and sequences within each other");
            return null;
        }

        _deepest = Math.Max(_deepest, _depth + anchor.Height);
        return anchor.Node;
    }

    private void CountNodes(long more)
    {
        _nodes += more;
        if (_nodes > ReaderLimits.Nodes)
            Stop(SyntaxProblemKind.LimitExceeded, _position, _position, $"more than {ReaderLimits.Nodes} nodes in one document");
    }

    /// <summary>Reads the name behind <c>&amp;</c> or <c>*</c>; a colon is part of it.</summary>
    private string ReadAnchorName()
    {
        int indicator = _position, start = indicator + 1, end = start;
        while (!IsSpace(end) && !CharClasses.Is(_text[end], CharClass.Flow))
            end++;

        CheckCharacters(start, end);
        if (end == start)
            StopAt(indicator, $"a name is expected behind '{_text[indicator]}'{(_text[indicator] == '&' ? "" : "; text that starts with '*' is quoted")}");

        if (!_problems.Stopped)
            _position = end;

        return _interner.Get(_text, start, end - start);
    }
}
