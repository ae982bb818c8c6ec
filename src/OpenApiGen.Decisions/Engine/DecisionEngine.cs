using System.Globalization;
using OpenApiGen.Decisions.Composition;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Engine;

/// <summary>Ranks profiles by how well they fit, and says what the first one brings. The same inputs give the same answer, whatever the order of profiles.</summary>
public static class DecisionEngine
{
    /// <summary>Profiles whose scores differ by less than this are near each other.</summary>
    public const double Near = 0.15;

    /// <summary>Decides.</summary>
    /// <param name="inputs">The answers.</param>
    /// <param name="profiles">What to choose from.</param>
    public static Recommendation Decide(DecisionInputs inputs, IReadOnlyList<Profile> profiles)
    {
        if (inputs.Missing is { Count: > 0 } missing)
            return new Recommendation { Status = DecisionStatus.Refused, Inputs = inputs, Missing = missing, Kills = KillCriteria.Strict(inputs), Approvers = Approvers([.. profiles.SelectMany(static p => p.Approvers)], inputs) };

        List<RankedProfile> ranking = Rank(inputs, profiles);
        IReadOnlyList<KillCriterion> kills = Kills(inputs, ranking);
        RankedProfile? first = ranking.FirstOrDefault(static r => !r.IsRefused);
        if (first is null)
            return new Recommendation { Status = DecisionStatus.Refused, Inputs = inputs, Kills = kills, Ranking = ranking, Approvers = Approvers([.. ranking.SelectMany(static r => r.Profile.Approvers)], inputs) };

        RankedProfile? chosen = inputs.Choice is { } choice && IsPersonal(choice) ? ranking.FirstOrDefault(r => !r.IsRefused && r.Profile.Name == choice.Profile) : null;
        RankedProfile leader = chosen ?? first;
        RankedProfile? second = ranking.FirstOrDefault(r => !r.IsRefused && r != leader);
        RankedProfile? runnerUp = second is not null && Math.Abs(leader.Score - second.Score) < Near ? second : null;
        IReadOnlyList<Approval> approvers = Approvers(leader.Profile.Approvers, inputs);
        bool isExcepted = FloorException.IsGranted(approvers);
        var triple = SuccessTriple.Of(inputs, leader.Profile.Thresholds, isExcepted);
        return new Recommendation
        {
            Status = kills.Count > 0 ? DecisionStatus.Refused : chosen is null && IsTie(leader, runnerUp) ? DecisionStatus.Tie : DecisionStatus.Proposed,
            Inputs = inputs,
            Kills = kills,
            Ranking = ranking,
            Leader = leader,
            RunnerUp = runnerUp,
            TradeOff = runnerUp is null ? null : Engine.TradeOff.Between(leader, runnerUp),
            Advice = StackAdvice.For(inputs),
            Triple = triple,
            Approvers = approvers,
            Warnings = [.. Warnings(inputs, first, chosen, triple, isExcepted, ranking), .. Violations(leader), .. Robots(approvers)],
            NextSteps = CompositionMap.Order,
        };
    }

    private static List<RankedProfile> Rank(DecisionInputs inputs, IReadOnlyList<Profile> profiles) =>
    [
        .. profiles
            .Select(p => new RankedProfile(p, ConstraintMatcher.Match(p.Constraints, inputs, p.Weights), Refusals(p, inputs)))
            .OrderBy(static r => r.IsRefused)
            .ThenByDescending(static r => r.Score)
            .ThenBy(static r => r.Violations)
            .ThenByDescending(static r => r.MatchesLanguage)
            .ThenBy(static r => r.Profile.Name, StringComparer.Ordinal),
    ];

    private static List<string> Refusals(Profile profile, DecisionInputs inputs) =>
    [
        .. profile.RefuseIf
            .Where(r => Holds(r, inputs))
            .Select(static r => r.Reason),
    ];

    /// <summary>All that a condition states has to hold. What was not answered does not, and a condition that states nothing never does.</summary>
    private static bool Holds(RefusalCondition condition, DecisionInputs inputs)
    {
        if (condition.When.Languages is not null && inputs.Language is null)
            return false;

        IReadOnlyList<ConstraintResult> results = ConstraintMatcher.Match(condition.When, inputs, new Dictionary<string, double>());
        return (results.Count > 0 || condition.QpsP99Max is not null) && results.All(static c => c.IsMatch) && (condition.QpsP99Max is null || inputs.QpsP99 <= condition.QpsP99Max);
    }

    private static IReadOnlyList<KillCriterion> Kills(DecisionInputs inputs, List<RankedProfile> ranking)
    {
        List<KillCriterion> kills = [.. KillCriteria.Strict(inputs)];
        if (kills.Count == 0 && ranking.Count > 0 && ranking.All(static r => r.IsRefused))
            kills.Add(new("architecture", 5, $"Every profile refuses itself, the nearest one ('{ranking[0].Profile.Name}') because {ranking[0].Refusals[0]}"));

        if (inputs.Choice is { } choice && ranking.FirstOrDefault(r => r.Profile.Name == choice.Profile) is { IsRefused: true } refused)
            kills.Add(new("choice.profile", 5, $"'{choice.Profile}' was chosen and refuses itself: {string.Join("; ", refused.Refusals)}"));

        return kills;
    }

    private static bool IsPersonal(ProfileChoice choice) => choice.ChosenBy is { } person && HumanApprovers.IsHuman(person);

    /// <summary>Who violates what the leader does not is behind it, however near the scores are.</summary>
    private static bool IsTie(RankedProfile leader, RankedProfile? runnerUp) => runnerUp is not null && runnerUp.Violations <= leader.Violations;

    /// <summary>Who approves what: the first that profiles name for a class of change, unless the file names somebody else. There is an answer also where nothing is recommended.</summary>
    private static IReadOnlyList<Approval> Approvers(IReadOnlyList<Approval> named, DecisionInputs inputs)
    {
        List<Approval> approvers = [.. named.GroupBy(static a => a.Change, StringComparer.Ordinal).Select(g => inputs.Approvers.FirstOrDefault(own => own.Change == g.Key) ?? g.First())];
        approvers.AddRange(inputs.Approvers.Where(own => named.All(a => a.Change != own.Change)));
        return approvers;
    }

    private static List<string> Warnings(DecisionInputs inputs, RankedProfile first, RankedProfile? chosen, SuccessTriple triple, bool isExcepted, List<RankedProfile> ranking)
    {
        var warnings = new List<string>();
        if (inputs.Choice is { } choice)
        {
            if (!IsPersonal(choice))
                warnings.Add($"'{choice.Profile}' was chosen by {(choice.ChosenBy is null ? "nobody: name a person in 'choice.chosenBy'" : $"'{choice.ChosenBy}', which is no person")}");
            else if (ranking.All(r => r.Profile.Name != choice.Profile))
                warnings.Add($"There is no profile '{choice.Profile}'; {ProfileCatalog.Suggest(choice.Profile, ranking.Select(static r => r.Profile.Name))}");
            else if (chosen is not null && first.Score - chosen.Score >= Near)
                warnings.Add($"'{chosen.Profile.Name}' was chosen and scores {Show(chosen.Score)}, '{first.Profile.Name}' {Show(first.Score)}");
        }

        foreach (string looser in triple.Looser)
            warnings.Add(looser + (isExcepted ? ", by an exception that people answer for" : $"; the floor counts unless an approver of '{FloorException.Change}' is named"));

        if (inputs is { Tenancy: Tenancy.SharedMultiTenant, RowIsolation: false })
            warnings.Add("Tenants share tables and rows are not isolated: one forgotten condition shows one tenant the rows of another");

        if (inputs is { Tenancy: Tenancy.SingleTenant, ArrPerTenantUsd: null })
            warnings.Add($"A deployment for each tenant pays from ${KillCriteria.SingleTenantArrUsd.ToString("0", CultureInfo.InvariantCulture)} a year and tenant on; state 'tenancy.arrPerTenantUsd'");

        return warnings;
    }

    /// <summary>The best of profiles may still be made for something else.</summary>
    private static IEnumerable<string> Violations(RankedProfile leader) =>
        leader.Constraints.Where(static c => !c.IsMatch && c.IsHard).Select(c => $"'{leader.Profile.Name}' is not made for this: {c}");

    private static IEnumerable<string> Robots(IReadOnlyList<Approval> approvers) =>
        approvers.SelectMany(static a => a.People.Where(static p => !HumanApprovers.IsHuman(p)).Select(p => $"'{p}' approves {a.Change} and is no person"));

    private static string Show(double score) => score.ToString("0.0000", CultureInfo.InvariantCulture);
}
