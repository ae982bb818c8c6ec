using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo;

/// <summary>Prints the alerts of a Prometheus rule file.</summary>
internal static class PrometheusAlerts
{
    /// <summary>What the names of recorded error ratios begin with; the window follows.</summary>
    public const string ErrorRatio = "slo:error_ratio:rate";

    /// <summary>What the names of recorded numbers of events begin with; the window follows.</summary>
    public const string Events = "slo:events:increase";

    /// <summary>How long data has to be absent: longer than a deployment, shorter than anybody would like to be blind.</summary>
    private const string AbsentFor = "15m";

    /// <summary>
    /// A burn-rate alert: the budget burns over the long window and still does over the short one, and the long window has enough events for
    /// a single bad one not to be above the threshold.
    /// </summary>
    public static void Burn(YamlText yaml, SloIdentity identity, BurnRateAlert alert)
    {
        string selector = Selector(identity), longRange = Phrase.Range(alert.LongMinutes), shortRange = Phrase.Range(alert.ShortMinutes);
        string threshold = $"({Phrase.Number(alert.Factor)} * {Phrase.Number(ErrorBudget.Of(identity.Slo.Target.Value))})";
        yaml.Item().Word("alert", "ErrorBudgetBurn");
        yaml.Block(
            "expr",
            $"{ErrorRatio}{longRange}{selector} > {threshold}\nand\n{ErrorRatio}{shortRange}{selector} > {threshold}\nand\n{Events}{longRange}{selector} > 1 / {threshold}");
        Labels(yaml, identity, alert.Severity);
        yaml.Text("burn_rate", Phrase.Number(alert.Factor)).Text("long_window", longRange).Text("short_window", shortRange).Close();

        double days = identity.Slo.WindowOrDefault(), target = identity.Slo.Target.Value;
        string sharePerLong = Phrase.Percent(BurnRate.Fraction(alert.Factor, days, alert.LongMinutes));
        yaml.Open("annotations");
        yaml.Text("summary", Template.Escape($"{identity.Title} of {identity.ServiceTitle} spends its error budget at a burn rate above {Phrase.Number(alert.Factor, 4)}"));
        yaml.Text(
            "description",
            $"{{{{ $value | humanizePercentage }}}} of events were bad over {longRange}, and more than {Phrase.Percent(BurnRate.Threshold(alert.Factor, target))} still are over {shortRange}: about {sharePerLong} or more of the error budget of {Phrase.Days(days)}, {Phrase.Time(ErrorBudget.Minutes(target, days))}, went within {longRange}.");
        Annotations(yaml, identity);
        yaml.Close().Close();
    }

    /// <summary>A ticket where there is no error ratio at all: nobody would hear of anything.</summary>
    public static void Absent(YamlText yaml, SloIdentity identity, string range)
    {
        yaml.Item().Word("alert", "ErrorBudgetDataAbsent").Block("expr", $"absent({ErrorRatio}{range}{Selector(identity)})").Word("for", AbsentFor);
        Labels(yaml, identity, AlertSeverity.Ticket);
        yaml.Close().Open("annotations");
        yaml.Text("summary", Template.Escape($"{identity.Title} of {identity.ServiceTitle} has no data"));
        yaml.Text("description", $"The query of the objective has had no result for {AbsentFor}, so that its alerts cannot fire. Look for a metric that was renamed or a target that is not scraped.");
        Annotations(yaml, identity);
        yaml.Close().Close();
    }

    private static void Labels(YamlText yaml, SloIdentity identity, AlertSeverity severity)
    {
        yaml.Open("labels").Word("severity", severity == AlertSeverity.Page ? "page" : "ticket").Text("service", identity.Service).Text("slo", identity.Name);
        if (identity.Owner is not null)
            yaml.Text("owner", Template.Escape(identity.Owner));
    }

    private static void Annotations(YamlText yaml, SloIdentity identity)
    {
        if (identity.Slo.BudgetConsumer.Words() is { } consumer)
            yaml.Text("budget_consumer", Template.Escape(consumer));

        if (identity.Slo.Policy.Words() is not { } policy)
            return;

        bool isAddress = !policy.Any(char.IsWhiteSpace) && (policy.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || policy.StartsWith("http://", StringComparison.OrdinalIgnoreCase));
        yaml.Text(isAddress ? "runbook_url" : "runbook", Template.Escape(policy));
    }

    private static string Selector(SloIdentity identity) => $"{{service=\"{identity.Service}\",slo=\"{identity.Name}\"}}";

    /// <summary>Labels and annotations of alerts are Go templates.</summary>
    private static class Template
    {
        /// <summary>A text that a Go template prints as it is.</summary>
        public static string Escape(string text) => text.Replace("{{", "{{\"{{\"}}");
    }
}
