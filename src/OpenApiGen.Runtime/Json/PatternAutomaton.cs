using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>A pattern as a table of states: a look per character decides, and there is nothing to construct when it is first needed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternAutomaton
{
    private const int Ascii = 128;

    /// <summary>The character that stands for zero in tables.</summary>
    private const char Zero = ' ';

    private readonly byte[] _ascii = new byte[Ascii];

    /// <summary>Runs of characters of one kind that begin or go on beyond ASCII: the first character of each, and its kind.</summary>
    private readonly char[] _firsts;
    private readonly byte[] _kinds;

    /// <summary>Next states by state and kind, each state being the index of its first move; those of the first two are never looked at.</summary>
    private readonly ushort[] _moves;
    private readonly int _width;
    private readonly int _start;
    private readonly int _accepting;

    /// <summary>Makes an automaton.</summary>
    /// <param name="runs">Runs of characters of one kind, in order: the first character and the kind.</param>
    /// <param name="moves">The next state, per state from 2 on and in it per kind. In state 0 no string matches any more, in state 1 every one does.</param>
    /// <param name="start">The state to start with, 2 or more.</param>
    /// <param name="accepting">A string that ends in this or a later state matches.</param>
    public PatternAutomaton(string runs, string moves, int start, int accepting)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(moves);
        _firsts = new char[runs.Length / 2];
        _kinds = new byte[runs.Length / 2];
        for (int i = 0; i < _firsts.Length; i++)
        {
            _firsts[i] = runs[i * 2];
            _kinds[i] = (byte)(runs[(i * 2) + 1] - Zero);
            for (int c = _firsts[i]; c < Ascii; c++)
                _ascii[c] = _kinds[i];
        }

        _width = _kinds.Max() + 1;
        _moves = new ushort[moves.Length + (2 * _width)];
        for (int i = 0; i < moves.Length; i++)
            _moves[i + (2 * _width)] = (ushort)((moves[i] - Zero) * _width);

        _start = start * _width;
        _accepting = accepting * _width;
    }

    /// <summary>True where a string matches.</summary>
    /// <param name="text">The string.</param>
    public bool IsMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<byte> ascii = _ascii;
        ReadOnlySpan<ushort> moves = _moves;
        int state = _start;
        foreach (char c in text)
        {
            state = moves[state + (c < ascii.Length ? ascii[c] : KindOf(c))];
            if (state <= _width)
                return state == _width;
        }

        return state >= _accepting;
    }

    private int KindOf(char c)
    {
        int index = Array.BinarySearch(_firsts, c);
        return _kinds[index >= 0 ? index : ~index - 1];
    }
}
