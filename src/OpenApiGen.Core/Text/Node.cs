namespace OpenApiGen.Text;

/// <summary>
/// One value of a JSON or YAML document, which knows its place in the text.
/// An alias is the very node that its anchor names, so a tree of nodes may be a graph without cycles.
/// </summary>
public sealed class Node
{
    private Node[] _keys = [];
    private Node[] _items = [];

    /// <summary>Makes a scalar.</summary>
    /// <param name="kind">A kind other than sequence and mapping.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    /// <param name="start">Offset of the first character, quotes included.</param>
    /// <param name="end">Offset behind the last character, quotes included.</param>
    public Node(NodeKind kind, string text, int start, int end)
    {
        Kind = kind;
        Text = text;
        Start = start;
        End = end;
    }

    /// <summary>Makes an empty sequence or mapping, to be filled by <see cref="Add(Node)"/> or <see cref="Add(Node, Node)"/>.</summary>
    public Node(NodeKind kind, int start)
    {
        Kind = kind;
        Text = "";
        Start = start;
        End = start;
    }

    /// <summary>What this node is.</summary>
    public NodeKind Kind { get; }

    /// <summary>
    /// A scalar's value: a string's characters after unescaping and folding; <c>true</c>, <c>false</c> or <c>null</c>;
    /// a number as JSON would spell it (<c>.inf</c>, <c>-.inf</c> and <c>.nan</c> excepted). Empty for collections.
    /// </summary>
    public string Text { get; }

    /// <summary>Offset of the first character in the source text, in UTF-16 code units.</summary>
    public int Start { get; }

    /// <summary>Offset behind the last character in the source text.</summary>
    public int End { get; set; }

    /// <summary>How many items a sequence, or entries a mapping, has; 0 for scalars.</summary>
    public int Count { get; private set; }

    /// <summary>True for a sequence.</summary>
    public bool IsSequence => Kind == NodeKind.Sequence;

    /// <summary>True for a mapping.</summary>
    public bool IsMapping => Kind == NodeKind.Mapping;

    /// <summary>True for a string.</summary>
    public bool IsString => Kind == NodeKind.String;

    /// <summary>The value of the entry whose key reads <paramref name="key"/>, or null where there is none.</summary>
    public Node? this[string key]
    {
        get
        {
            int index = IndexOf(key);
            return index < 0 ? null : _items[index];
        }
    }

    /// <summary>The item of a sequence, or the value of a mapping's entry, at an index.</summary>
    public Node ValueAt(int index) => _items[index];

    /// <summary>The key of a mapping's entry; its <see cref="Text"/> is the key whatever its kind is (<c>200:</c> is an integer).</summary>
    public Node KeyAt(int index) => _keys[index];

    /// <summary>The index of the entry whose key reads <paramref name="key"/>, or -1.</summary>
    public int IndexOf(string key)
    {
        if (Kind == NodeKind.Mapping)
            for (int i = 0; i < Count; i++)
                if (_keys[i].Text == key)
                    return i;

        return -1;
    }

    /// <summary>Appends an item to a sequence.</summary>
    public void Add(Node item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, Count * 2));

        _items[Count++] = item;
    }

    /// <summary>Appends an entry to a mapping; that the key is new is the reader's business.</summary>
    public void Add(Node key, Node value)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, Math.Max(4, Count * 2));

        _keys[Count] = key;
        Add(value);
    }

    /// <inheritdoc/>
    public override string ToString() => Kind is NodeKind.Sequence or NodeKind.Mapping ? $"{Kind} of {Count}" : $"{Kind} {Text}";
}
