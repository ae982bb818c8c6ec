using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using OpenApiGen.Generator.Tests.Driving;
using OpenApiGen.Patterns;
using OpenApiGen.Runtime;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Patterns;

/// <summary>Patterns as they run in a service: emitted, compiled, called, and compared with Node's answers.</summary>
public sealed class EmittedPatternTests
{
    [Test]
    public void Real_patterns_answer_as_Node_does()
    {
        SharedData.Require("openapi");
        Judge(RealPatterns.All());
    }

    [Test]
    public void Shapes_of_many_documents_answer_as_Node_does() => Judge(PatternShapes.All);

    private static void Judge(IEnumerable<string> patterns)
    {
        var wanted = patterns.Where(p => !NodeJudge.IsMistakenAbout(p) && IsEmitted(EcmaPattern.Translate(p))).ToHashSet(StringComparer.Ordinal);

        // Patterns that are several have parts of their own, which no document spells.
        StringPattern[] emitted = [.. Emit(wanted).Where(e => wanted.Contains(e.Source))];
        Assert.That(emitted.Select(e => e.Source), Is.EquivalentTo(wanted));

        List<(string Pattern, IReadOnlyList<string> Strings)> questions =
            [.. emitted.Select(e => (e.Source, (IReadOnlyList<string>)new StringWalker(e.Source.Length).Strings(PatternSyntax.Parse(e.Source).Root!, 40)))];
        List<NodeJudge.Verdict> verdicts = NodeJudge.Ask(questions);
        var disagreements = new List<string>();
        int comparisons = 0;
        for (int i = 0; i < emitted.Length; i++)
        {
            // A pattern for which Node took too long has fewer answers than strings.
            for (int n = 0; n < verdicts[i].Results.Length; n++)
            {
                comparisons++;
                long budget = 0;
                long patience = System.Diagnostics.Stopwatch.Frequency;
                bool isMatch = emitted[i].IsMatch(questions[i].Strings[n], ref budget, ref patience);
                if (budget == 0 && isMatch != (verdicts[i].Results[n] == '1'))
                    disagreements.Add($"{emitted[i].Source} says {isMatch} to {JsonSerializer.Serialize(questions[i].Strings[n])}");
            }
        }

        TestContext.Out.WriteLine($"{emitted.Length} patterns, {comparisons} comparisons");
        Assert.That(disagreements, Is.Empty);
    }

    /// <summary>Patterns that every string matches need no code, and what is not supported has none.</summary>
    private static bool IsEmitted(EcmaPattern pattern) => pattern is not (EcmaPattern.Always or EcmaPattern.Unsupported);

    private static IEnumerable<StringPattern> Emit(IReadOnlyCollection<string> patterns)
    {
        var document = new
        {
            openapi = "3.1.0",
            info = new { title = "Patterns", version = "1" },
            paths = new Dictionary<string, object>
            {
                ["/"] = new
                {
                    post = new
                    {
                        operationId = "post",
                        requestBody = new { content = new Dictionary<string, object> { ["application/json"] = new { schema = Schema(patterns) } } },
                        responses = new Dictionary<string, object> { ["204"] = new { description = "Done" } },
                    },
                },
            },
        };

        GenerationResult result = new Project().File("/openapi.json", JsonSerializer.Serialize(document)).Run();
        using var image = new MemoryStream();
        Assert.That(result.Output.Emit(image).Diagnostics, Is.Empty);
        image.Position = 0;

        Assembly assembly = new AssemblyLoadContext("Emitted").LoadFromStream(image);
        return assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(f => f.FieldType == typeof(StringPattern))
            .Select(f => (StringPattern)f.GetValue(null)!);
    }

    private static object Schema(IReadOnlyCollection<string> patterns) => new
    {
        type = "object",
        properties = patterns.Select((pattern, index) => (pattern, index)).ToDictionary(p => $"p{p.index}", p => new { type = "string", p.pattern }),
    };
}
