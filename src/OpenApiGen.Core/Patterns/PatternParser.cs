using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>
/// Parses the pattern grammar of ECMA-262 (2025 edition: groups of different alternatives may share a name),
/// either in unicode mode or with the extensions of annex B.
/// </summary>
internal sealed partial class PatternParser
{
    /// <summary>Groups nested deeper are refused, so that no later step can run out of stack.</summary>
    public const int MaxDepth = 200;

    private readonly string _text;
    private readonly bool _unicode;
    private readonly int _groupCount;

    // Whether \k is a reference: always in unicode mode, in annex B only where some group has a name.
    private readonly bool _hasNames;
    private readonly List<NamedGroup> _named = [];
    private readonly List<PatternNode.Backreference> _references = [];

    // Which alternative of which enclosing disjunctions is being parsed.
    private readonly List<Branch> _branches = [];
    private int _disjunctions;
    private int _position;
    private int _groups;
    private bool _isTooDeep;
    private PatternProblem? _invalid;
    private PatternProblem? _unsupported;

    public PatternParser(string text, bool unicode)
    {
        _text = text;
        _unicode = unicode;
        _hasNames = unicode;
        bool inClass = false;
        for (int i = 0; i < text.Length; i++)
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    bool isNamed = IsNamedGroup(text, i);
                    _hasNames |= isNamed;
                    if (isNamed || i + 1 == text.Length || text[i + 1] != '?')
                        _groupCount++;

                    break;
            }
    }

    private readonly record struct Branch(int Disjunction, int Alternative);

    private readonly record struct NamedGroup(string Name, Branch[] Branches);

    private bool AtEnd => _position >= _text.Length;

    public PatternNode Parse(out PatternProblem? problem)
    {
        PatternNode root = ParseDisjunction(depth: 0);
        if (_invalid is null && !AtEnd)
            Invalid(_position, "A ')' without a '('");

        foreach (PatternNode.Backreference reference in _references)
            if (reference.Name is not null && !_named.Exists(g => g.Name == reference.Name))
                Invalid(reference.Offset, $"There is no group named '{reference.Name}'");

        problem = _invalid ?? _unsupported;
        return root;
    }

    private static bool IsNamedGroup(string text, int offset) =>
        offset + 3 < text.Length && text[offset + 1] == '?' && text[offset + 2] == '<' && text[offset + 3] is not ('=' or '!');

    private PatternNode ParseDisjunction(int depth)
    {
        if (depth > MaxDepth)
        {
            // Nothing is known of the rest, so no mistake in it counts.
            _unsupported = new PatternProblem(false, _position, $"Groups are nested deeper than {MaxDepth} levels");
            _isTooDeep = true;
            _position = _text.Length;
            return PatternNode.Empty;
        }

        var alternatives = new List<PatternNode>();
        int disjunction = _disjunctions++;
        do
        {
            _branches.Add(new Branch(disjunction, alternatives.Count));
            alternatives.Add(ParseAlternative(depth));
            _branches.RemoveAt(_branches.Count - 1);
        }
        while (TryRead('|'));
        return alternatives.Count == 1 ? alternatives[0] : new PatternNode.Disjunction(alternatives.ToEquatable());
    }

    private PatternNode ParseAlternative(int depth)
    {
        var items = new List<PatternNode>();
        while (!AtEnd && _text[_position] is not ('|' or ')'))
        {
            PatternNode term = ParseTerm(depth, out bool quantifiable);
            items.Add(quantifiable ? ParseQuantifier(term) : term);
        }

        return items.Count == 1 ? items[0] : new PatternNode.Sequence(items.ToEquatable());
    }

    private PatternNode ParseTerm(int depth, out bool quantifiable)
    {
        int start = _position;
        char c = _text[_position++];
        quantifiable = c is not ('^' or '$');
        switch (c)
        {
            case '^':
                return new PatternNode.Anchor(PatternAnchorKind.Start);
            case '$':
                return new PatternNode.Anchor(PatternAnchorKind.End);
            case '(':
                return ParseGroup(start, depth, out quantifiable);
            case '.':
                return Not(CharacterSets.LineTerminators);
            case '[':
                return ParseClass(start);
            case '\\':
                return ParseEscape(start, out quantifiable);
            case '*' or '+' or '?':
                return Invalid(start, $"'{c}' has nothing to repeat");
            case '{' when _unicode || TryReadBraces(start, out _, out _):
                return Invalid(start, "'{' has nothing to repeat; write \\{ for the character");
            case '}' or ']' when _unicode:
                return Invalid(start, $"'{c}' has no opening bracket; write \\{c} for the character");
            default:
                _position = start;
                return Character(ReadCodePoint());
        }
    }

    private PatternNode ParseGroup(int start, int depth, out bool quantifiable)
    {
        quantifiable = true;
        if (!TryRead('?'))
            return ParseCapture(start, depth, null);

        if (TryRead(':'))
            return ParseBody(start, depth);

        if (IsNamedGroup(_text, start))
        {
            _position++;
            string? name = ReadGroupName(start);
            return name is null ? PatternNode.Empty : ParseCapture(start, depth, name);
        }

        if (TryReadModifiers())
        {
            _unsupported ??= new PatternProblem(false, start, "Flags inside a pattern are not supported");
            return ParseBody(start, depth);
        }

        bool behind = TryRead('<');
        bool negated = TryRead('!');
        if (!negated && !TryRead('='))
            return Invalid(start, "'(?' must be followed by ':', '=', '!', '<=', '<!' or '<name>'; flags cannot be set for a whole pattern");

        quantifiable = !_unicode && !behind;
        return new PatternNode.Look(ParseBody(start, depth), behind, negated);
    }

    /// <summary>Reads flags to add and to remove, such as "i-m:".</summary>
    private bool TryReadModifiers()
    {
        int position = _position;
        while (position < _text.Length && _text[position] is 'i' or 'm' or 's' or '-')
            position++;

        if (position == _position || position == _text.Length || _text[position] != ':')
            return false;

        _position = position + 1;
        return true;
    }

    private PatternNode.Group ParseCapture(int start, int depth, string? name)
    {
        int number = ++_groups;
        if (name is not null)
            AddName(start, name);

        return new PatternNode.Group(ParseBody(start, depth), number, name);
    }

    private PatternNode ParseBody(int start, int depth)
    {
        PatternNode body = ParseDisjunction(depth + 1);
        return TryRead(')') ? body : Invalid(start, "This '(' has no ')'");
    }

    private void AddName(int start, string name)
    {
        foreach (NamedGroup other in _named)
            if (other.Name == name && !_branches.Exists(b =>
                    Array.Exists(other.Branches, o => o.Disjunction == b.Disjunction && o.Alternative != b.Alternative)))
                Invalid(start, $"There are two groups named '{name}' that can both take part in a match");

        _named.Add(new NamedGroup(name, [.. _branches]));
    }

    private PatternNode.Characters Character(int codePoint) => Members(CharacterSet.Of(codePoint));

    private PatternNode.Characters Not(CharacterSet set) => Members((_unicode ? CharacterSets.All : CharacterSets.Units).Except(set));

    private PatternNode.Characters Members(CharacterSet set) =>
        new PatternNode.Characters(_unicode ? set.Except(CharacterSets.Surrogates) : set);

    private int ReadCodePoint()
    {
        bool pair = _unicode && _position + 1 < _text.Length && char.IsSurrogatePair(_text[_position], _text[_position + 1]);
        int codePoint = pair ? char.ConvertToUtf32(_text[_position], _text[_position + 1]) : _text[_position];
        _position += pair ? 2 : 1;
        return codePoint;
    }

    private bool TryRead(char c)
    {
        if (AtEnd || _text[_position] != c)
            return false;

        _position++;
        return true;
    }

    /// <summary>Notes the first mistake and moves to the end, so that every loop stops.</summary>
    private PatternNode Invalid(int offset, string message)
    {
        if (!_isTooDeep)
            _invalid ??= new PatternProblem(true, offset, message);

        _position = _text.Length;
        return PatternNode.Empty;
    }
}
