using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// Prints objectives as OpenSLO v1: a stream of Service, SLO, AlertPolicy, AlertCondition and AlertNotificationTarget. Source: the
/// specification of OpenSLO v1, its JSON Schemas, and its Go SDK where these are silent. An AlertPolicy has one condition, so each alert has a
/// policy of its own; a condition has one window, so the short one stands as the time that the burn rate has to hold.
/// </summary>
public static class OpenSloDocument
{
    private const int MostOfDescription = 1050;
    private const int MostOfDisplayName = 63;

    /// <summary>Prints the objectives of a file. An objective without usable target or window is left out and named.</summary>
    /// <param name="file">The file.</param>
    public static SloOutput Write(DecisionFile file)
    {
        var omissions = new List<SloOmission>();
        var yaml = new YamlText();
        yaml.Comment("OpenSLO v1, made by OpenApiGen of the objectives of a decision file. Change that file instead of this one.");
        List<SloIdentity> identities = [.. SloIdentity.Of(file).Where(i => SloMeasure.Check(i.Slo, omissions))];
        foreach (SloIdentity service in identities.GroupBy(static i => i.Service).Select(static g => g.First()))
            Begin(yaml, "Service", service.Service, service.ServiceTitle).Word("spec", "{}");

        var policies = new DnsNames();
        var targets = new OpenSloTargets();
        foreach (SloIdentity identity in identities)
        {
            List<(string Name, BurnRateAlert Alert)> alerts = [.. SloMeasure.Alerts(identity.Slo, omissions).Select(a => (policies.Next(PolicyName(identity, a)), a))];
            Objective(yaml, identity, [.. alerts.Select(static a => a.Name)], omissions);
            foreach ((string name, BurnRateAlert alert) in alerts)
                Alert(yaml, identity, name, alert, targets.Of(identity.Owner, alert.Severity));
        }

        foreach ((string name, string title, AlertSeverity severity) in targets.All)
            Begin(yaml, "AlertNotificationTarget", name, title).Open("spec").Text("target", Severity(severity)).Close();

        return new SloOutput(yaml.ToString(), [.. omissions.OrderBy(static o => o.Slo.Node.Start)]);
    }

    private static void Objective(YamlText yaml, SloIdentity identity, IReadOnlyList<string> policies, List<SloOmission> omissions)
    {
        Begin(yaml, "SLO", identity.Name, identity.Title).Open("spec");
        if (Description(identity.Slo) is { Length: > 0 } description)
            yaml.Text("description", Cut(description, MostOfDescription));

        double minutes = identity.Slo.WindowOrDefault() * ErrorBudget.MinutesPerDay;
        yaml.Text("service", identity.Service);
        Indicator(yaml, identity, minutes, omissions);
        yaml.Open("timeWindow").Item().Word("duration", Phrase.Range(minutes)).Word("isRolling", "true").Close().Close();
        yaml.Word("budgetingMethod", "Occurrences");
        yaml.Open("objectives").Item().Text("displayName", Cut(identity.Title, MostOfDisplayName)).Number("target", identity.Slo.Target.Value).Close().Close();
        if (policies.Count > 0)
        {
            yaml.Open("alertPolicies");
            foreach (string policy in policies)
                yaml.Item().Text("alertPolicyRef", policy).Close();

            yaml.Close();
        }

        yaml.Close();
    }

    private static void Indicator(YamlText yaml, SloIdentity identity, double minutes, List<SloOmission> omissions)
    {
        string name = DnsNames.WithSuffix(identity.Name, "sli");
        var problems = new List<SloOmission>();
        if (PromQuery.Of(identity.Slo, problems) is not { } query)
        {
            omissions.AddRange(problems.Select(p => p with { Message = p.Message + $", or define an SLI named '{name}', which the SLO refers to" }));
            yaml.Text("indicatorRef", name);
            return;
        }

        // Queries are rates, which go up and down: no counters.
        yaml.Open("indicator").Open("metadata").Text("name", name).Close().Open("spec");
        if (identity.Slo.Sli.Words() is { } sli)
            yaml.Text("description", Cut(sli, MostOfDescription));

        yaml.Open("ratioMetric").Word("counter", "false");
        Source(yaml, "bad", query.Bad, minutes);
        Source(yaml, "total", query.Total, minutes);
        yaml.Close().Close().Close();
    }

    private static void Source(YamlText yaml, string key, string query, double minutes) =>
        yaml.Open(key).Open("metricSource").Word("type", "Prometheus").Open("spec").Block("query", query.Replace(PromQuery.Placeholder, Phrase.Range(minutes))).Close().Close().Close();

    private static void Alert(YamlText yaml, SloIdentity identity, string name, BurnRateAlert alert, string target)
    {
        string title = $"{identity.Title}: {Severity(alert.Severity)} over {Phrase.Range(alert.LongMinutes)}";
        Begin(yaml, "AlertPolicy", name, title).Open("spec");
        if (identity.Slo.Policy.Words() is { } policy)
            yaml.Text("description", Cut(policy, MostOfDescription));

        // Absent data is no reason to wake anybody.
        yaml.Word("alertWhenNoData", alert.Severity == AlertSeverity.Ticket ? "true" : "false").Word("alertWhenResolved", "false").Word("alertWhenBreaching", "true");
        yaml.Open("conditions").Item().Text("conditionRef", name).Close().Close();
        yaml.Open("notificationTargets").Item().Text("targetRef", target).Close().Close().Close();

        Begin(yaml, "AlertCondition", name, title).Open("spec");
        yaml.Text("description", $"{Phrase.Percent(BurnRate.Fraction(alert.Factor, identity.Slo.WindowOrDefault(), alert.LongMinutes))} of the error budget spent within {Phrase.Range(alert.LongMinutes)}");
        yaml.Word("severity", Severity(alert.Severity)).Open("condition");
        yaml.Word("kind", "burnrate").Word("op", "gt").Number("threshold", alert.Factor);
        yaml.Word("lookbackWindow", Phrase.Range(alert.LongMinutes)).Word("alertAfter", Phrase.Range(alert.ShortMinutes)).Close().Close();
    }

    private static YamlText Begin(YamlText yaml, string kind, string name, string title) =>
        yaml.Document().Word("apiVersion", "openslo/v1").Word("kind", kind).Open("metadata").Text("name", name).Text("displayName", Cut(title, MostOfDisplayName)).Close();

    private static string PolicyName(SloIdentity identity, BurnRateAlert alert) =>
        DnsNames.WithSuffix(identity.Name, $"{Severity(alert.Severity)}-{Phrase.Range(alert.LongMinutes)}");

    private static string Severity(AlertSeverity severity) => severity == AlertSeverity.Page ? "page" : "ticket";

    /// <summary>What is measured, and who may spend the budget until what happens: OpenSLO has no fields for the latter.</summary>
    private static string Description(SloSection slo)
    {
        var parts = new List<string>();
        if (slo.Sli.Words() is { } sli)
            parts.Add("Indicator: " + sli);

        if (slo.BudgetConsumer.Words() is { } consumer)
            parts.Add("Budget consumer: " + consumer);

        if (slo.Policy.Words() is { } policy)
            parts.Add("Policy: " + policy);

        return string.Join("\n", parts);
    }

    /// <summary>A text of at most so many characters, and no half of a surrogate pair at its end.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;

        int length = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text.Substring(0, length) + "…";
    }
}
