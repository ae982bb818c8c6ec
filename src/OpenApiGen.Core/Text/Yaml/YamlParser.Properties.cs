namespace OpenApiGen.Text.Yaml;

/// <summary>Anchors and tags.</summary>
internal sealed partial class YamlParser
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";

    /// <summary>Reads the anchor, the tag or both on one line and moves to the next token.</summary>
    private Properties ReadProperties(bool inFlow)
    {
        var properties = default(Properties);
        do
        {
            int start = _position;
            bool isAnchor = _text[start] == '&';
            if (isAnchor ? properties.Anchor is not null : properties.Tag != Tag.None)
            {
                StopAt(start, isAnchor ? "a node has one anchor only" : "a node has one tag only");
                break;
            }

            if (isAnchor)
            {
                properties.Anchor = ReadAnchor();
            }
            else
            {
                properties.Tag = ReadTag();
                properties.TagStart = start;
            }

            if (!_problems.Stopped && !IsSpace(_position) && !(inFlow && CharClasses.Is(_text[_position], CharClass.Flow)))
                StopAt(_position, $"white space is expected behind {(isAnchor ? "an anchor" : "a tag")}, found {TextExcerpt.Character(_text, _position)}");

            if (_problems.Stopped)
                break;

            _contentEnd = _position;
            Skip();
        }
        while (Current is '&' or '!' && !OnFreshLine);

        return properties;
    }

    /// <summary>Adds properties to those on lines before; a node has one anchor and one tag.</summary>
    private Properties Join(in Properties outer, in Properties group)
    {
        if (!outer.Any)
            return group;

        Properties both = outer;
        if (group.Anchor is not null)
        {
            if (outer.Anchor is not null)
                StopAt(group.Anchor.Start, _contentEnd, "a node has one anchor only");

            both.Anchor = group.Anchor;
        }

        if (group.Tag != Tag.None)
        {
            if (outer.Tag != Tag.None)
                StopAt(group.TagStart, _contentEnd, "a node has one tag only");

            both.Tag = group.Tag;
            both.TagStart = group.TagStart;
        }

        return both;
    }

    /// <summary>Gives a node that has been read its anchor, and compares a collection with its tag; a scalar was made by its tag.</summary>
    private Node? Complete(in Properties properties, Node? node)
    {
        if (node is null)
            return null;

        if (properties.Anchor is not null)
            Complete(properties.Anchor, node);

        if (properties.Tag is not (Tag.None or Tag.Other) && node.Kind is NodeKind.Sequence or NodeKind.Mapping)
        {
            Tag fitting = node.IsMapping ? Tag.Mapping : Tag.Sequence;
            if (properties.Tag != fitting)
                StopAt(node.Start, $"this {(node.IsMapping ? "mapping" : "sequence")} does not fit its tag");
        }

        return node;
    }

    private Tag ReadTag()
    {
        string text = _text;
        int start = _position;
        if (start + 1 < text.Length && text[start + 1] == '<')
            return ReadVerbatimTag(start);

        int end = start + 1, handleEnd = start + 1;
        while (end < text.Length && IsTagCharacter(text[end]))
        {
            // The handle ends with the second '!', if there is one: "!!" or "!name!".
            if (text[end] == '!')
            {
                if (handleEnd > start + 1)
                    break;

                handleEnd = end + 1;
            }

            end++;
        }

        _position = end;
        string handle = text.Substring(start, handleEnd - start), suffix = text.Substring(handleEnd, end - handleEnd);
        if (handle == "!" && suffix.Length == 0)
            return Tag.Other;

        if (suffix.Length == 0)
        {
            StopAt(start, end, $"the tag '{TextExcerpt.Piece(handle)}' has no name");
            return Tag.Other;
        }

        if (_tagHandles is not null && _tagHandles.TryGetValue(handle, out string? prefix))
            return CoreTag(prefix + suffix);

        if (handle == "!!")
            return CoreTag(CoreTagPrefix + suffix);

        if (handle != "!")
            StopAt(start, handleEnd, $"the tag handle '{TextExcerpt.Piece(handle)}' is not declared by %TAG in this document");

        return Tag.Other;
    }

    /// <summary>Reads <c>!&lt;tag:yaml.org,2002:str&gt;</c>.</summary>
    private Tag ReadVerbatimTag(int start)
    {
        int name = start + 2, end = name;
        while (end < _text.Length && (IsTagCharacter(_text[end]) || _text[end] is ',' or '[' or ']'))
            end++;

        if (end >= _text.Length || _text[end] != '>' || end == name || (_text[name] == '!' && end == name + 1))
        {
            StopAt(start, end, "a tag is expected between '!<' and '>'");
            return Tag.Other;
        }

        _position = end + 1;
        return CoreTag(_text.Substring(name, end - name));
    }

    /// <summary>What a URI may contain, without the indicators of flow style.</summary>
    private static bool IsTagCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        or '-' or '#' or ';' or '/' or '?' or ':' or '@' or '&' or '=' or '+' or '$' or '_' or '.' or '~' or '*' or '\'' or '(' or ')' or '!' or '%';

    private static Tag CoreTag(string tag) => tag switch
    {
        CoreTagPrefix + "str" => Tag.String,
        CoreTagPrefix + "int" => Tag.Integer,
        CoreTagPrefix + "float" => Tag.Float,
        CoreTagPrefix + "bool" => Tag.Boolean,
        CoreTagPrefix + "null" => Tag.Null,
        CoreTagPrefix + "seq" => Tag.Sequence,
        CoreTagPrefix + "map" => Tag.Mapping,
        _ => Tag.Other,
    };
}
