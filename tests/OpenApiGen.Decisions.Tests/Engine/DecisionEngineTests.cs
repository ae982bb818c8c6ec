using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;

namespace OpenApiGen.Decisions.Tests.Engine;

/// <summary>What strict mode recommends.</summary>
public sealed class DecisionEngineTests
{
    private static IReadOnlyList<Profile> Profiles => ProfileCatalog.BuiltIn.Profiles;

    [TestCase(Language.TypeScript, "node-express")]
    [TestCase(Language.DotNet, "aspnetcore-modular-monolith")]
    [TestCase(Language.Python, "fastapi-python")]
    public void A_team_gets_the_profile_of_its_language(Language language, string profile)
    {
        Recommendation recommendation = Decide(Inputs.Team(language: language));
        Assert.That(recommendation.Leader!.Profile.Name, Is.EqualTo(profile));
        Assert.That(recommendation.Leader.Score, Is.EqualTo(1));
    }

    [TestCase(Language.TypeScript)]
    [TestCase(Language.DotNet)]
    public void Who_violates_what_the_leader_does_not_makes_no_tie(Language language)
    {
        Recommendation recommendation = Decide(Inputs.Team(language: language));
        Assert.That(recommendation.Status, Is.EqualTo(DecisionStatus.Proposed));
        Assert.That(recommendation.RunnerUp, Is.Not.Null);
        Assert.That(recommendation.TradeOff, Does.StartWith($"'{recommendation.RunnerUp!.Profile.Name}' is 0.1053 behind: it does not fit in languages: "));
    }

    [Test]
    public void Isolated_tenants_are_no_violation_for_who_serves_them()
    {
        RankedProfile leader = Decide(Inputs.Services() with { Tenancy = Tenancy.IsolatedMultiTenant }).Leader!;
        Assert.That(leader.Profile.Name, Is.EqualTo("go-or-rust-microservice"));
        Assert.That(leader.Score, Is.EqualTo(1));
        Assert.That(leader.Violations, Is.Zero);
    }

    [Test]
    public void A_kill_criterion_refuses()
    {
        Recommendation recommendation = Decide(Inputs.Team() with { Pattern = ArchitecturePattern.Microservices });
        Assert.That(recommendation.Status, Is.EqualTo(DecisionStatus.Refused));
        Assert.That(recommendation.Kills.Select(k => k.Field), Is.EqualTo((string[])["architecture.pattern", "architecture.platformTeam"]));
    }

    [Test]
    public void Profiles_within_fifteen_percent_are_a_tie_until_a_person_chooses()
    {
        DecisionInputs inputs = Inputs.Team(language: Language.Python);
        Recommendation tie = Decide(inputs);
        Assert.That(tie.Status, Is.EqualTo(DecisionStatus.Tie));
        Assert.That(tie.RunnerUp!.Profile.Name, Is.EqualTo("django-monolith"));

        Recommendation chosen = Decide(inputs with { Choice = new ProfileChoice("django-monolith", "Ada, tech lead", "the team knows it") });
        Assert.That(chosen.Status, Is.EqualTo(DecisionStatus.Proposed));
        Assert.That(chosen.Leader!.Profile.Name, Is.EqualTo("django-monolith"));
        Assert.That(chosen.Warnings, Is.Empty);
    }

    [TestCase("renovate-bot", "which is no person")]
    [TestCase(null, "chosen by nobody")]
    public void A_robot_does_not_choose(string? who, string warning)
    {
        Recommendation recommendation = Decide(Inputs.Team(language: Language.Python) with { Choice = new ProfileChoice("django-monolith", who, null) });
        Assert.That(recommendation.Status, Is.EqualTo(DecisionStatus.Tie));
        Assert.That(recommendation.Warnings, Has.One.Contains(warning));
    }

    [Test]
    public void A_choice_that_fits_far_worse_is_a_warning() => Assert.That(
        Decide(Inputs.Team() with { Choice = new ProfileChoice("django-monolith", "Ada", null) }).Warnings,
        Has.One.StartsWith("'django-monolith' was chosen and scores "));

    [Test]
    public void A_choice_that_refuses_itself_is_refused() => Assert.That(
        Decide(Inputs.Team() with { Choice = new ProfileChoice("go-or-rust-microservice", "Ada", null) }).Kills.Select(k => k.Field),
        Is.EqualTo((string[])["choice.profile"]));

    [Test]
    public void Objectives_that_are_stricter_than_the_floor_are_kept()
    {
        SuccessTriple triple = Decide(Inputs.Team() with { Promise = new ServicePromise { Target = 0.999, WindowDays = 28, P99Ms = 300 } }).Triple!;
        Assert.That((triple.Uptime, triple.WindowDays, triple.P99Ms, triple.P95Ms), Is.EqualTo((0.999, 28, 300, 250)));
        Assert.That(triple.Looser, Is.Empty);
    }

    [Test]
    public void Looser_ones_count_only_where_somebody_may_except_from_the_floor()
    {
        DecisionInputs inputs = Inputs.Team() with { Promise = new ServicePromise { Target = 0.98, P99Ms = 2000 } };
        Recommendation recommendation = Decide(inputs);
        Assert.That((recommendation.Triple!.Uptime, recommendation.Triple.P99Ms), Is.EqualTo((0.995, 600)));
        Assert.That(recommendation.Warnings, Has.Exactly(2).Contains("'slo_floor_exception'"));

        Recommendation excepted = Decide(inputs with { Approvers = [new Approval("slo_floor_exception", ["CTO"])] });
        Assert.That((excepted.Triple!.Uptime, excepted.Triple.P99Ms), Is.EqualTo((0.98, 2000)));

        Recommendation robot = Decide(inputs with { Approvers = [new Approval("slo_floor_exception", ["deploy bot"])] });
        Assert.That(robot.Triple!.Uptime, Is.EqualTo(0.995));
    }

    [Test]
    public void Of_equal_profiles_the_one_in_the_language_comes_first_then_the_name_decides()
    {
        Profile[] profiles = [Named("a", null), Named("c", [Language.Go]), Named("b", [Language.Go])];
        Assert.That(DecisionEngine.Decide(Inputs.Team(language: Language.Go), profiles).Ranking.Select(r => r.Profile.Name), Is.EqualTo((string[])["b", "c", "a"]));

        static Profile Named(string name, IReadOnlyList<Language>? languages) => new() { Name = name, Constraints = new ProfileConstraints { TeamSizeMin = 1, Languages = languages }, Thresholds = new SuccessThresholds() };
    }

    [Test]
    public void A_profile_refuses_a_language_only_where_it_is_stated()
    {
        var profile = new Profile
        {
            Name = "p",
            Constraints = new ProfileConstraints(),
            Thresholds = new SuccessThresholds(),
            RefuseIf = [new RefusalCondition(new ProfileConstraints { Languages = [Language.Go] }, null, "no go"), new RefusalCondition(new ProfileConstraints(), null, "nothing")],
        };
        Assert.That(DecisionEngine.Decide(Inputs.Team(language: null), [profile]).Ranking[0].Refusals, Is.Empty);
        Assert.That(DecisionEngine.Decide(Inputs.Team(language: Language.Go), [profile]).Ranking[0].Refusals, Is.EqualTo((string[])["no go"]));
    }

    [TestCase(12, 300, "read replicas")]
    [TestCase(1.5, 6000, "partition")]
    [TestCase(5, 501, "cache may pay")]
    [TestCase(5, 500, "No cache")]
    public void Traffic_drives_the_stack(double ratio, double qps, string advice) =>
        Assert.That(StackAdvice.For(Inputs.Team() with { ReadWriteRatio = ratio, QpsP99 = qps }), Has.Some.Contains(advice));

    [Test]
    public void Promises_of_the_built_in_profiles_agree_with_themselves()
    {
        foreach (Profile profile in Profiles)
        {
            double budget = (1 - profile.Thresholds.Uptime!.Value) * profile.Thresholds.UptimeWindowDays * 24 * 60;
            Assert.That(profile.Thresholds.RtoMinutes, Is.LessThan(budget), profile.Name);
        }
    }

    private static Recommendation Decide(DecisionInputs inputs) => DecisionEngine.Decide(inputs, Profiles);
}
