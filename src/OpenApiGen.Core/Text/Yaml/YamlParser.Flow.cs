namespace OpenApiGen.Text.Yaml;

/// <summary>Flow style: collections in brackets, JSON among them.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Reads the collection whose opening bracket is at the position.</summary>
    private Node ReadFlowCollection(int parent)
    {
        bool isMapping = _text[_position] == '{';
        var collection = new Node(isMapping ? NodeKind.Mapping : NodeKind.Sequence, _position);
        char close = isMapping ? '}' : ']';
        if (!Enter())
            return collection;

        var keys = new MappingKeys(_children);
        SkipFlowIndicator(parent);
        bool isOpen = !Closes(collection.Start, close);
        while (isOpen)
        {
            if (isMapping)
                ReadFlowEntry(ref keys, parent);
            else
                AddItem(ReadFlowItem(parent));

            SkipFlow(parent);
            if (Current == ',')
            {
                SkipFlowIndicator(parent);
                isOpen = !Closes(collection.Start, close);
            }
            else
            {
                isOpen = false;
                if (!Closes(collection.Start, close))
                    StopAt(_position, $"',' or '{close}' is expected, found {TextExcerpt.Character(_text, _position)}{OpenedAbove(collection.Start)}{LongString()}");
            }
        }

        Leave(collection, keys.First);
        return keys.Merges ? Merge(collection) : collection;
    }

    /// <summary>Moves behind the closing bracket if the position is there; at the end of the document nothing follows either.</summary>
    private bool Closes(int open, char close)
    {
        if (_column == End)
        {
            StopAt(open, $"'{_text[open]}' has no closing '{close}'");
            return true;
        }

        if (_text[_position] != close)
            return false;

        _contentEnd = ++_position;
        return true;
    }

    private void ReadFlowEntry(ref MappingKeys keys, int parent)
    {
        bool isJson = false;
        Node? key;
        if (Current == '?' && IsIndicator)
        {
            SkipFlowIndicator(parent);
            key = Current is ',' or '}' ? ReadEmpty(Tag.None, _contentEnd) : ReadFlowNode(parent, out isJson);
        }
        else
        {
            key = ReadFlowNode(parent, out isJson);
        }

        bool merges = IsMergeKey(key);
        SkipFlow(parent);
        Node? value = IsFlowValue(isJson) ? ReadFlowValue(parent) : ReadEmpty(Tag.None, _contentEnd);
        AddEntry(ref keys, key, value, merges);
    }

    /// <summary>Reads an item of a sequence, which may be a mapping of one entry without braces.</summary>
    private Node? ReadFlowItem(int parent)
    {
        int start = _position, line = _lineStart;
        bool isExplicit = Current == '?' && IsIndicator, isJson = false;
        if (isExplicit)
            SkipFlowIndicator(parent);

        Node? node = isExplicit && Current is ',' or ']' ? ReadEmpty(Tag.None, _contentEnd) : ReadFlowNode(parent, out isJson);
        bool merges = IsMergeKey(node);
        Skip();
        bool hasValue = (isExplicit || _lineStart == line) && IsFlowValue(isJson);
        if (!isExplicit && !hasValue)
            return node;

        var mapping = new Node(NodeKind.Mapping, start);
        if (!Enter())
            return mapping;

        var keys = new MappingKeys(_children);
        Node? value = hasValue ? ReadFlowValue(parent) : ReadEmpty(Tag.None, _contentEnd);
        AddEntry(ref keys, node, value, merges);
        Leave(mapping, keys.First);
        return keys.Merges ? Merge(mapping) : mapping;
    }

    /// <summary>Reads what stands behind the ':' at the position.</summary>
    private Node? ReadFlowValue(int parent)
    {
        SkipFlowIndicator(parent);
        return Current is ',' or '}' or ']' ? ReadEmpty(Tag.None, _contentEnd) : ReadFlowNode(parent, out _);
    }

    /// <summary>Whether the position is at the ':' before a value: behind JSON it needs no white space.</summary>
    private bool IsFlowValue(bool isJson) =>
        Current == ':' && (isJson || IsIndicator || CharClasses.Is(_text[_position + 1], CharClass.Flow));

    /// <summary>Reads a node; null where reading has ended.</summary>
    /// <param name="parent">The column of the block collection around the outermost bracket.</param>
    /// <param name="isJson">Whether it is quoted or in brackets.</param>
    private Node? ReadFlowNode(int parent, out bool isJson)
    {
        isJson = false;
        Properties properties = default;
        while (Current is '&' or '!')
        {
            Properties group = ReadProperties(inFlow: true);
            properties = Join(in properties, in group);
            SkipFlow(parent);
        }

        int start = _position;
        Node? node;
        switch (Current)
        {
            case '[' or '{':
                isJson = true;
                node = ReadFlowCollection(parent);
                break;

            case '"' or '\'':
                isJson = true;
                string? value = ReadQuoted(parent);
                node = MakeScalar(value, start, isPlain: false, properties.Tag);
                break;

            case '*':
                node = ReadAlias();
                if (properties.Any)
                    StopAt(start, _contentEnd, "an alias has the anchor and the tag of the node that it names, and none of its own");

                break;

            case ',' or ']' or '}' when properties.Any:
            case ':' when IsFlowValue(isJson: false):
                node = ReadEmpty(properties.Tag, properties.Any ? _contentEnd : start);
                break;

            case '\0':
                return null;

            default:
                if (!StartsPlain(inFlow: true))
                {
                    StopAtIndicator();
                    return null;
                }

                ScanPlain(start, inFlow: true);
                node = MakeScalar(ReadPlainLines(start, parent, inFlow: true), start, isPlain: true, properties.Tag);
                break;
        }

        return Complete(in properties, node);
    }

    private void SkipFlowIndicator(int parent)
    {
        SkipIndicator();
        CheckFlowIndentation(parent);
    }

    /// <summary>Moves to the next token within brackets.</summary>
    private void SkipFlow(int parent)
    {
        Skip();
        CheckFlowIndentation(parent);
    }

    /// <summary>
    /// A line within brackets is indented more than the block collection around them; a closing bracket may stand in that one's column,
    /// as people write it. Less means nothing else, so it is reported and read.
    /// </summary>
    private void CheckFlowIndentation(int parent)
    {
        if (_column == End || !OnFreshLine || (_column > parent && !_tabbed))
            return;

        int indentation = Indentation();
        if (indentation < parent || (indentation == parent && _text[_position] is not (']' or '}')))
            ReportIndentation(_position, indentation, parent, "brackets");
    }
}
