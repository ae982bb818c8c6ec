namespace OpenApiGen.Text.Yaml;

/// <summary>Block style: nodes, sequences and mappings that indentation delimits.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Reads the node at the position, which may turn out to be empty; null where reading has ended.</summary>
    /// <param name="parent">The column of the collection that the node is in.</param>
    /// <param name="sequenceAtParent">Whether a sequence may stand in the parent's own column, as values of mappings do.</param>
    /// <param name="compact">Whether a collection may start on the line of its indicator, as in <c>- - item</c> and <c>- key: value</c>.</param>
    private Node? ReadBlockNode(int parent, bool sequenceAtParent, bool compact)
    {
        if (!IsInside(parent, sequenceAtParent))
            return ReadEmpty(Tag.None, _contentEnd);

        int start = _position;
        switch (_text[start])
        {
            case '&' or '!':
                return ReadBlockNodeWithProperties(parent, sequenceAtParent, compact);
            case '-' or '?' or '|' or '>':
                return ReadBlockContent(parent, start, CanOpenCollection(compact), default, default);
            default:
                bool canOpen = CanOpenCollection(compact);
                Node? token = ReadToken(parent, Tag.None, Tag.None, out bool isKey);
                return isKey ? ReadMappingFrom(start, token, canOpen) : token;
        }
    }

    /// <summary>Whether the position is indented enough to be in a collection; tabs indent nothing.</summary>
    private bool IsInside(int parent, bool sequenceAtParent)
    {
        if (_column == End)
            return false;

        if (!OnFreshLine)
            return true;

        if (_tabbed && Indentation() <= parent)
        {
            StopAtTab();
            return false;
        }

        return _column > parent || (sequenceAtParent && _column == parent && _text[_position] == '-' && IsIndicator);
    }

    private bool CanOpenCollection(bool compact) => !_tabbed && (compact || OnFreshLine);

    /// <summary>
    /// Properties that end a line belong to the node that follows, those before a key to the key. So they are taken line by line.
    /// </summary>
    private Node? ReadBlockNodeWithProperties(int parent, bool sequenceAtParent, bool compact)
    {
        Properties outer = default, group = default;
        int start = _position;
        bool canOpen = CanOpenCollection(compact);
        Node? node;
        while (true)
        {
            if (Current is '&' or '!')
            {
                group = ReadProperties(inFlow: false);
                if (_column != End && !OnFreshLine)
                {
                    node = ReadBlockContent(parent, start, canOpen, in outer, in group);
                    break;
                }

                outer = Join(in outer, in group);
            }

            if (!IsInside(parent, sequenceAtParent))
            {
                node = ReadEmpty(outer.Tag, _contentEnd);
                break;
            }

            start = _position;
            canOpen = !_tabbed;
            if (Current is not ('&' or '!'))
            {
                node = ReadBlockContent(parent, start, canOpen, in outer, default);
                break;
            }
        }

        return Complete(in outer, node);
    }

    /// <summary>Reads what stands behind the properties.</summary>
    /// <param name="parent">The column of the collection that the node is in.</param>
    /// <param name="start">Where a mapping starts if the position is its first key, which <paramref name="group"/> stands before.</param>
    /// <param name="canOpen">Whether a block collection may start here.</param>
    /// <param name="outer">Properties on lines before: the node's.</param>
    /// <param name="group">Properties on this line: the first key's where a mapping starts, else the node's.</param>
    private Node? ReadBlockContent(int parent, int start, bool canOpen, in Properties outer, in Properties group)
    {
        char c = _text[_position];
        if (c is '-' or '?' && IsIndicator)
        {
            if (canOpen && !group.Any)
                return c == '-' ? ReadBlockSequence() : ReadBlockMapping(start, key: null);

            StopAt(_position, $"'{c}' must not stand here: a {(c == '-' ? "sequence" : "mapping")} in block style starts on a line of its own, indented with spaces");
            return null;
        }

        if (c is '|' or '>')
        {
            Properties both = Join(in outer, in group);
            return _problems.Stopped ? null : Complete(in group, ReadBlockScalar(parent, both.Tag));
        }

        int tokenStart = _position;
        Node? token = ReadToken(parent, group.Tag, outer.Tag == Tag.None ? group.Tag : outer.Tag, out bool isKey);
        if (token is null)
            return null;

        if (!isKey)
            Join(in outer, in group);

        if (c == '*' && (group.Any || (outer.Any && !isKey)))
        {
            StopAt(tokenStart, _contentEnd, "an alias has the anchor and the tag of the node that it names, and none of its own");
            return null;
        }

        Complete(in group, token);
        return isKey ? ReadMappingFrom(start, token, canOpen) : token;
    }

    /// <summary>Reads a mapping from its first key on, with the ':' at the position, if there may be one.</summary>
    private Node? ReadMappingFrom(int start, Node? key, bool canOpen)
    {
        if (key is null || _problems.Stopped)
            return key;

        if (canOpen)
            return ReadBlockMapping(start, key);

        StopAt(_position, "':' must not stand here: a mapping in block style starts on a line of its own, indented with spaces, and text with ': ' in it is quoted");
        return null;
    }

    private Node ReadBlockSequence()
    {
        int column = _position - _lineStart;
        var sequence = new Node(NodeKind.Sequence, _position);
        if (!Enter())
            return sequence;

        int first = _children.Count;
        do
        {
            SkipIndicator();
            AddItem(ReadBlockNode(column, sequenceAtParent: false, compact: true));
        }
        while (IsNextEntry(column) && _text[_position] == '-' && IsIndicator);

        Leave(sequence, first);
        return sequence;
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="start">Where it starts, on the line of the position.</param>
    /// <param name="key">Its first key, with its ':' at the position; null where the position is at '?'.</param>
    private Node ReadBlockMapping(int start, Node? key)
    {
        int column = start - _lineStart;
        var mapping = new Node(NodeKind.Mapping, start);
        if (!Enter())
            return mapping;

        var keys = new MappingKeys(_children);
        do
        {
            Node? value;
            bool merges;
            if (key is null && _text[_position] == '?' && IsIndicator)
            {
                key = ReadExplicitPart(column);
                merges = IsMergeKey(key);
                Skip();
                value = _column == column && OnFreshLine && !_tabbed && _text[_position] == ':' && IsIndicator
                    ? ReadExplicitPart(column)
                    : ReadEmpty(Tag.None, _contentEnd);
            }
            else
            {
                key ??= ReadKey(column);
                merges = IsMergeKey(key);
                if (key is null)
                    break;

                SkipIndicator();
                value = ReadBlockNode(column, sequenceAtParent: true, compact: false);
            }

            AddEntry(ref keys, key, value, merges);
            key = null;
        }
        while (IsNextEntry(column));

        Leave(mapping, keys.First);
        return keys.Merges ? Merge(mapping) : mapping;
    }

    /// <summary>Reads what stands behind '?', or behind the ':' of an entry with '?'.</summary>
    private Node? ReadExplicitPart(int column)
    {
        SkipIndicator();
        return ReadBlockNode(column, sequenceAtParent: true, compact: true);
    }

    /// <summary>Reads the key of a second or later entry up to its ':'.</summary>
    private Node? ReadKey(int column)
    {
        Properties properties = default;
        int start = _position;
        if (_text[start] is '&' or '!')
        {
            properties = ReadProperties(inFlow: false);
            if (_column == End || OnFreshLine)
            {
                StopAt(start, _contentEnd, "a key is expected behind its anchor or tag, on the same line");
                return null;
            }
        }

        char c = _text[_position];
        if (c == '-' && IsIndicator)
        {
            StopAt(_position, "a key is expected as in the lines above, found the item of a sequence");
            return null;
        }

        Node? key = ReadToken(column, properties.Tag, properties.Tag, out bool isKey);
        if (key is not null && (!isKey || (c == '*' && properties.Any)))
        {
            StopAt(start, _contentEnd, isKey ? "an alias has no anchor and no tag of its own" : $"'{TextExcerpt.Piece(_text, start, _contentEnd)}' is no key: ':' and white space are expected behind it");
            return null;
        }

        return Complete(in properties, key);
    }

    /// <summary>
    /// Behind an item or an entry: whether another one of the collection in a column follows. Ends the reading, and with it the collection,
    /// where neither an entry nor the collection's end is there.
    /// </summary>
    private bool IsNextEntry(int column)
    {
        Skip();
        if (_column < column)
            return false;

        if (!OnFreshLine)
            StopAtUnexpected();
        else if (_tabbed)
            StopAtTab();
        else if (_column > column)
            StopAt(_position, $"this line is indented by {_column}, where {column} or less is expected");

        return _column == column;
    }
}
