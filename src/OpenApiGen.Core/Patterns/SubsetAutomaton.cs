namespace OpenApiGen.Patterns;

/// <summary>An expression's deterministic automaton, by the subset construction.</summary>
internal sealed class SubsetAutomaton
{
    private const int MostStates = 2_000;
    private const int MostWork = 2_000_000;

    private readonly List<NfaState> _states = [];
    private readonly List<int[]> _sets = [];
    private readonly List<int[]?> _moves = [];
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

    /// <summary>
    /// True where there are few states. NonBacktracking builds about the same automaton while it matches; beyond 10,000 states it goes
    /// on without, and then .NET 10 answers wrongly now and then.
    /// </summary>
    /// <param name="node">A tree over UTF-16 code units.</param>
    /// <param name="minterms">One code unit of every kind.</param>
    public static bool IsSmall(PatternNode node, int[] minterms) => Of(node, minterms, MostStates) is not null;

    /// <summary>The states' moves; null where there are too many states, or where the start of a text matters behind its end.</summary>
    /// <param name="node">A tree over UTF-16 code units.</param>
    /// <param name="minterms">One code unit of every kind.</param>
    /// <param name="mostStates">How many states there may be.</param>
    public static AutomatonTable? Table(PatternNode node, int[] minterms, int mostStates)
    {
        if (Of(node, minterms, mostStates) is not { } automaton)
            return null;

        // A text may come back to the state it began with, where its start lies behind.
        List<int[]> sets = automaton._sets;
        return automaton.MatchesAtEnd(sets[0], isStart: true) != automaton.MatchesAtEnd(sets[0], isStart: false)
            ? null
            : new AutomatonTable(
                [.. automaton._moves],
                [.. sets.Select(automaton.IsMatch)],
                [.. sets.Select(s => automaton.MatchesAtEnd(s, isStart: false))]);
    }

    private static SubsetAutomaton? Of(PatternNode node, int[] minterms, int mostStates)
    {
        var automaton = new SubsetAutomaton();
        int accept = automaton.Add(Kind.Accept, null, -1, -1);
        return automaton.Explore(automaton.Compile(node, accept), minterms, mostStates) ? automaton : null;
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

    /// <summary>Explores what can be reached, as far as a number of states and the work allow; false where there is more.</summary>
    private bool Explore(int start, int[] minterms, int mostStates)
    {
        var closures = new int[]?[_states.Count];
        var kinds = new Dictionary<CharacterSet, bool[]>();
        var marks = new int[_states.Count];
        int round = 0;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);

        // Only the first state may pass the start of the text; a search may begin at any place.
        int[] restart = Closure(start);
        Visit(Close(start, isStart: true));
        var targets = new List<int>();
        for (int next = 0; next < _sets.Count; next++)
        {
            if (_sets.Count > mostStates || _work > MostWork)
                return false;

            // Once there is a match, nothing that follows is looked at.
            int[] members = _sets[next];
            if (IsMatch(members))
                continue;

            int[] row = new int[minterms.Length];
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
                row[minterm] = Visit([.. targets]);
            }

            _moves[next] = row;
        }

        return _work <= MostWork;

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

        int Visit(int[] members)
        {
            string key = Key(members);
            if (seen.TryGetValue(key, out int index))
                return index;

            seen.Add(key, _sets.Count);
            _sets.Add(members);
            _moves.Add(null);
            return _sets.Count - 1;
        }

        int[] Closure(int state) => closures[state] ??= Close(state, isStart: false);

        bool[] KindsOf(CharacterSet set)
        {
            if (!kinds.TryGetValue(set, out bool[]? members))
                kinds.Add(set, members = Array.ConvertAll(minterms, set.Contains));

            return members;
        }
    }

    private bool IsMatch(int[] members) => Array.Exists(members, m => _states[m].Kind == Kind.Accept);

    /// <summary>True where a text that ends here matches.</summary>
    private bool MatchesAtEnd(int[] members, bool isStart)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>(members);
        while (pending.Count > 0)
        {
            int index = pending.Pop();
            if (!seen.Add(index))
                continue;

            NfaState state = _states[index];
            switch (state.Kind)
            {
                case Kind.Accept:
                    return true;
                case Kind.Split:
                    pending.Push(state.Next);
                    pending.Push(state.Other);
                    break;
                case Kind.End:
                case Kind.Start when isStart:
                    pending.Push(state.Next);
                    break;
            }
        }

        return false;
    }

    /// <summary>All states that are reached without a character, in order.</summary>
    private int[] Close(int start, bool isStart)
    {
        var closed = new List<int>();
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

        closed.Sort();
        return [.. closed];
    }

    private static string Key(int[] members) => new(Array.ConvertAll(members, m => (char)m));
}
