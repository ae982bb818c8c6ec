using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>What no shape of a type can say.</content>
public ref partial struct JsonInput
{
    /// <summary>Judges the value that the input stands on by a schema; the input stays where it is.</summary>
    /// <param name="checks">A table of schemas.</param>
    /// <param name="index">Which one of them.</param>
    /// <returns>True where the value is valid; else what is wrong has been noted.</returns>
    public bool Check(SchemaChecks checks, int index)
    {
        var run = new CheckRun(_json, _budget, _violations);
        bool isValid = run.Judge(_reader, checks[index]);
        _violations = run.Violations;
        _budget = run.Budget;
        if (_budget >= 0)
            return isValid;

        Note(ref _violations, new JsonViolation((int)_reader.TokenStartIndex, null, "complexity", "nests so many alternatives that it takes too long to judge"));
        return false;
    }

    /// <summary>Adds a violation, unless it is there already or there are enough of them.</summary>
    internal static void Note(ref List<JsonViolation>? violations, in JsonViolation violation)
    {
        violations ??= [];
        if (violations.Count < MaximumViolations && !violations.Contains(violation))
            violations.Add(violation);
    }

    internal static string DescribeToken(JsonTokenType token) => Describe(token);
}
