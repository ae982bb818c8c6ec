namespace OpenApiGen.Text;

/// <summary>
/// One value of a JSON or YAML document, which knows its place in the text.
/// An alias is the very node that its anchor names, so a tree of nodes may be a graph without cycles.
/// </summary>
public sealed class Node
{
    /// <summary>From this many entries on, a mapping is searched through an index.</summary>
    private const int IndexFrom = 12;

    /// <summary>A scalar's text; a mapping's index once it has been searched. One field, as a document has many nodes.</summary>
    private object? _textOrIndex;

    /// <summary>A sequence's items; a mapping's keys and values in turn; null where there are none.</summary>
    private Node[]? _children;

    /// <summary>Makes a scalar.</summary>
    /// <param name="kind">A kind other than sequence and mapping.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    /// <param name="start">Offset of the first character, quotes included.</param>
    /// <param name="end">Offset behind the last character, quotes included.</param>
    public Node(NodeKind kind, string text, int start, int end)
    {
        Kind = kind;
        _textOrIndex = text;
        Start = start;
        End = end;
    }

    /// <summary>Makes an empty sequence or mapping, to be filled by <see cref="Add(Node)"/> or <see cref="Add(Node, Node)"/>.</summary>
    public Node(NodeKind kind, int start)
    {
        Kind = kind;
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
    public string Text => _textOrIndex as string ?? "";

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
    public Node ValueAt(int index) => _children![Kind == NodeKind.Mapping ? (2 * index) + 1 : index];

    /// <summary>
    /// The key of a mapping's entry. Its <see cref="Text"/> is the key as it is spelled, whatever its kind is:
    /// <c>200:</c>, <c>+1:</c> and <c>Null:</c> name themselves, because OpenAPI has keys of the failsafe schema only.
    /// </summary>
    public Node KeyAt(int index) => _children![2 * index];

    /// <summary>The index of the entry whose key reads <paramref name="key"/>, or -1.</summary>
    public int IndexOf(string key)
    {
        if (Kind != NodeKind.Mapping)
            return -1;

        if (Count >= IndexFrom)
            return Index().TryGetValue(key, out int index) ? index : -1;

        for (int i = 0; i < Count; i++)
            if (KeyAt(i).Text == key)
                return i;

        return -1;
    }

    /// <summary>Appends an item to a sequence.</summary>
    public void Add(Node item)
    {
        MakeRoom(Count, 1)[Count] = item;
        Count++;
    }

    /// <summary>Appends an entry to a mapping; that the key is new is the reader's business.</summary>
    public void Add(Node key, Node value)
    {
        Node[] children = MakeRoom(2 * Count, 2);
        children[2 * Count] = key;
        children[(2 * Count) + 1] = value;
        Count++;
        _textOrIndex = null;
    }

    /// <inheritdoc/>
    public override string ToString() => Kind is NodeKind.Sequence or NodeKind.Mapping ? $"{Kind} of {Count}" : $"{Kind} {Text}";

    /// <summary>Gives an empty collection all its children, keys and values in turn for a mapping.</summary>
    internal void SetChildren(Node[] children)
    {
        _children = children;
        Count = Kind == NodeKind.Mapping ? children.Length / 2 : children.Length;
    }

    private Node[] MakeRoom(int used, int more)
    {
        if (_children is null)
            _children = new Node[4];
        else if (used + more > _children.Length)
            Array.Resize(ref _children, Math.Max(4, used * 2));

        return _children;
    }

    /// <summary>Built before it is published, so that readers on several threads at worst build it twice.</summary>
    private Dictionary<string, int> Index()
    {
        if (_textOrIndex is Dictionary<string, int> known)
            return known;

        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (int i = Count - 1; i >= 0; i--)
            index[KeyAt(i).Text] = i;

        _textOrIndex = index;
        return index;
    }
}
