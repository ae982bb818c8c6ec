namespace OpenApiGen.Text;

/// <summary>
/// One value of a JSON or YAML document, which knows its place in the text.
/// An alias is the very node that its anchor names, so a tree of nodes may be a graph without cycles.
/// </summary>
public sealed class Node
{
    /// <summary>From this many entries on, a mapping is searched through an index.</summary>
    private const int IndexFrom = 12;

    /// <summary>A sequence's items; a mapping's keys and values in turn.</summary>
    private Node[] _children = [];
    private Dictionary<string, int>? _index;

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
    /// A key is spelled as the text spells it, see <see cref="KeyAt"/>.
    /// </summary>
    public string Text { get; }

    /// <summary>Offset of the first character in the source text, in UTF-16 code units; anchor and tag stand before it.</summary>
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
            return index < 0 ? null : ValueAt(index);
        }
    }

    /// <summary>The item of a sequence, or the value of a mapping's entry, at an index.</summary>
    public Node ValueAt(int index) => Kind == NodeKind.Mapping ? _children[(2 * index) + 1] : _children[index];

    /// <summary>
    /// The key of a mapping's entry. Its <see cref="Text"/> is the key as it is spelled, whatever its kind is:
    /// <c>200:</c>, <c>+1:</c> and <c>Null:</c> name themselves, because OpenAPI has keys of the failsafe schema only.
    /// </summary>
    public Node KeyAt(int index) => _children[2 * index];

    /// <summary>The index of the entry whose key reads <paramref name="key"/>, or -1.</summary>
    public int IndexOf(string key)
    {
        if (Kind != NodeKind.Mapping)
            return -1;

        if (Count >= IndexFrom)
            return (_index ??= MakeIndex()).TryGetValue(key, out int index) ? index : -1;

        for (int i = 0; i < Count; i++)
            if (_children[2 * i].Text == key)
                return i;

        return -1;
    }

    /// <summary>Appends an item to a sequence.</summary>
    public void Add(Node item)
    {
        if (Count == _children.Length)
            Array.Resize(ref _children, Math.Max(4, Count * 2));

        _children[Count++] = item;
    }

    /// <summary>Appends an entry to a mapping; that the key is new is the reader's business.</summary>
    public void Add(Node key, Node value)
    {
        int end = 2 * Count;
        if (end == _children.Length)
            Array.Resize(ref _children, Math.Max(4, end * 2));

        _children[end] = key;
        _children[end + 1] = value;
        Count++;
        _index = null;
    }

    /// <inheritdoc/>
    public override string ToString() => Kind is NodeKind.Sequence or NodeKind.Mapping ? $"{Kind} of {Count}" : $"{Kind} {Text}";

    /// <summary>Built before it is published, so that readers on several threads at worst build it twice.</summary>
    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (int i = Count - 1; i >= 0; i--)
            index[_children[2 * i].Text] = i;

        return index;
    }
}
