using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;

namespace OpenApiGen.Decisions.Tests.Engine;

/// <summary>What holds for all inputs: thousands of them, the same ones each time.</summary>
public sealed class EnginePropertyTests
{
    private const int Cases = 5000;

    [Test]
    public void A_constraint_that_matches_instead_of_not_never_lowers_a_score()
    {
        var random = new Random(1);
        for (int i = 0; i < Cases; i++)
        {
            Profile profile = RandomProfile(random, "p");
            DecisionInputs inputs = RandomInputs(random);
            double before = Score(profile, inputs);
            foreach (Profile better in Relaxed(profile, inputs))
                Assert.That(Score(better, inputs), Is.GreaterThanOrEqualTo(before), $"case {i}");
        }
    }

    [Test]
    public void A_matching_constraint_more_never_lowers_a_score()
    {
        var random = new Random(2);
        for (int i = 0; i < Cases; i++)
        {
            Profile profile = RandomProfile(random, "p");
            DecisionInputs inputs = RandomInputs(random);
            double before = Score(profile, inputs);
            ProfileConstraints constraints = profile.Constraints;
            foreach (ProfileConstraints more in (ProfileConstraints[])
            [
                constraints with { TeamSizeMin = constraints.TeamSizeMin ?? inputs.TeamSize },
                constraints with { Pattern = constraints.Pattern ?? [inputs.Pattern!.Value] },
                constraints with { Tenancy = constraints.Tenancy ?? [inputs.Tenancy!.Value] },
                constraints with { QpsP99Min = constraints.QpsP99Min ?? inputs.QpsP99 },
            ])
                Assert.That(Score(profile with { Constraints = more }, inputs), Is.GreaterThanOrEqualTo(before), $"case {i}");
        }
    }

    [Test]
    public void The_order_of_profiles_changes_nothing()
    {
        var random = new Random(3);
        for (int i = 0; i < Cases; i++)
        {
            Profile[] profiles = [.. Enumerable.Range(0, 6).Select(n => RandomProfile(random, "p" + n))];
            DecisionInputs inputs = RandomInputs(random);
            Recommendation one = DecisionEngine.Decide(inputs, profiles);
            random.Shuffle(profiles);
            Recommendation other = DecisionEngine.Decide(inputs, profiles);
            Assert.That(other.Ranking.Select(r => (r.Profile.Name, r.Score)), Is.EqualTo(one.Ranking.Select(r => (r.Profile.Name, r.Score))), $"case {i}");
            Assert.That((other.Status, other.RunnerUp?.Profile.Name), Is.EqualTo((one.Status, one.RunnerUp?.Profile.Name)), $"case {i}");
        }
    }

    [Test]
    public void A_missing_answer_always_refuses()
    {
        var random = new Random(4);
        for (int i = 0; i < Cases; i++)
        {
            DecisionInputs whole = RandomInputs(random);
            DecisionInputs inputs = random.Next(6) switch
            {
                0 => whole with { TeamSize = null },
                1 => whole with { QpsP99 = null },
                2 => whole with { ReadWriteRatio = null },
                3 => whole with { Tenancy = null },
                4 => whole with { DataTier = null },
                _ => whole with { Pattern = null },
            };
            Recommendation recommendation = DecisionEngine.Decide(inputs, ProfileCatalog.BuiltIn.Profiles);
            Assert.That(recommendation.Status, Is.EqualTo(DecisionStatus.Refused));
            Assert.That(recommendation.Missing, Has.Count.EqualTo(1));
            Assert.That(recommendation.Leader, Is.Null);
        }
    }

    private static double Score(Profile profile, DecisionInputs inputs) => DecisionEngine.Decide(inputs, [profile]).Ranking[0].Score;

    /// <summary>The same profile, one constraint of which is now met.</summary>
    private static IEnumerable<Profile> Relaxed(Profile profile, DecisionInputs inputs)
    {
        ProfileConstraints constraints = profile.Constraints;
        if (constraints.TeamSizeMin > inputs.TeamSize)
            yield return profile with { Constraints = constraints with { TeamSizeMin = inputs.TeamSize } };
        if (constraints.TeamSizeMax < inputs.TeamSize)
            yield return profile with { Constraints = constraints with { TeamSizeMax = inputs.TeamSize } };
        if (constraints.Tenancy is { } tenancy)
            yield return profile with { Constraints = constraints with { Tenancy = [.. tenancy, inputs.Tenancy!.Value] } };
        if (constraints.Pattern is { } pattern)
            yield return profile with { Constraints = constraints with { Pattern = [.. pattern, inputs.Pattern!.Value] } };
        if (constraints.Languages is { } languages && inputs.Language is { } language)
            yield return profile with { Constraints = constraints with { Languages = [.. languages, language] } };
        if (constraints.PlatformTeamExists is not null)
            yield return profile with { Constraints = constraints with { PlatformTeamExists = inputs.PlatformTeam } };
    }

    internal static DecisionInputs RandomInputs(Random random) => new()
    {
        TeamSize = random.Next(1, 60),
        QpsP99 = random.Next(1, 8000),
        ReadWriteRatio = random.Next(1, 30),
        Tenancy = Any<Tenancy>(random),
        DataTier = Any<DataTier>(random),
        Pattern = Any<ArchitecturePattern>(random),
        Language = random.Next(3) == 0 ? null : Any<Language>(random),
        PlatformTeam = random.Next(2) == 0,
        AdminPanel = random.Next(2) == 0,
        EncryptionAtRest = random.Next(2) == 0,
        ComplianceOwner = random.Next(2) == 0 ? null : "Grace",
    };

    private static Profile RandomProfile(Random random, string name) => new()
    {
        Name = name,
        Thresholds = new SuccessThresholds(),
        Constraints = new ProfileConstraints
        {
            TeamSizeMin = Maybe(random, () => (double?)random.Next(1, 40)),
            TeamSizeMax = Maybe(random, () => (double?)random.Next(40, 60)),
            Tenancy = Maybe<IReadOnlyList<Tenancy>>(random, () => [Any<Tenancy>(random)]),
            DataTierMax = Maybe(random, () => (DataTier?)Any<DataTier>(random)),
            Pattern = Maybe<IReadOnlyList<ArchitecturePattern>>(random, () => [Any<ArchitecturePattern>(random)]),
            QpsP99Min = Maybe(random, () => (double?)random.Next(1, 5000)),
            PlatformTeamExists = Maybe(random, () => (bool?)(random.Next(2) == 0)),
            AdminPanelNeeded = Maybe(random, () => (bool?)(random.Next(2) == 0)),
            Languages = Maybe<IReadOnlyList<Language>>(random, () => [Any<Language>(random)]),
        },
        Weights = random.Next(4) == 0 ? new Dictionary<string, double> { [ConstraintKeys.Pattern] = random.Next(0, 5) } : new Dictionary<string, double>(),
    };

    private static T? Maybe<T>(Random random, Func<T?> make) => random.Next(2) == 0 ? default : make();

    private static T Any<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>() is var values ? values[random.Next(values.Length)] : default;
}
