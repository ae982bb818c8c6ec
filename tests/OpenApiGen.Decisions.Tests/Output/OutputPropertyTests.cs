using System.Text.Json;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Tests.Engine;

namespace OpenApiGen.Decisions.Tests.Output;

/// <summary>What holds for every output of every decision: hundreds of them, the same ones each time.</summary>
public sealed class OutputPropertyTests
{
    private static readonly string[] Hostile = ["", "a|b", "# x", "`x`", "\"q\" \\ \n---\nstatus: accepted", "<script>", "[a](b)", "\u0000\u001f\u2028é", "{{ x }}", "*_*"];

    [Test]
    public void Every_output_names_approvers_and_approves_nothing()
    {
        var random = new Random(5);
        for (int i = 0; i < 500; i++)
        {
            foreach (bool isMissing in (bool[])[false, true])
            {
                Recommendation recommendation = Decide(EnginePropertyTests.RandomInputs(random) is var inputs && isMissing ? inputs with { TeamSize = null } : inputs);
                Assert.That(recommendation.Approvers, Is.Not.Empty);
                foreach (string output in Outputs(recommendation))
                {
                    Assert.That(output, Does.Contain(recommendation.Approvers[0].People[0]));
                    Assert.That(output, Does.Not.Contain("approved").IgnoreCase);
                    Assert.That(output, Does.Contain(recommendation.Status == DecisionStatus.Refused ? "refused" : "propose").IgnoreCase.Or.Contain("tie"));
                }
            }
        }
    }

    /// <summary>Texts of people stay texts: JSON stays JSON, the head of a record keeps its status, a table its columns.</summary>
    [Test]
    public void Texts_of_people_break_nothing()
    {
        foreach (string text in Hostile)
        {
            Profile[] profiles = [.. ProfileCatalog.BuiltIn.Profiles, ProfileCatalog.BuiltIn.Find("django-monolith")! with { Name = "own " + text }];
            var recommendation = DecisionEngine.Decide(Inputs.Team() with
            {
                Evidence = new Dictionary<int, string> { [1] = text },
                Choice = new ProfileChoice("node-express", "Ada " + text, text),
                Approvers = [new Approval("auth_change", [text + " Grace"])],
            }, profiles);
            using var json = JsonDocument.Parse(DecisionJson.Write(recommendation));
            Assert.That(json.RootElement.GetProperty("inputs").GetProperty("evidence").GetProperty("question1").GetString(), Is.EqualTo(text));

            string[] record = DecisionRecord.Write(recommendation, "Title " + text, new DateTime(2026, 11, 26)).Split('\n');
            Assert.That(record[..5], Is.EqualTo((string[])["---", "status: proposed", "date: 2026-11-26", record[3], "---"]));
            Assert.That(record.Count(static l => l.StartsWith("status:", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(DecisionMarkdown.Write(recommendation).Split('\n').Where(static l => l.StartsWith('|')), Is.All.Matches<string>(static l => l.Replace("\\|", "", StringComparison.Ordinal).Count(static c => c == '|') == 5));
        }
    }

    [Test]
    public void The_same_decision_has_the_same_outputs() =>
        Assert.That(Outputs(Decide(Inputs.Team())), Is.EqualTo(Outputs(Decide(Inputs.Team()))));

    private static Recommendation Decide(DecisionInputs inputs) => DecisionEngine.Decide(inputs, ProfileCatalog.BuiltIn.Profiles);

    private static string[] Outputs(Recommendation recommendation) =>
        [DecisionJson.Write(recommendation), DecisionMarkdown.Write(recommendation), DecisionRecord.Write(recommendation, "A decision", new DateTime(2026, 11, 26))];
}
