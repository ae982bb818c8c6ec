using OpenApiGen.Patterns;
using OpenApiGen.Testing;

namespace OpenApiGen.Core.Tests.Patterns;

/// <summary>Translations against Node, which is right by definition.</summary>
public sealed class JudgeTests
{
    [Test]
    public void Real_patterns_answer_as_Node_does()
    {
        SharedData.Require("openapi");
        SharedData.Require("json-schema-test-suite");
        Judge(RealPatterns.All(), stringsEach: 60);
    }

    [Test]
    public void Shapes_of_many_documents_answer_as_Node_does() => Judge(PatternShapes.All, stringsEach: 150);

    [TestCase(1, 2000, RandomPatternKind.Mixed)]
    [TestCase(2, 2000, RandomPatternKind.References)]
    [TestCase(3, 1000, RandomPatternKind.Astral)]
    public void Random_patterns_answer_as_Node_does(int seed, int count, RandomPatternKind kind)
    {
        var random = new RandomPatterns(seed, kind);
        string[] patterns = [.. Enumerable.Range(0, count).Select(_ => random.Next()).Distinct(StringComparer.Ordinal)];
        Judge(patterns, stringsEach: 30, isAstral: kind != RandomPatternKind.References);
    }

    [Explicit("Minutes of hardening.")]
    [Test]
    public void Many_random_patterns_answer_as_Node_does([Range(4, 30)] int seed) =>
        Random_patterns_answer_as_Node_does(seed, 2500, (RandomPatternKind)(seed % 3));

    private static void Judge(IReadOnlyList<string> patterns, int stringsEach, bool isAstral = true)
    {
        var questions = new List<(string Pattern, IReadOnlyList<string> Strings)>();
        foreach (string pattern in patterns.Where(p => !NodeJudge.IsMistakenAbout(p)))
        {
            // Seeded by the pattern itself, so that a disagreement comes back when it is looked at alone.
            int seed = pattern.Aggregate(17, (hash, c) => unchecked((hash * 31) + c));
            PatternNode root = PatternSyntax.Parse(pattern).Root ?? PatternNode.Empty;
            questions.Add((pattern, new StringWalker(seed).Strings(root, stringsEach, isAstral)));
        }

        List<NodeJudge.Verdict> verdicts = NodeJudge.Ask(questions);
        Assert.That(verdicts, Has.Count.EqualTo(questions.Count));
        var report = new JudgeReport();
        for (int i = 0; i < verdicts.Count; i++)
            report.Add(questions[i].Pattern, questions[i].Strings, verdicts[i]);

        TestContext.Out.WriteLine(report.Summary());
        Assert.That(report.Disagreements, Is.Empty, report.Summary());
    }
}
