using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>
/// Branches of unions that only reading tells apart. Trying is quiet: a branch ends at the first thing that is wrong, and only the branch that
/// was most likely meant is read once more for what is to be said. A union within a branch is read once, however many branches around it
/// come to it: so the work grows with the text and its depth, not with the number of ways to read it.
/// </content>
public ref partial struct JsonInput
{
    /// <summary>True after a branch that is tried went wrong: there is nothing left to read.</summary>
    private readonly bool IsStopped => _wrongAt > 0;

    /// <summary>Ends the branch that is tried. Whoever is reading it finds a null and then no more tokens, and so comes back at once.</summary>
    private void Stop(int offset)
    {
        if (IsStopped)
            return;

        _wrongAt = offset + 1;
        _stoppedAt = _reader.BytesConsumed;
        _reader = new JsonTokens("null"u8);
        _reader.Read();
    }

    /// <summary>
    /// Reads the value by one branch after the other. Where several may match, it is read as what keeps most of it: a branch that does not name
    /// some property accepts the value all the same, and whoever gets it would never know.
    /// </summary>
    private T Try<T>(UnionRules rules, ValueReader<T>[] branches, ulong candidates)
        where T : class
    {
        if (IsStopped)
            return null!;

        JsonTokens start = _reader;
        JsonTokens end = default;
        long covered = _covered;
        int dropped = _dropped;
        bool wasQuiet = _isQuiet;
        bool isNested = _attempts > 0;
        var outcome = new UnionOutcome(null, 0, -1, 0);
        int furthest = 0;
        _attempts++;
        _isQuiet = true;
        for (int i = 0; i < branches.Length && i < 64 && _budget >= 0; i++)
        {
            if ((candidates & (1UL << i)) == 0)
                continue;

            _reader = start;
            _covered = 0;
            _dropped = 0;
            T value = branches[i](ref this);

            // Each branch of one union costs no more than reading does. It is unions within branches that multiply, and those are paid for.
            if (isNested)
                _budget -= 1 + (((IsStopped ? _stoppedAt : _reader.BytesConsumed) - start.BytesConsumed - _covered) >> 2);

            if (IsStopped)
            {
                // The branch that got furthest is most likely the one that was meant.
                if (_wrongAt > furthest)
                {
                    furthest = _wrongAt;
                    outcome = outcome with { Nearest = i };
                }

                _wrongAt = 0;
                continue;
            }

            end = _reader;
            if (outcome.Matches == 0 || (!rules.IsExclusive && _dropped < outcome.Dropped))
                outcome = outcome with { Value = value, Dropped = _dropped };

            outcome = outcome with { Matches = rules.IsExclusive ? outcome.Matches + 1 : 1 };
            if (rules.IsExclusive ? outcome.Matches > 1 : outcome.Dropped == 0)
                break;
        }

        _isQuiet = wasQuiet;
        _covered = covered;
        _dropped = dropped + (outcome.Matches == 1 ? outcome.Dropped : 0);
        _reader = start;
        T result;
        if (_budget < 0)
        {
            Report("complexity", "takes too long to judge");
            _reader.Skip();
            result = null!;
        }
        else
        {
            // Small values are read again as fast as they are remembered.
            if (isNested && start.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                (_memo ??= new UnionMemo()).Add(branches, start.TokenStartIndex, outcome);

            result = outcome.Matches == 1 ? (T)outcome.Value! : Refuse(rules, branches, outcome);
            if (outcome.Matches == 1)
            {
                _covered += end.BytesConsumed - start.BytesConsumed;
                _reader = end;
            }
        }

        if (--_attempts == 0)
            UnionMemo.Forget(ref _memo);

        return result;
    }

    /// <summary>Finds what the current value came to when it was read before; false where it was not.</summary>
    private bool TryRecall<T>(UnionRules rules, ValueReader<T>[] branches, out T? value)
        where T : class
    {
        value = null;
        if (!_memo!.TryGet(branches, _reader.TokenStartIndex, out UnionOutcome outcome))
            return false;

        if (outcome.Matches != 1)
        {
            Refuse(rules, branches, outcome);
            return true;
        }

        long start = _reader.BytesConsumed;
        _reader.Skip();
        _covered += _reader.BytesConsumed - start;
        _dropped += outcome.Dropped;
        _budget -= 1 + ((_reader.BytesConsumed - start) >> 4);
        value = (T)outcome.Value!;
        return true;
    }

    /// <summary>Notes that a value is of no branch or of several, with what keeps it from being of the nearest one, and passes over it.</summary>
    private T Refuse<T>(UnionRules rules, ValueReader<T>[] branches, in UnionOutcome outcome)
        where T : class
    {
        if (outcome.Matches > 0)
            Report("oneOf", "matches more than one alternative");
        else
            ReportNoMatch(rules, branches.Length);

        if (outcome.Matches > 0 || outcome.Nearest < 0 || _isQuiet)
        {
            _reader.Skip();
            return null!;
        }

        // What unions within it came to is known already and must not be forgotten on the way.
        _attempts++;
        branches[outcome.Nearest](ref this);
        _attempts--;
        return null!;
    }
}
