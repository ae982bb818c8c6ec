using OpenApiGen.Decisions.Slo;

namespace OpenApiGen.Decisions.Tests.Slo;

/// <summary>What the rules of an objective of 99.9 % over 30 days do on series, as Prometheus itself computes it.</summary>
public sealed class PrometheusBehaviourTests
{
    private static void Behaves(string good, string bad, params (string Time, string Alert, string[] Labels)[] expectations)
    {
        using Promtool promtool = Promtool.Require();
        string checks = string.Concat(expectations.Select(static e =>
            $"\n      - expr: count by (severity, long_window) (ALERTS{{alertname=\"{e.Alert}\",alertstate=\"firing\"}})\n        eval_time: {e.Time}\n        exp_samples:"
            + (e.Labels.Length == 0 ? " []" : string.Concat(e.Labels.Select(static l => $"\n          - labels: '{l}'\n            value: 1")))));
        string series = string.Concat(
            good.Length == 0 ? "" : $"\n      - series: 'http_requests_total{{service=\"shop\",code=\"200\"}}'\n        values: '{good}'",
            bad.Length == 0 ? "" : $"\n      - series: 'http_requests_total{{service=\"shop\",code=\"500\"}}'\n        values: '{bad}'");
        promtool.Test(PrometheusRules.Write(OutputFiles.Shop).Text, $"""
            rule_files: [rules.yml]
            evaluation_interval: 1m
            tests:
              - interval: 1m
                input_series:{(series.Length == 0 ? " []" : series)}
                promql_expr_test:{checks}
            """);
    }

    private const string OneHour = "{long_window=\"1h\", severity=\"page\"}";
    private const string SixHours = "{long_window=\"6h\", severity=\"page\"}";
    private const string OneDay = "{long_window=\"1d\", severity=\"ticket\"}";
    private const string ThreeDays = "{long_window=\"3d\", severity=\"ticket\"}";
    private const string Absent = "{severity=\"ticket\"}";

    private static (string, string, string[]) Burns(string time, params string[] labels) => (time, "ErrorBudgetBurn", labels);

    private static (string, string, string[]) IsAbsent(string time, params string[] labels) => (time, "ErrorBudgetDataAbsent", labels);

    [Test]
    public void Two_percent_of_errors_page_and_open_tickets() =>
        Behaves("0+980x240", "0+20x240", Burns("2h", OneHour, SixHours, OneDay, ThreeDays), IsAbsent("2h"));

    [Test]
    public void Just_below_the_factor_the_hour_does_not_page() =>
        Behaves("0+987x240", "0+13x240", Burns("2h", SixHours, OneDay, ThreeDays));

    [Test]
    public void A_slow_burn_opens_a_ticket_and_wakes_nobody() =>
        Behaves("0+9980x240", "0+20x240", Burns("3h", ThreeDays));

    [Test]
    public void An_objective_that_is_kept_alerts_nobody() =>
        Behaves("0+99950x240", "0+50x240", Burns("3h"), IsAbsent("3h"));

    [Test]
    public void A_page_ends_soon_after_its_cause() =>
        Behaves("0+980x240", "0+20x120 2400+0x120", Burns("2h", OneHour, SixHours, OneDay, ThreeDays), Burns("2h10m", SixHours, OneDay, ThreeDays));

    [Test]
    public void One_error_among_few_events_does_not_page() =>
        Behaves("0+1x60 60+0x60", "0x55 0+0x1 1+0x60", Burns("58m"), Burns("1h"));

    [Test]
    public void Without_the_guard_it_would()
    {
        using Promtool promtool = Promtool.Require();
        string rules = PrometheusRules.Write(OutputFiles.Shop).Text;
        string unguarded = System.Text.RegularExpressions.Regex.Replace(rules, @"\n +and\n +slo:events[^\n]*", "");
        Assert.That(unguarded, Is.Not.EqualTo(rules));
        promtool.Test(unguarded, $$"""
            rule_files: [rules.yml]
            evaluation_interval: 1m
            tests:
              - interval: 1m
                input_series:
                  - series: 'http_requests_total{service="shop",code="200"}'
                    values: '0+1x60 60+0x60'
                  - series: 'http_requests_total{service="shop",code="500"}'
                    values: '0x55 0+0x1 1+0x60'
                promql_expr_test:
                  - expr: count by (severity, long_window) (ALERTS{alertname="ErrorBudgetBurn",alertstate="firing",long_window="1h"})
                    eval_time: 58m
                    exp_samples:
                      - labels: '{{OneHour}}'
                        value: 1
            """);
    }

    [Test]
    public void The_same_share_among_enough_events_does() =>
        Behaves("0+2x60 120+0x60", "0x55 0+2x3 6+0x60", Burns("59m", OneHour));

    [Test]
    public void A_service_without_any_error_has_data() =>
        Behaves("0+100x240", "", Burns("2h"), IsAbsent("2h"));

    [Test]
    public void A_service_without_traffic_has_data() =>
        Behaves("5+0x240", "", Burns("2h"), IsAbsent("2h"));

    [Test]
    public void Absent_data_opens_a_ticket_after_a_quarter_of_an_hour() =>
        Behaves("", "", IsAbsent("10m"), IsAbsent("20m", Absent), Burns("20m"));

    [Test]
    public void Data_that_ends_opens_a_ticket() =>
        Behaves("0+100x60", "", IsAbsent("1h"), IsAbsent("1h30m", Absent));
}
