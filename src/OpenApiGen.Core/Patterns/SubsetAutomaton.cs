namespace OpenApiGen.Patterns;

/// <summary>
/// Counts the states of an expression's deterministic automaton. NonBacktracking builds about the same one while it
/// matches; beyond 10,000 states it goes on without, and then .NET 10 answers wrongly now and then.
/// </summary>
internal sealed class SubsetAutomaton
{
    private const int MostStates = 2_000;
    private const int MostWork = 2_000_000;

    private readonly List<NfaState> _states = [];
    private int _work;

    private enum Kind
    {
        Character,
        Split,
        Start,
        End,
        Accept,
    }

    private readonly record struct NfaState(Kind Kind, CharacterSet? Set, int Next, int Other);

    /// <summary>True where the automaton has few states.</summary>
    /// <param name="node">A tree over UTF-16 code units.</param>
    /// <param name="minterms">One code unit of every kind.</param>
    public static bool IsSmall(PatternNode node, int[] minterms) => Count(node, minterms) <= MostStates;

    /// <summary>How many states there are, or a number beyond the limit.</summary>
    internal static int Count(PatternNode node, int[] minterms)
    {
        var automaton = new SubsetAutomaton();
        int accept = automaton.Add(Kind.Accept, null, -1, -1);
        return automaton.Count(automaton.Compile(node, accept), minterms);
    }

    private int Add(Kind kind, CharacterSet? set, int next, int other)
    {
        _states.Add(new NfaState(kind, set, next, other));
        return _states.Count - 1;
    }

    /// <summary>Adds the states of a node and returns the one to start with.</summary>
    private int Compile(PatternNode node, int next)
    {
        switch (node)
        {
            case PatternNode.Characters characters:
                return Add(Kind.Character, characters.Set, next, -1);
            case PatternNode.Sequence sequence:
                for (int i = sequence.Items.Count - 1; i >= 0; i--)
                    next = Compile(sequence.Items[i], next);

                return next;
            case PatternNode.Disjunction disjunction:
                int first = Compile(disjunction.Alternatives[0], next);
                for (int i = 1; i < disjunction.Alternatives.Count; i++)
                    first = Add(Kind.Split, null, first, Compile(disjunction.Alternatives[i], next));

                return first;
            case PatternNode.Quantified loop:
                return CompileLoop(loop, next);
            case PatternNode.Anchor anchor:
                return Add(anchor.Kind == PatternAnchorKind.Start ? Kind.Start : Kind.End, null, next, -1);
            default:
                return next;
        }
    }

    private int CompileLoop(PatternNode.Quantified loop, int next)
    {
        int end = next;
        if (loop.Max == PatternNode.Unbounded)
        {
            next = Add(Kind.Split, null, -1, end);
            int body = Compile(loop.Body, next);
            _states[next] = new NfaState(Kind.Split, null, body, end);
        }
        else
        {
            for (int i = loop.Min; i < loop.Max; i++)
                next = Add(Kind.Split, null, Compile(loop.Body, next), end);
        }

        for (int i = 0; i < loop.Min; i++)
            next = Compile(loop.Body, next);

        return next;
    }

    private int Count(int start, int[] minterms)
    {
        var closures = new int[]?[_states.Count];
        var kinds = new Dictionary<CharacterSet, bool[]>();
        var marks = new int[_states.Count];
        int round = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<int[]>();

        // Only the first state may pass the start of the text; a search may begin at any place.
        int[] restart = Closure(start);
        Visit([.. Close(start, isStart: true)]);
        var targets = new List<int>();
        while (pending.Count > 0 && seen.Count <= MostStates && _work <= MostWork)
        {
            int[] members = pending.Dequeue();
            for (int minterm = 0; minterm < minterms.Length; minterm++)
            {
                round++;
                targets.Clear();
                Take(restart);
                foreach (int member in members)
                    if (_states[member] is { Kind: Kind.Character } state && KindsOf(state.Set!)[minterm])
                        Take(Closure(state.Next));

                _work += members.Length + targets.Count;
                targets.Sort();
                Visit([.. targets]);
            }
        }

        return _work > MostWork ? int.MaxValue : seen.Count;

        void Take(int[] closure)
        {
            foreach (int member in closure)
            {
                if (marks[member] == round)
                    continue;

                marks[member] = round;
                targets.Add(member);
            }
        }

        void Visit(int[] members)
        {
            // Once there is a match, nothing that follows is looked at.
            if (seen.Add(Key(members)) && !Array.Exists(members, m => _states[m].Kind == Kind.Accept))
                pending.Enqueue(members);
        }

        int[] Closure(int state) => closures[state] ??= [.. Close(state, isStart: false)];

        bool[] KindsOf(CharacterSet set)
        {
            if (!kinds.TryGetValue(set, out bool[]? members))
                kinds.Add(set, members = Array.ConvertAll(minterms, set.Contains));

            return members;
        }
    }

    /// <summary>All states that are reached without a character, in order.</summary>
    private SortedSet<int> Close(int start, bool isStart)
    {
        var closed = new SortedSet<int>();
        var seen = new HashSet<int>();
        var pending = new Stack<int>([start]);
        while (pending.Count > 0)
        {
            int index = pending.Pop();
            if (!seen.Add(index))
                continue;

            _work++;
            NfaState state = _states[index];
            switch (state.Kind)
            {
                case Kind.Split:
                    pending.Push(state.Next);
                    pending.Push(state.Other);
                    break;
                case Kind.Start when isStart:
                    pending.Push(state.Next);
                    break;
                case Kind.Start:
                    break;
                default:
                    closed.Add(index);
                    break;
            }
        }

        return closed;
    }

    private static string Key(int[] members) => new(Array.ConvertAll(members, m => (char)m));
}
