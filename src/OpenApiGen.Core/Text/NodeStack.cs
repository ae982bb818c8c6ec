namespace OpenApiGen.Text;

/// <summary>
/// The children of all collections that are being read, the innermost collection's last. Each collection takes its own
/// when it ends, in an array that has their number: growing one array per collection doubles what a reader allocates.
/// </summary>
internal sealed class NodeStack
{
    private Node[] _nodes = new Node[256];

    /// <summary>How many there are; a collection that starts now has its first child here.</summary>
    public int Count { get; private set; }

    /// <summary>A child by its place in the stack.</summary>
    public Node this[int index] => _nodes[index];

    /// <summary>Adds a child to the innermost collection.</summary>
    public void Push(Node node)
    {
        if (Count == _nodes.Length)
            Array.Resize(ref _nodes, Count * 2);

        _nodes[Count++] = node;
    }

    /// <summary>Moves the children from a place on to the collection that ends.</summary>
    public void MoveTo(Node collection, int first)
    {
        int count = Count - first;
        if (count == 0)
            return;

        var children = new Node[count];
        Array.Copy(_nodes, first, children, 0, count);
        collection.SetChildren(children);
        Count = first;
    }
}
