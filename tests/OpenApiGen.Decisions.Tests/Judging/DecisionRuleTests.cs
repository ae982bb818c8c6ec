using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Tests.Judging;

/// <summary>Each rule about a decision file alone: raised at its place, and not raised.</summary>
public sealed class DecisionRuleTests
{
    [Test]
    public void A_sound_file_is_fine() => new Review(SoundDecision.With()).IsFine();

    [TestCase("\"teamSize\": 8", "\"teamSize\": [|\"eight\"|]", "'teamSize' of 'architecture' must be a whole number from 1 to 1000000, not \"eight\"")]
    [TestCase("\"teamSize\": 8", "\"teamSize\": [|8.5|]", "'teamSize' of 'architecture' must be a whole number from 1 to 1000000, not 8.5")]
    [TestCase("\"teamSize\": 8", "\"teamSize\": 8, [|\"teamsize\"|]: 9", "'teamsize' is not a field of 'architecture'; did you mean 'teamSize'?")]
    [TestCase("\"tier\": \"pii\"", "\"tier\": [|\"secret\"|]", "'tier' of 'data' must be public, internal, pii-only, pii, phi, pci or regulated, not \"secret\"")]
    [TestCase("\"rowIsolation\": true", "\"rowIsolation\": [|1|]", "'rowIsolation' of 'tenancy' must be true or false, not 1")]
    [TestCase("\"decidedOn\": \"2026-11-01\"", "\"decidedOn\": [|\"1.11.2026\"|]", "'decidedOn' of a decision file must be a day such as \"2026-11-26\", not \"1.11.2026\"")]
    [TestCase("\"p95\": 200", "\"p95\": [|20|]", "'p95' of 'latencyMs' must be at least 'p50', which is 50, not 20")]
    [TestCase("\"evidence\": \"one team\"", "\"evidence\": [|\" \"|]", "'evidence' of 'architecture' must be a string that says something, not \" \"")]
    public void OAG2001_a_value_that_is_none(string old, string @new, string message) =>
        Assert.That(Invalid(SoundDecision.Replace(old, @new)), Is.EqualTo(message));

    /// <summary>Nothing follows from a value that is none.</summary>
    [TestCase("\"qpsP99\": 300", "\"qpsP99\": [|\"300\"|]")]
    [TestCase("\"qpsP99\": 300", "\"qpsP99\": [|1e30|]")]
    [TestCase("\"qpsP99\": 300", "\"qpsP99\": [|-1|]")]
    [TestCase("\"p50\": 50", "\"p50\": [|\"fast\"|]")]
    [TestCase("\"model\": \"shared\"", "\"model\": [|\"both\"|]")]
    public void OAG2001_is_the_only_finding_of_a_value_that_is_none(string old, string @new) => new Review(SoundDecision.Replace(old, @new)).Raises(DecisionRules.InvalidFile);

    [Test]
    public void OAG2001_a_section_that_is_a_list_is_not_missing_as_well() =>
        Assert.That(new Review(SoundDecision.With(("traffic", "[1, 2]"))).Findings().Select(f => f.Rule.Id), Is.EqualTo((string[])["OAG2001"]));

    [TestCase("sum(rate(x[$window])", "'(' is not closed")]
    [TestCase("sum(x)) / y[$window]", "')' closes nothing that is open")]
    [TestCase("x{a=\\\"b}[$window]", "\" is not closed")]
    public void OAG2001_a_query_that_breaks_all_rules(string query, string problem) => Assert.That(
        Invalid(SoundDecision.Replace("\"target\": 0.995", $"\"target\": 0.995, \"query\": {{ \"bad\": [|\"{query}\"|], \"total\": \"sum(rate(x{{a='}}'}}[$window])) # (\" }}")),
        Is.EqualTo($"'bad' of 'query' is no PromQL: {problem}"));

    [TestCase("{ \"traffic\": [|x|] }")]
    [TestCase("{ \"traffic\": {} [|\"data\"|]: {} }")]
    [TestCase("{ [|/*|] }")]
    [TestCase("[|[|][]")]
    public void OAG2001_no_JSON(string text)
    {
        IReadOnlyList<Diagnostic> findings = new Review(text.Replace("[|[|]", "[", StringComparison.Ordinal)).Findings();
        Assert.That(findings, Has.Count.EqualTo(1));
        Assert.That(findings[0].Rule, Is.EqualTo(DecisionRules.InvalidFile));
    }

    [Test]
    public void OAG2001_not_for_comments_and_commas() =>
        new Review("// why\n" + SoundDecision.Replace("\"tier\": \"pii\"", "/* the highest */ \"tier\": \"pii\"").Replace("\"CFO\"]", "\"CFO\",]", StringComparison.Ordinal)).IsFine();

    [Test]
    public void OAG2001_a_profile_that_is_not_there() => Assert.That(
        new Review(SoundDecision.With(("choice", """{ "profile": [|"aspnet-modular-monolith"|], "chosenBy": "Ada" }"""))).Raises(DecisionRules.InvalidFile),
        Is.EqualTo("There is no profile 'aspnet-modular-monolith'; did you mean 'aspnetcore-modular-monolith'?"));

    [Test]
    public void OAG2002_a_required_answer_that_is_missing() => Assert.That(
        new Review(SoundDecision.With(("traffic", """[|{|] "readWriteRatio": 8, "evidence": "a log" }"""))).Raises(DecisionRules.MissingAnswer),
        Does.StartWith("'traffic.qpsP99' is not answered (").And.EndsWith("; question 1 asks for it"));

    [TestCase("communication", "3")]
    [TestCase("recovery", "6")]
    [TestCase("slo", "7")]
    public void OAG2002_a_question_that_is_passed_over(string section, string question)
    {
        string text = SoundDecision.With((section, ""));
        Assert.That(new Review("[|{|]" + text[1..]).Raises(DecisionRules.MissingAnswer), Does.EndWith($"; question {question} asks for it"));
    }

    [TestCase("recovery", "[|[|]]", "6")]
    [TestCase("slo", "[|[|]]", "7")]
    public void OAG2002_an_empty_list_is_no_answer(string section, string json, string question) =>
        Assert.That(new Review(SoundDecision.With((section, json))).Raises(DecisionRules.MissingAnswer), Does.EndWith($"; question {question} asks for it"));

    [Test]
    public void OAG2001_a_choice_without_profile() =>
        Assert.That(Invalid(SoundDecision.With(("choice", """[|{|] "chosenBy": "Ada" }"""))), Is.EqualTo("'profile' is missing in 'choice'"));

    [Test]
    public void OAG2003_contexts_that_are_none() => Assert.That(
        new Review(SoundDecision.Replace("\"pattern\": \"modular-monolith\", \"teamSize\": 8", "\"pattern\": \"microservices\", \"teamSize\": 40, \"platformTeam\": true, \"boundedContexts\": [|[|][]")
            .Replace("[|[|][]", "[]", StringComparison.Ordinal)).Findings().Select(f => f.Message),
        Has.Some.StartsWith("Microservices without two contexts"));

    [TestCase("preproduction", false)]
    [TestCase("Production database", true)]
    [TestCase("prod", true)]
    public void OAG2003_production_is_a_word(string surface, bool isNoticed) => Assert.That(
        new Review(SoundDecision.With(("recovery", $$"""[{ "surface": "{{surface}}", "rpoMinutes": 5, "evidence": "a drill" }]"""))).Findings().Any(f => f.Rule == DecisionRules.KillCriterion),
        Is.EqualTo(isNoticed));

    [TestCase("\"pattern\": \"modular-monolith\"", "\"pattern\": [|\"microservices\"|], \"platformTeam\": true", "Microservices with 8 people")]
    [TestCase("\"qpsP99\": 300", "\"qpsP99\": [|6000|]", "6000 requests per second on a modular monolith")]
    [TestCase("\"qpsP99\": 300", "\"qpsP99\": [|0.5|]", "0.5 requests per second for 8 people")]
    [TestCase("\"model\": \"shared\"", "\"model\": [|\"single\"|], \"arrPerTenantUsd\": 20000", "A deployment for each tenant at $20000 a year")]
    [TestCase("\"default\": \"sync\"", "\"default\": [|\"event-driven\"|]", "Events as the default with 8 people")]
    [TestCase("\"tier\": \"pii\"", "\"tier\": [|\"phi\"|], \"complianceOwner\": \"Grace\"", "Data of tier phi without encryption at rest")]
    [TestCase("\"tier\": \"pii\"", "\"tier\": [|\"pci\"|]", "Data of tier pci without a compliance owner and encryption at rest")]
    public void OAG2003_a_criterion_that_says_stop(string old, string @new, string message) =>
        Assert.That(new Review(SoundDecision.Replace(old, @new)).Raises(DecisionRules.KillCriterion), Does.StartWith(message));

    [Test]
    public void OAG2003_a_surface_of_customers_without_RTO() => Assert.That(
        new Review(SoundDecision.With(("recovery", """[|[|]{ "surface": "production", "rpoMinutes": 5, "evidence": "a drill" }]"""))).Raises(DecisionRules.KillCriterion),
        Does.StartWith("'production' faces customers and has no RTO"));

    [TestCase("\"tier\": \"pii\"", "\"tier\": \"phi\", \"complianceOwner\": \"Grace\", \"encryptionAtRest\": true")]
    [TestCase("\"model\": \"shared\"", "\"model\": \"single\", \"arrPerTenantUsd\": 200000")]
    public void OAG2003_not_where_what_it_takes_is_there(string old, string @new) =>
        Assert.That(new Review(SoundDecision.Replace(old, @new)).Findings().Select(f => f.Rule), Has.None.EqualTo(DecisionRules.KillCriterion));

    [TestCase("traffic", "1")]
    [TestCase("tenancy", "2")]
    [TestCase("communication", "3")]
    [TestCase("data", "4")]
    [TestCase("architecture", "5")]
    public void OAG2004_an_answer_without_evidence(string section, string question)
    {
        string json = SoundDecision.Section(section);
        string bare = "[|{|]" + json[1..json.IndexOf(", \"evidence\"", StringComparison.Ordinal)] + " }";
        Assert.That(new Review(SoundDecision.With((section, bare))).Raises(DecisionRules.MissingEvidence), Does.StartWith($"The answer to question {question} has no 'evidence'"));
    }

    [Test]
    public void OAG2004_evidence_that_is_none() => new Review(SoundDecision.Replace("\"evidence\": \"one team\"", "\"evidence\": [|\"TODO\"|]")).Raises(DecisionRules.MissingEvidence);

    [Test]
    public void OAG2005_a_tie_that_nobody_resolved() => Assert.That(
        new Review("[|{|]" + SoundDecision.Replace("\"language\": \"dotnet\"", "\"language\": \"python\"")[1..]).Raises(DecisionRules.UnresolvedTie),
        Does.StartWith("'fastapi-python' and 'django-monolith' are within 15 % of each other"));

    [Test]
    public void OAG2005_not_where_a_person_chose() =>
        new Review(SoundDecision.Replace("\"language\": \"dotnet\"", "\"language\": \"python\"").Replace("\"name\": \"Orders\"", """
            "name": "Orders", "choice": { "profile": "fastapi-python", "chosenBy": "Ada", "reason": "async drivers" }
            """, StringComparison.Ordinal)).IsFine();

    [Test]
    public void OAG2007_latency_without_percentiles() => Assert.That(
        new Review(SoundDecision.Replace("\"slo\": {", "\"slo\": [|{|]").Replace("\"latencyMs\": { \"p50\": 50, \"p95\": 200, \"p99\": 500 }", "\"latencyMs\": 500", StringComparison.Ordinal)).Raises(DecisionRules.IncompleteTriple),
        Does.EndWith("; return to question 7"));

    [Test]
    public void OAG2007_a_target_without_window() => Assert.That(
        new Review(SoundDecision.Replace("\"slo\": {", "\"slo\": [|{|]").Replace("\"windowDays\": 30, ", "", StringComparison.Ordinal)).Raises(DecisionRules.IncompleteTriple),
        Does.StartWith("'windowDays' is missing"));

    [Test]
    public void OAG2007_no_surface_of_customers() => Assert.That(
        new Review(SoundDecision.With(("recovery", """[|[|]{ "surface": "analytics", "rpoMinutes": 1440, "rtoMinutes": 240, "evidence": "a drill" }]"""))).Raises(DecisionRules.IncompleteTriple),
        Does.EndWith("; return to question 6"));

    [TestCase("\"p99\": 500", "\"p99\": [|900|]", "p99 of 900 ms is looser than the 500 of 'aspnetcore-modular-monolith'")]
    [TestCase("\"rtoMinutes\": 30", "\"rtoMinutes\": [|180|]", "RTO of 180 minutes is looser than the 120 of")]
    public void OAG2008_a_promise_that_is_looser_than_the_floor(string old, string @new, string message) =>
        Assert.That(new Review(SoundDecision.Replace(old, @new)).Raises(DecisionRules.LooserPromise), Does.StartWith(message));

    [Test]
    public void OAG2008_not_where_somebody_may_except() =>
        new Review(SoundDecision.Replace("\"p99\": 500", "\"p99\": 900").Replace("\"auth_change\"", "\"slo_floor_exception\": [\"CTO\"], \"auth_change\"", StringComparison.Ordinal)).IsFine();

    [TestCase("\"CFO\"", "[|\"release-bot\"|]", "'release-bot' is no person")]
    [TestCase("\"CFO\"", "[|\"CI\"|]", "'CI' is no person")]
    [TestCase("\"CFO\"", "[|\"none\"|]", "'none' is no person")]
    [TestCase("\"CFO\"", "[|\"svc-deploy\"|]", "'svc-deploy' is no person")]
    [TestCase("\"tier\": \"pii\"", "\"tier\": \"pii\", \"complianceOwner\": [|\"TBD\"|]", "'TBD' is no person")]
    [TestCase("\"auth_change\": [\"Grace (security owner)\"]", "[|\"auth_change\"|]: []", "Nobody approves 'auth_change'")]
    public void OAG2009_who_is_no_person(string old, string @new, string message) =>
        Assert.That(new Review(SoundDecision.Replace(old, @new)).Raises(DecisionRules.InvalidApprover), Does.StartWith(message));

    [Test]
    public void OAG2009_a_class_that_the_profile_asks_for() => Assert.That(
        new Review(SoundDecision.With(("approvers", """[|{|] "production_schema_change": ["Ada"], "auth_change": ["Grace"] }"""))).Raises(DecisionRules.InvalidApprover),
        Is.EqualTo("Nobody is named for 'new_external_service', which 'aspnetcore-modular-monolith' asks for"));

    [Test]
    public void OAG2009_nobody_at_all() => Assert.That(
        new Review("[|{|]" + SoundDecision.With(("approvers", ""))[1..]).Raises(DecisionRules.InvalidApprover), Does.StartWith("'approvers' is missing"));

    [TestCase("CI engineer")]
    [TestCase("AI platform lead")]
    [TestCase("Ci Lin")]
    [TestCase("Abbot, tech lead")]
    [TestCase("Claudia")]
    public void OAG2009_not_for_people(string person) => new Review(SoundDecision.Replace("\"CFO\"", $"\"{person}\"")).IsFine();

    [Test]
    public void OAG2013_a_decision_of_last_year() => Assert.That(
        new Review(SoundDecision.Replace("\"2026-11-01\"", "[|\"2026-05-29\"|]")).Raises(DecisionRules.OldDecision), Does.StartWith("The decision is 181 days old"));

    [Test]
    public void OAG2013_not_on_the_last_day() => new Review(SoundDecision.Replace("\"2026-11-01\"", "\"2026-05-30\"")).IsFine();

    [Test]
    public void OAG2013_a_decision_without_a_day() => new Review("[|{|]" + SoundDecision.With(("decidedOn", ""))[1..]).Raises(DecisionRules.OldDecision);

    /// <summary>The message of the one finding, whose place is marked.</summary>
    private static string Invalid(string text)
    {
        MarkedText marked = MarkedText.Parse(text);
        IReadOnlyList<Diagnostic> findings = [.. new Review(text).Findings().Where(f => f.Rule == DecisionRules.InvalidFile)];
        Assert.That(findings.Select(f => $"{f.Span.From}-{f.Span.To}"), Is.EqualTo(marked.Positions()));
        return findings[0].Message;
    }
}
