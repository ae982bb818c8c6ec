using System.Globalization;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Profiles;

/// <summary>Adds to each profile what it inherits, and judges the whole.</summary>
/// <param name="own">Definitions of files by name.</param>
/// <param name="findings">Where to report.</param>
internal sealed class ProfileResolver(IReadOnlyDictionary<string, ProfileDefinition> own, List<Diagnostic> findings)
{
    private static readonly Profile Nothing = new() { Name = "", Constraints = new ProfileConstraints(), Thresholds = new SuccessThresholds() };

    /// <summary>The whole of a definition; null where it inherits from nowhere, which is reported.</summary>
    public Profile? Resolve(ProfileDefinition definition)
    {
        List<ProfileDefinition>? line = Line(definition);
        if (line is null)
            return null;

        Profile profile = line.AsEnumerable().Reverse().Aggregate(Nothing, Merge);
        CheckAcrossFiles(definition, line, profile);
        CheckBudget(definition, profile.Thresholds);
        return profile;
    }

    /// <summary>A definition and those that it inherits from, itself first.</summary>
    private List<ProfileDefinition>? Line(ProfileDefinition definition)
    {
        var line = new List<ProfileDefinition> { definition };
        while (line[line.Count - 1] is { Extends.Value: { } parent } child)
        {
            // A file may be named as the built-in profile that it extends: that is how to change a number of it.
            ProfileDefinition? next = child.Name.Value == parent ? BuiltInProfiles.Definition(parent) : own.TryGetValue(parent, out ProfileDefinition? file) ? file : BuiltInProfiles.Definition(parent);
            if (next is null)
            {
                Report(child, child.Extends, $"There is no profile '{parent}' to extend; {ProfileCatalog.Suggest(parent, own.Keys.Concat(BuiltInProfiles.Definitions.Select(static d => d.Name.Value!)).Where(n => n != child.Name.Value))}");
                return null;
            }

            if (line.Contains(next))
            {
                Report(definition, definition.Extends, $"'{definition.Name.Value}' extends itself: {string.Join(" → ", line.Append(next).Select(static d => d.Name.Value))}");
                return null;
            }

            line.Add(next);
        }

        return line;
    }

    private static Profile Merge(Profile parent, ProfileDefinition child) => new()
    {
        Name = child.Name.Value ?? "",
        Version = child.Version.Value ?? parent.Version,
        Description = child.Description.Value ?? parent.Description,
        Constraints = ConstraintReader.Merge(parent.Constraints, child.Constraints),
        Weights = Merge(parent.Weights, child.Weights),
        RefuseIf = [.. parent.RefuseIf, .. child.RefuseIf],
        Stack = MergeByName(parent.Stack, child.Stack, static l => l.Name),
        AntiRecommendations = MergeByName(parent.AntiRecommendations, child.AntiRecommendations, static a => a.Name),
        Thresholds = Merge(parent.Thresholds, child.Thresholds),
        Approvers = MergeByName(parent.Approvers, [.. child.Approvers.Select(static c => new Approval(c.Key.Value!, [.. c.People.Select(static p => p.Value).OfType<string>()]))], static a => a.Change),
        Canon = [.. parent.Canon.Concat(child.Canon).Distinct()],
    };

    private static Dictionary<string, double> Merge(IReadOnlyDictionary<string, double> parent, IReadOnlyList<(string Key, double Weight)> child)
    {
        var weights = parent.ToDictionary(static w => w.Key, static w => w.Value);
        foreach ((string key, double weight) in child)
            weights[key] = weight;

        return weights;
    }

    /// <summary>What is inherited stays in its place; what has its name takes that place, the rest follows.</summary>
    private static List<T> MergeByName<T>(IReadOnlyList<T> parent, IReadOnlyList<T> child, Func<T, string> name)
    {
        List<T> merged = [.. parent];
        foreach (T item in child)
        {
            int index = merged.FindIndex(m => name(m) == name(item));
            if (index < 0)
                merged.Add(item);
            else
                merged[index] = item;
        }

        return merged;
    }

    private static SuccessThresholds Merge(SuccessThresholds parent, ThresholdDefinition child) => new()
    {
        P50Ms = child.P50Ms.OrNull() ?? parent.P50Ms,
        P95Ms = child.P95Ms.OrNull() ?? parent.P95Ms,
        P99Ms = child.P99Ms.OrNull() ?? parent.P99Ms,
        Uptime = child.Uptime.OrNull() ?? parent.Uptime,
        UptimeWindowDays = child.UptimeWindowDays.OrNull() ?? parent.UptimeWindowDays,
        RpoMinutes = child.RpoMinutes.OrNull() ?? parent.RpoMinutes,
        RtoMinutes = child.RtoMinutes.OrNull() ?? parent.RtoMinutes,
        ThroughputRps = child.ThroughputRps.OrNull() ?? parent.ThroughputRps,
        TestCoverage = child.TestCoverage.OrNull() ?? parent.TestCoverage,
        VulnerabilityMax = child.VulnerabilityMax.Value ?? parent.VulnerabilityMax,
    };

    /// <summary>What is in order within each file need not be so in the whole.</summary>
    private void CheckAcrossFiles(ProfileDefinition definition, List<ProfileDefinition> line, Profile profile)
    {
        if (line.Count == 1)
            return;

        ConstraintDefinition constraints = definition.Constraints;
        ThresholdDefinition thresholds = definition.Thresholds;
        Check("team_size_min", constraints.TeamSizeMin, profile.Constraints.TeamSizeMin, "team_size_max", constraints.TeamSizeMax, profile.Constraints.TeamSizeMax);
        Check("p50_api_latency_ms", thresholds.P50Ms, profile.Thresholds.P50Ms, "p95_api_latency_ms", thresholds.P95Ms, profile.Thresholds.P95Ms);
        Check("p95_api_latency_ms", thresholds.P95Ms, profile.Thresholds.P95Ms, "p99_api_latency_ms", thresholds.P99Ms, profile.Thresholds.P99Ms);

        Check("p50_api_latency_ms", thresholds.P50Ms, profile.Thresholds.P95Ms is null ? profile.Thresholds.P50Ms : null, "p99_api_latency_ms", thresholds.P99Ms, profile.Thresholds.P99Ms);

        void Check(string lesserKey, Stated<double> lesser, double? lesserWhole, string greaterKey, Stated<double> greater, double? greaterWhole)
        {
            if (lesser.IsStated == greater.IsStated || !(lesserWhole > greaterWhole))
                return;

            string inherited = lesser.IsStated ? greaterKey : lesserKey;
            var own = new Stated<string>(null, (lesser.IsStated ? lesser : greater).Node);
            string number = ((lesser.IsStated ? greaterWhole : lesserWhole) ?? 0).ToString(CultureInfo.InvariantCulture);
            Report(definition, own, $"'{greaterKey}' must be at least '{lesserKey}', and the inherited '{inherited}' is {number}");
        }
    }

    /// <summary>OAG3011 for a profile: who promises an uptime and a time to recover promises both.</summary>
    private void CheckBudget(ProfileDefinition definition, SuccessThresholds thresholds)
    {
        if (thresholds is not { Uptime: { } uptime, RtoMinutes: { } rto } || !ErrorBudget.IsExceeded(rto, uptime, thresholds.UptimeWindowDays))
            return;

        var places = new FindingList(definition.Source);
        places.Report(
            SloRules.RecoveryExceedsBudget, definition.Thresholds.RtoMinutes.Node ?? definition.Thresholds.Uptime.Node ?? definition.Extends.Node ?? definition.Root,
            $"An RTO of {Phrase.Number(rto)} minutes is more than the error budget of {Phrase.Number(uptime)} over {Phrase.Number(thresholds.UptimeWindowDays)} days, which is {Phrase.Number(Math.Round(ErrorBudget.Minutes(uptime, thresholds.UptimeWindowDays), 2))} minutes, so that one incident breaks the promise; recover faster, or promise less");
        findings.Add(places.Findings[0]);
    }

    private void Report(ProfileDefinition definition, Stated<string> at, string message)
    {
        Diagnostic finding = ProfileCatalog.Invalid(definition, at, message);

        // A parent is judged with each of its children.
        if (!findings.Contains(finding))
            findings.Add(finding);
    }
}
