using System.Text.Json;
using System.Text.RegularExpressions;
using OpenApiGen.Patterns;
using OpenApiGen.Testing;

namespace OpenApiGen.Core.Tests.Patterns;

/// <summary>Compares translations with verdicts and counts.</summary>
internal sealed class JudgeReport
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private int _comparisons;
    private int _matches;
    private readonly List<string> _timeouts = [];

    public List<string> Disagreements { get; } = [];

    public void Add(string pattern, IReadOnlyList<string> strings, NodeJudge.Verdict verdict)
    {
        EcmaPattern translation = EcmaPattern.Translate(pattern);
        Count(Kind(translation));
        if (translation is EcmaPattern.Unsupported { Problem: var problem })
        {
            if (problem.IsInvalid != (verdict.Mode == "invalid"))
                Disagree($"Node: {verdict.Mode}; here: {problem}");

            return;
        }

        if (verdict.Mode != (translation.UnicodeMode ? "unicode" : "annexB"))
        {
            Disagree($"Node: {verdict.Mode}; here: {(translation.UnicodeMode ? "unicode" : "annexB")}");
            return;
        }

        if (verdict.Results.Length < strings.Count)
            _timeouts.Add("Node: " + pattern);

        try
        {
            var evaluator = new PatternEvaluator(translation);
            for (int i = 0; i < verdict.Results.Length; i++)
            {
                _comparisons++;
                bool expected = verdict.Results[i] == '1';
                _matches += expected ? 1 : 0;
                if (evaluator.IsMatch(strings[i]) != expected)
                {
                    Disagree($"Node says {expected} to {JsonSerializer.Serialize(strings[i], Readable)}; here: {translation}");
                    return;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            _timeouts.Add(".NET: " + pattern);
            if (translation is EcmaPattern.Regex { NonBacktracking: true })
                Disagree("timeout without backtracking");
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IndexOutOfRangeException)
        {
            Disagree($".NET fails with {translation}: {exception.Message}");
        }

        void Disagree(string message) => Disagreements.Add($"{JsonSerializer.Serialize(pattern, Readable)}: {message}");
    }

    public string Summary() =>
        $"{_comparisons} comparisons, {_matches} matches, {_timeouts.Count} timeouts ({string.Join(' ', _timeouts)}); "
        + string.Join(", ", _kinds.Select(k => $"{k.Key} {k.Value}"))
        + $"\n{Disagreements.Count} disagreements\n"
        + string.Join('\n', Disagreements.Take(40));

    private static string Kind(EcmaPattern pattern) => pattern switch
    {
        EcmaPattern.Regex regex => regex.NonBacktracking ? "Regex/NonBacktracking" : "Regex/backtracking",
        EcmaPattern.AllOf all when all.Conditions.Any(c => c.Pattern is EcmaPattern.Regex or EcmaPattern.AllOf) => "AllOf with Regex",
        _ => pattern.GetType().Name,
    };

    private void Count(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
}
