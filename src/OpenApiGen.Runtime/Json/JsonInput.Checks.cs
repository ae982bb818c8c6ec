using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>What no shape of a type can say.</content>
public ref partial struct JsonInput
{
    /// <summary>
    /// Judges the value that the input stands on by a schema, for reading to go on whatever came of it: so that one answer names what the schema
    /// and what the type has to say. What both find is noted once.
    /// </summary>
    /// <param name="checks">A table of schemas.</param>
    /// <param name="index">Which one of them.</param>
    /// <returns>The input, where it was.</returns>
    [UnscopedRef]
    public ref JsonInput Judged(SchemaChecks checks, int index)
    {
        Check(checks, index);
        return ref this;
    }

    /// <summary>Judges the value that the input stands on by a schema; the input stays where it is.</summary>
    /// <param name="checks">A table of schemas.</param>
    /// <param name="index">Which one of them.</param>
    /// <returns>True where the value is valid; else what is wrong has been noted.</returns>
    public bool Check(SchemaChecks checks, int index)
    {
        // Where no work is left, saying so once is enough.
        if (_budget < 0 && !_isQuiet && _violations?.Contains("complexity") == true)
            return false;

        CheckNode node = checks[index];
        int noted = _violations?.Count ?? 0;
        long allowance = _budget < 0 ? 0 : Allowance(node);
        var run = new CheckRun(_json, _budget + allowance, _patience, _isQuiet ? null : _violations);
        bool isValid = run.Judge(_reader, node);
        _patience = run.Patience;
        _budget = Math.Min(_budget, run.Budget);
        if (_isQuiet)
        {
            if (run.Violations is not null)
            {
                Stop(run.Violations[0].Offset);
                run.Violations.Return();
            }
        }
        else if (run.Violations is not null && run.Violations.Count > noted)
        {
            _violations = run.Violations;
            _violations.Locate(noted, _reader);
        }

        if (_budget >= 0)
            return isValid;

        Report("complexity", "nests so many alternatives that it takes too long to judge");
        return false;
    }

    /// <summary>
    /// Work that a schema needs for the value however harmless that is: each schema within it judges each value within the other once.
    /// What goes beyond is paid out of the budget.
    /// </summary>
    private readonly long Allowance(CheckNode node)
    {
        if (node.Width <= CheckNode.UsualWidth)
            return 0;

        JsonTokens ahead = _reader;
        ahead.Skip();
        return (ahead.BytesConsumed - _reader.TokenStartIndex + 2) * node.Width;
    }

    internal static string DescribeToken(JsonTokenType token) => Describe(token);
}
