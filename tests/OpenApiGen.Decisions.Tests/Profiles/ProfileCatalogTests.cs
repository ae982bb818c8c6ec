using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;

namespace OpenApiGen.Decisions.Tests.Profiles;

/// <summary>Profiles of files: copied, edited, extended; and every mistake at its place.</summary>
public sealed class ProfileCatalogTests
{
    [Test]
    public void What_is_inherited_stays_unless_the_file_says_otherwise()
    {
        Profile own = With("""
            {
              "profile_name": "own", "extends": "aspnetcore-modular-monolith",
              "constraints": { "team_size_max": 12, "data_sensitivity_tier_max": null, "tenancy": "shared-multi-tenant-or-isolated-multi-tenant" },
              "weights": { "pattern": 3 },
              "stack": { "database": "SQLite", "cache": ["none"] },
              "anti_recommendations": [{ "name": "lazy loading", "severity": "warn", "why": "we measure" }, { "name": "ours" }],
              "success_thresholds": { "p99_api_latency_ms": 250 },
              "named_approver_chain": { "auth_change": ["Grace"] }
            }
            """).Find("own")!;
        Profile parent = ProfileCatalog.BuiltIn.Find("aspnetcore-modular-monolith")!;
        Assert.That((own.Constraints.TeamSizeMin, own.Constraints.TeamSizeMax, own.Constraints.DataTierMax), Is.EqualTo((1, 12, (DataTier?)null)));
        Assert.That(own.Constraints.Tenancy, Is.EqualTo((Tenancy[])[Tenancy.SharedMultiTenant, Tenancy.IsolatedMultiTenant]));
        Assert.That(own.Weights["pattern"], Is.EqualTo(3));
        Assert.That(own.Stack.Select(l => l.Name), Is.EqualTo(parent.Stack.Select(l => l.Name).Append("cache")));
        Assert.That(own.Stack.Single(l => l.Name == "database").Choices, Is.EqualTo((string[])["SQLite"]));
        Assert.That(own.AntiRecommendations.Single(a => a.Name == "lazy loading").Severity, Is.EqualTo(AntiSeverity.Warn));
        Assert.That(own.AntiRecommendations, Has.Count.EqualTo(parent.AntiRecommendations.Count + 1));
        Assert.That((own.Thresholds.P95Ms, own.Thresholds.P99Ms, own.Thresholds.RtoMinutes), Is.EqualTo((200, 250, 120)));
        Assert.That(own.Approvers.Single(a => a.Change == "auth_change").People, Is.EqualTo((string[])["Grace"]));
        Assert.That(own.Approvers, Has.Count.EqualTo(parent.Approvers.Count));
    }

    [Test]
    public void A_file_may_be_named_as_the_built_in_profile_that_it_extends()
    {
        ProfileCatalog catalog = With("""{ "profile_name": "node-express", "extends": "node-express", "success_thresholds": { "p50_api_latency_ms": 40 } }""");
        Assert.That(catalog.Findings, Is.Empty);
        Assert.That(catalog.Profiles, Has.Count.EqualTo(5));
        Assert.That((catalog.Find("node-express")!.Thresholds.P50Ms, catalog.Find("node-express")!.Thresholds.P95Ms), Is.EqualTo((40, 250)));
    }

    [TestCase("""{ "profile_name": "own", "extends": [|"node-expres"|] }""", "There is no profile 'node-expres' to extend; did you mean 'node-express'?")]
    [TestCase("""{ "profile_name": "own", "extends": [|"own"|] }""", "There is no profile 'own' to extend; there are ")]
    [TestCase("""{ "profile_name": "own", "extends": "node-express", "constraints": { "team_size_min": [|20|] } }""", "'team_size_max' must be at least 'team_size_min', and the inherited 'team_size_max' is 15")]
    [TestCase("""{ "profile_name": "own", "extends": "node-express", "success_thresholds": { "p95_api_latency_ms": [|900|] } }""", "'p99_api_latency_ms' must be at least 'p95_api_latency_ms', and the inherited 'p99_api_latency_ms' is 600")]
    [TestCase("""{ "profile_name": "own", "success_thresholds": { "uptime_target": [|1|] } }""", "'uptime_target' of 'success_thresholds' must be a number from 0.9 to 0.999999, not 1")]
    [TestCase("""{ "profile_name": "own", "constraints": { "team_size_min": 9, "team_size_max": [|3|] } }""", "'team_size_max' of 'constraints' must be at least 'team_size_min', which is 9, not 3")]
    [TestCase("""{ "profile_name": "own", "constraints": { "tenancy": [|[|][] } }""", "'tenancy' of 'constraints' needs at least one value")]
    [TestCase("""{ "profile_name": "own", "refuse_if": { "when": [|{|]}, "reason": "x" } }""", "'when' needs a condition")]
    [TestCase("""{ "profile_name": "own", "refuse_if": [|{|] "reason": "x" } }""", "'when' is missing in an entry of 'refuse_if'")]
    [TestCase("""[|{|] "version": "1" }""", "A profile has a 'profile_name'")]
    [TestCase("""{ "profile_name": "own", "stack": { "web": { [|"choice"|]: "x" } } }""", "'choice' is not a field of layer 'web'; did you mean 'choices'?")]
    [TestCase("""{ "profile_name": "own", "anti_recommendations": [{ "name": "x", "severity": [|"bad"|] }] }""", "'severity' of an entry of 'anti_recommendations' must be kill or warn, not \"bad\"")]
    public void A_mistake_is_reported_at_its_place(string marked, string message)
    {
        // A bracket within a mark would end it, so it stands behind one.
        MarkedText text = MarkedText.Parse(marked.Replace("[|[|][]", "[|[|]]", StringComparison.Ordinal));
        var findings = With(text.Text).Findings;
        Assert.That(findings.Select(f => $"{f.Span.From}-{f.Span.To}"), Is.EqualTo(text.Positions()), string.Join("\n", findings));
        Assert.That(findings[0].Message, Does.StartWith(message));
        Assert.That(findings[0].Rule.Id, Is.EqualTo("OAG2001"));
    }

    [Test]
    public void Promises_that_cannot_both_be_kept_are_reported() => Assert.That(
        With("""{ "profile_name": "own", "extends": "aspnetcore-modular-monolith", "success_thresholds": { "rto_minutes_max": 240 } }""").Findings.Select(f => f.ToString()),
        Has.One.StartsWith("0.profile.json(1,111): warning OAG3011: An RTO of 240 minutes is more than the error budget of 0.995 over 30 days, which is 216 minutes"));

    [Test]
    public void A_robot_in_a_profile_is_reported() => Assert.That(
        With("""{ "profile_name": "own", "named_approver_chain": { "auth_change": ["bot"] } }""").Findings.Select(f => f.Rule.Id), Is.EqualTo((string[])["OAG2009"]));

    [Test]
    public void Profiles_that_extend_each_other_are_both_reported()
    {
        ProfileCatalog catalog = With("""{ "profile_name": "a", "extends": "b" }""", """{ "profile_name": "b", "extends": "a" }""");
        Assert.That(catalog.Findings.Select(f => f.Message), Is.EquivalentTo((string[])["'a' extends itself: a → b → a", "'b' extends itself: b → a → b"]));
        Assert.That(catalog.Profiles, Has.Count.EqualTo(5));
    }

    [Test]
    public void Two_files_of_one_name_are_one_too_many() =>
        Assert.That(With("""{ "profile_name": "a" }""", """{ "profile_name": "a" }""").Findings.Select(f => f.ToString()), Is.EqualTo((string[])["1.profile.json(1,19): error OAG2001: '0.profile.json' is named 'a' as well"]));

    private static ProfileCatalog With(params string[] texts) => ProfileCatalog.With([.. texts.Select((t, i) => ProfileReader.Read($"{i}.profile.json", t))]);
}
