namespace OpenApiGen.TypeScript.Validators;

/// <summary>
/// An order in which constants can be declared: each behind those that it refers to, and else as they came. Constants that refer to each
/// other in a circle have one number in common; within it they come as they came, and what is not there yet is referred to later.
/// </summary>
internal sealed class DeclarationOrder
{
    private readonly IReadOnlyList<HashSet<int>> _references;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = [];
    private readonly List<int> _order = [];
    private readonly int[] _circle;
    private int _next;

    /// <param name="references">What each constant refers to.</param>
    public DeclarationOrder(IReadOnlyList<HashSet<int>> references)
    {
        _references = references;
        _index = new int[references.Count];
        _low = new int[references.Count];
        _isOpen = new bool[references.Count];
        _circle = new int[references.Count];
        for (int i = 0; i < references.Count; i++)
            if (_index[i] == 0)
                Visit(i);
    }

    /// <summary>All constants, in the order of their declarations.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <summary>True for what refers to itself, directly or not.</summary>
    public bool IsCircular(int constant) => _circle[constant] > 0;

    /// <summary>True where one is referred to by another that is declared no later than it.</summary>
    public bool IsLater(int referred, int from) => _circle[referred] > 0 && _circle[referred] == _circle[from] && referred >= from;

    /// <summary>Tarjan's algorithm, on a stack of its own: contracts may be long chains.</summary>
    private void Visit(int root)
    {
        var calls = new Stack<(int Node, IEnumerator<int> Children)>();
        Enter(root);
        while (calls.Count > 0)
        {
            (int node, IEnumerator<int> children) = calls.Peek();
            if (children.MoveNext())
            {
                int child = children.Current;
                if (_index[child] == 0)
                    Enter(child);
                else if (_isOpen[child])
                    _low[node] = Math.Min(_low[node], _index[child]);

                continue;
            }

            calls.Pop();
            if (calls.Count > 0)
                _low[calls.Peek().Node] = Math.Min(_low[calls.Peek().Node], _low[node]);

            if (_low[node] == _index[node])
                Close(node);
        }

        void Enter(int node)
        {
            _index[node] = _low[node] = ++_next;
            _isOpen[node] = true;
            _open.Push(node);
            calls.Push((node, _references[node].OrderBy(r => r).GetEnumerator()));
        }
    }

    private void Close(int root)
    {
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            members.Add(member);
        }
        while (member != root);

        bool isCircle = members.Count > 1 || _references[root].Contains(root);
        members.Sort();
        foreach (int each in members)
            _circle[each] = isCircle ? root + 1 : 0;

        _order.AddRange(members);
    }
}
