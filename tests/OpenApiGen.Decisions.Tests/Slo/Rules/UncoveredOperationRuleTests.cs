using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Tests.Slo.Rules;

public sealed class UncoveredOperationRuleTests
{
    private static readonly ContractOperation[] Operations =
    [
        Operation("listUsers", "get", "/users", 10, "users"),
        Operation("createUser", "post", "/users", 20, "users", "admin"),
        Operation("", "get", "/health", 30),
    ];

    private static ContractOperation Operation(string id, string method, string path, int line, params string[] tags) =>
        new(id, method, path, tags, new SourceSpan("openapi.yaml", line * 10, 3, new LinePosition(line, 4), new LinePosition(line, 7)));

    private static string[] Reported(params string[] slos) =>
        [.. Judged.Findings($"{{ \"slo\": [{string.Join(", ", slos)}] }}", null, Operations).Select(static f => $"{f.Rule.Id} {f.Span.File}{f.Span.From} {f.Message}")];

    [Test]
    public void OAG3013_operations_without_objective_stand_in_the_contract() =>
        Assert.That(Reported(Judged.Slo("\"operations\": [\"listUsers\"]")), Is.EqualTo(new[]
        {
            "OAG3013 openapi.yaml(21,5) No objective covers 'createUser' (POST /users); list its operationId or a tag in the 'operations' of one, or \"*\" in one that covers everything",
            "OAG3013 openapi.yaml(31,5) No objective covers GET /health; list its operationId or a tag in the 'operations' of one, or \"*\" in one that covers everything",
        }));

    [Test]
    public void OAG3013_names_that_are_none_stand_in_the_file()
    {
        string message = Judged.Raises(SloRules.UncoveredOperation, Judged.File("\"operations\": [\"*\", [|\"listUser\"|]]"), null, Operations);
        Assert.That(message, Is.EqualTo("'listUser' is neither an operationId nor a tag of the contract; did you mean 'listUsers'?"));
        message = Judged.Raises(SloRules.UncoveredOperation, Judged.File("\"operations\": [\"*\", [|\"somethingElse\"|]]"), null, Operations);
        Assert.That(message, Does.EndWith("take the name from the contract, or remove it"));
    }

    [Test]
    public void OAG3013_not_where_ids_tags_routes_or_everything_cover()
    {
        Assert.That(Reported(Judged.Slo("")), Is.Empty, "no list covers everything");
        Assert.That(Reported(Judged.Slo("\"operations\": \"*\"")), Is.Empty);
        Assert.That(Reported(Judged.Slo("\"operations\": [\"users\"]"), Judged.Slo("\"name\": \"health\", \"operations\": [\"GET /health\"]")), Is.Empty);
    }

    [Test]
    public void OAG3013_not_without_contract()
    {
        Judged.IsFine(Judged.File("\"operations\": [\"any\"]"));
        Judged.IsFine(Judged.File("\"operations\": [\"any\"]"), null, []);
        Judged.IsFine("{ }", null, Operations);
    }

    [Test]
    public void OAG3013_can_be_judged_apart_from_the_file()
    {
        Decisions.Model.DecisionFile file = Judged.Read(Judged.File("\"target\": 99.9, \"operations\": [\"users\"]"));
        var findings = new Decisions.Reading.FindingList(file.Source);
        SloJudge.JudgeCoverage(file, Operations, findings);
        Assert.That(findings.Findings.Select(static f => f.ToString()), Has.Exactly(1).StartsWith("openapi.yaml(31,5): warning OAG3013: No objective covers GET /health").And.Exactly(1).Items);
    }
}
