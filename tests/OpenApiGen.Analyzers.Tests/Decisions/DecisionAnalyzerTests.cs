using Microsoft.CodeAnalysis;
using OpenApiGen.Analyzers.Decisions;
using OpenApiGen.Analyzers.Tests.Driving;

namespace OpenApiGen.Analyzers.Tests.Decisions;

/// <summary>Findings reach the compiler, each in its file. What each rule finds is tested in OpenApiGen.Decisions.Tests.</summary>
public sealed class DecisionAnalyzerTests
{
    private const string Contract = """
        openapi: 3.1.0
        info: { title: Demo, version: '1' }
        paths:
          /orders:
            get: { operationId: listOrders, tags: [orders], responses: { '204': { description: None. } } }

        """;

    [Test]
    public async Task Each_file_gets_what_is_wrong_in_it()
    {
        AnalyzedProject project = new AnalyzedProject().Library()
            .File("decision-profile.json", """
                {
                  "decidedOn": "2026-11-01",
                  "choice": [|{|] "profile": "own", "chosenBy": [|"bot"|] },
                  "traffic": { "readWriteRatio": 8, "qpsP99": 300, "evidence": "a log" },
                  "tenancy": { "model": "shared", "evidence": "pilots" },
                  "communication": { "default": "sync", "evidence": "calls" },
                  "data": { "tier": "internal", "evidence": "orders" },
                  "architecture": { "pattern": "modular-monolith", "teamSize": 8, "language": "dotnet", "evidence": "one team" },
                  "recovery": { "surface": "production", "rpoMinutes": 5, "rtoMinutes": 30, "evidence": "drill" },
                  "slo": {
                    "name": "orders", "sli": "good answers", "target": 0.999, "windowDays": 30, "latencyMs": { "p50": 1, "p95": 2, "p99": 3 }, "owner": "Ada",
                    "budgetConsumer": "orders", "policy": "stop", "operations": [ [|"order"|] ], "evidence": "log"
                  },
                  "approvers": { "production_schema_change": ["Ada"], "new_external_service": ["Ada"], "auth_change": ["Ada"] }
                }
                """)
            .File("own.profile.json", """{ "profile_name": "own", "extends": "aspnetcore-modular-monolith", "constraints": { [|"team"|]: 3 } }""")
            .File("openapi.yaml", Contract.Replace("get:", "[|[|get|]|]:", StringComparison.Ordinal))
            .File("schema.sql", "CREATE TABLE [|orders|] (id int, [|email|] text);");
        Assert.That(
            (await project.AnalyzeAsync(new DecisionAnalyzer())).Select(m => m.Split(':')[0]),
            Is.EqualTo((string[])["OAG2005", "OAG2009", "OAG3013", "OAG2011", "OAG3013", "OAG2001", "OAG2011", "OAG2012"]));
    }

    [Test]
    public async Task Files_are_told_by_their_role_before_their_name()
    {
        AnalyzedProject project = new AnalyzedProject().Library()
            .File("why.json", "[|x|]").Metadata("why.json", "OpenApiGenRole", "Decision")
            .File("decision-profile.json", "x").Metadata("decision-profile.json", "OpenApiGenRole", "None");
        Assert.That(await project.AnalyzeAsync(new DecisionAnalyzer()), Has.Length.EqualTo(1).And.All.StartsWith("OAG2001: "));
    }

    [TestCase("2027-04-30", 0)]
    [TestCase("2027-05-01", 1)]
    public async Task The_build_says_which_day_it_is(string today, int findings)
    {
        AnalyzedProject project = new AnalyzedProject().Library().Property("OpenApiGenToday", today).File("decision-profile.json", """{ "decidedOn": "2026-11-01" }""");
        Assert.That((await project.FindAsync(new DecisionAnalyzer())).Count(d => d.Id == "OAG2013"), Is.EqualTo(findings));
    }

    [Test]
    public async Task A_project_without_decisions_is_left_alone() =>
        Assert.That(await new AnalyzedProject().Library().File("openapi.yaml", Contract).File("schema.sql", "CREATE TABLE a (email text)").FindAsync(new DecisionAnalyzer(), new UsedMemberAnalyzer()), Is.Empty);

    [Test]
    public void Every_rule_has_a_help_link() =>
        Assert.That(new DecisionAnalyzer().SupportedDiagnostics.Select(d => d.HelpLinkUri), Is.All.Match("^docs/rules/OAG[23][0-9]{3}[.]md$"));

    [Test]
    public void Every_rule_can_be_configured() =>
        Assert.That(new DecisionAnalyzer().SupportedDiagnostics.SelectMany(d => d.CustomTags), Has.None.EqualTo(WellKnownDiagnosticTags.NotConfigurable));
}
