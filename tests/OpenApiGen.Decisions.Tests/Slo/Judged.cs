using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Tests.Slo;

/// <summary>Judges decision files that tests write.</summary>
internal static class Judged
{
    /// <summary>All fields that an objective has when nothing is wrong with it, apart from those that a test writes itself.</summary>
    public static string Slo(string fields, params string[] without)
    {
        (string Key, string Value)[] all =
        [
            ("name", "\"checkout\""), ("service", "\"shop\""), ("sli", "\"requests answered without a 5xx within 500 ms\""), ("target", "0.999"), ("windowDays", "30"),
            ("budgetConsumer", "\"checkout team\""), ("policy", "\"below 25 % left, feature work stops\""), ("owner", "\"checkout lead\""),
        ];
        IEnumerable<string> others = all.Where(f => !without.Contains(f.Key) && !fields.Contains($"\"{f.Key}\"", StringComparison.Ordinal)).Select(static f => $"    \"{f.Key}\": {f.Value}");
        return "{\n" + string.Join(",\n", others.Concat(fields.Length == 0 ? [] : [$"    {fields}"])) + "\n  }";
    }

    /// <summary>A file of one objective.</summary>
    public static string File(string fields, params string[] without) => $$"""
        {
          "slo": {{Slo(fields, without)}}
        }
        """;

    public static DecisionFile Read(string text)
    {
        DecisionFileResult result = DecisionFileReader.Read("decision-profile.json", text);
        Assert.That(result.File, Is.Not.Null, string.Join("\n", result.Findings));
        return result.File!;
    }

    public static IReadOnlyList<Diagnostic> Findings(string text, SuccessThresholds? floor = null, IReadOnlyList<ContractOperation>? operations = null)
    {
        DecisionFile file = Read(text);
        var findings = new FindingList(file.Source);
        SloJudge.Judge(file, floor, operations, findings);
        foreach (Diagnostic finding in findings.Findings)
        {
            Assert.That(finding.Message, Does.Not.EndWith("."), "messages have no full stop");
            Assert.That(finding.Message, Does.Not.Contain("NaN"));
            Assert.That(finding.Message[0], Is.Not.AnyOf(' ').And.Not.Matches<char>(char.IsLower));
        }

        return findings.Findings;
    }

    /// <summary>The file raises the rule at each mark, and nothing else; gives the first message.</summary>
    public static string Raises(Rule rule, string marked, SuccessThresholds? floor = null, IReadOnlyList<ContractOperation>? operations = null)
    {
        MarkedText text = MarkedText.Parse(marked);
        IReadOnlyList<Diagnostic> findings = Findings(text.Text, floor, operations);
        Assert.That(findings.Select(static f => f.Rule.Id).Distinct(), Is.EqualTo(new[] { rule.Id }), string.Join("\n", findings));
        Assert.That(findings.Select(static f => $"{f.Span.From}-{f.Span.To}"), Is.EqualTo(text.Positions()), string.Join("\n", findings));
        return findings[0].Message;
    }

    /// <summary>The file raises nothing.</summary>
    public static void IsFine(string text, SuccessThresholds? floor = null, IReadOnlyList<ContractOperation>? operations = null) =>
        Assert.That(Findings(text, floor, operations), Is.Empty);
}
