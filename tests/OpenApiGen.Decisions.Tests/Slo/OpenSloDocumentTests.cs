using System.Globalization;
using System.Text.RegularExpressions;
using OpenApiGen.Decisions.Slo;
using YamlDotNet.RepresentationModel;

namespace OpenApiGen.Decisions.Tests.Slo;

/// <summary>
/// Facts of OpenSLO v1: the specification (README of OpenSLO/OpenSLO), its JSON Schemas (schemas/v1) and what its Go SDK validates beyond.
/// The schemas alone are no judge: they spell <c>rationMetric</c>, and demand a <c>duration</c> of conditions and targets that nothing describes.
/// </summary>
public sealed class OpenSloDocumentTests
{
    private static readonly Regex Name = new("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$");
    private static readonly Regex Duration = new("^[1-9][0-9]*[mhdwMQY]$");

    private static IReadOnlyList<YamlMappingNode> Valid(string text)
    {
        IReadOnlyList<YamlMappingNode> documents = YamlReading.Documents(text);
        foreach (YamlMappingNode document in documents)
        {
            Assert.That(document.Children.Keys.Select(static k => ((YamlScalarNode)k).Value), Is.EqualTo(new[] { "apiVersion", "kind", "metadata", "spec" }));
            Assert.That(document.Text("apiVersion"), Is.EqualTo("openslo/v1"));
            Assert.That(document.Text("metadata", "name"), Does.Match(Name));
            Assert.That(document.Text("metadata", "displayName"), Has.Length.InRange(1, 63));
            Assert.That(document.At("spec"), Is.InstanceOf<YamlMappingNode>());
            Assert.That(document.Text("spec", "description") ?? "", Has.Length.AtMost(1050));
        }

        Assert.That(documents.Select(static d => d.Text("kind") + " " + d.Text("metadata", "name")), Is.Unique);
        foreach (YamlMappingNode slo in Kind(documents, "SLO"))
            ValidSlo(slo, documents);

        foreach (YamlMappingNode policy in Kind(documents, "AlertPolicy"))
        {
            foreach (string key in new[] { "alertWhenNoData", "alertWhenResolved", "alertWhenBreaching" })
                Assert.That(policy.Text("spec", key), Is.AnyOf("true", "false"));

            Assert.That(policy.Items("spec", "conditions"), Has.Count.EqualTo(1));
            Refers(documents, "AlertCondition", policy.Text("spec", "conditions", 0, "conditionRef"));
            Refers(documents, "AlertNotificationTarget", policy.Text("spec", "notificationTargets", 0, "targetRef"));
        }

        foreach (YamlMappingNode condition in Kind(documents, "AlertCondition"))
        {
            YamlNode burn = condition.At("spec", "condition")!;
            Assert.That(condition.Text("spec", "severity"), Is.AnyOf("page", "ticket"));
            Assert.That(burn.Text("kind"), Is.EqualTo("burnrate"));
            Assert.That(burn.Text("op"), Is.EqualTo("gt"));
            Assert.That(double.Parse(burn.Text("threshold")!, CultureInfo.InvariantCulture), Is.GreaterThan(0));
            Assert.That(burn.Text("lookbackWindow"), Does.Match(Duration));
            Assert.That(burn.Text("alertAfter"), Does.Match(Duration));
        }

        foreach (YamlMappingNode target in Kind(documents, "AlertNotificationTarget"))
            Assert.That(target.Text("spec", "target"), Is.Not.Empty);

        return documents;
    }

    private static void ValidSlo(YamlMappingNode slo, IReadOnlyList<YamlMappingNode> documents)
    {
        Refers(documents, "Service", slo.Text("spec", "service"));
        Assert.That(slo.At("spec", "indicator") is null, Is.Not.EqualTo(slo.At("spec", "indicatorRef") is null), "one of both");
        if (slo.At("spec", "indicator") is { } indicator)
        {
            Assert.That(indicator.Text("metadata", "name"), Does.Match(Name));
            Assert.That(indicator.Text("spec", "ratioMetric", "counter"), Is.EqualTo("false"));
            foreach (string key in new[] { "bad", "total" })
            {
                Assert.That(indicator.Text("spec", "ratioMetric", key, "metricSource", "type"), Is.EqualTo("Prometheus"));
                Assert.That(indicator.Text("spec", "ratioMetric", key, "metricSource", "spec", "query"), Is.Not.Empty.And.Not.Contain("$window"));
            }
        }
        else
        {
            Assert.That(slo.Text("spec", "indicatorRef"), Does.Match(Name));
        }

        Assert.That(slo.Items("spec", "timeWindow"), Has.Count.EqualTo(1));
        Assert.That(slo.Text("spec", "timeWindow", 0, "duration"), Does.Match(Duration));
        Assert.That(slo.Text("spec", "timeWindow", 0, "isRolling"), Is.EqualTo("true"));
        Assert.That(slo.Text("spec", "budgetingMethod"), Is.EqualTo("Occurrences"));
        Assert.That(double.Parse(slo.Text("spec", "objectives", 0, "target")!, CultureInfo.InvariantCulture), Is.GreaterThan(0).And.LessThan(1));
        foreach (YamlNode policy in slo.At("spec", "alertPolicies") is null ? [] : slo.Items("spec", "alertPolicies"))
            Refers(documents, "AlertPolicy", policy.Text("alertPolicyRef"));
    }

    private static IEnumerable<YamlMappingNode> Kind(IEnumerable<YamlMappingNode> documents, string kind) => documents.Where(d => d.Text("kind") == kind);

    private static void Refers(IEnumerable<YamlMappingNode> documents, string kind, string? name) =>
        Assert.That(Kind(documents, kind).Select(static d => d.Text("metadata", "name")), Does.Contain(name), kind);

    [Test]
    public void An_objective_becomes_a_service_an_SLO_and_four_alerts_with_their_targets()
    {
        SloOutput output = OpenSloDocument.Write(OutputFiles.Shop);
        Assert.That(output.IsComplete, string.Join("\n", output.Omissions));
        IReadOnlyList<YamlMappingNode> documents = Valid(output.Text);
        Assert.That(documents.Select(static d => d.Text("kind") + " " + d.Text("metadata", "name")), Is.EqualTo(new[]
        {
            "Service shop", "SLO checkout",
            "AlertPolicy checkout-page-1h", "AlertCondition checkout-page-1h", "AlertPolicy checkout-page-6h", "AlertCondition checkout-page-6h",
            "AlertPolicy checkout-ticket-1d", "AlertCondition checkout-ticket-1d", "AlertPolicy checkout-ticket-3d", "AlertCondition checkout-ticket-3d",
            "AlertNotificationTarget checkout-lead-page", "AlertNotificationTarget checkout-lead-ticket",
        }));
        YamlMappingNode slo = documents[1];
        Assert.That(slo.Text("spec", "timeWindow", 0, "duration"), Is.EqualTo("30d"));
        Assert.That(slo.Text("spec", "objectives", 0, "target"), Is.EqualTo("0.999"));
        Assert.That(slo.Text("spec", "indicator", "spec", "ratioMetric", "bad", "metricSource", "spec", "query"), Is.EqualTo("sum(rate(http_requests_total{service=\"shop\",code=~\"5..\"}[30d]))"));
        Assert.That(slo.Text("spec", "description"), Does.EndWith("Budget consumer: checkout team\nPolicy: below 25 % left, feature work stops"));
        Assert.That(documents[3].Text("spec", "condition", "threshold"), Is.EqualTo("14.4"));
        Assert.That(documents[2].Text("spec", "alertWhenNoData"), Is.EqualTo("false"));
        Assert.That(documents[6].Text("spec", "alertWhenNoData"), Is.EqualTo("true"), "absent data is a ticket");
    }

    [Test]
    public void An_objective_without_query_refers_to_an_indicator_that_the_result_names()
    {
        SloOutput output = OpenSloDocument.Write(Judged.Read(Judged.File("")));
        Assert.That(Valid(output.Text)[1].Text("spec", "indicatorRef"), Is.EqualTo("checkout-sli"));
        Assert.That(output.Omissions.Single().Message, Does.EndWith("or define an SLI named 'checkout-sli', which the SLO refers to"));
    }

    [Test]
    public void Names_are_labels_whatever_people_write()
    {
        string slos = string.Join(", ", new[] { "Checkout!", "checkout", "---", "\u4e16\u754c", "\u4e16", "", new string('x', 200), new string('x', 200) + "y", "a b", "A-B", "true", "1" }
            .Select(static n => Judged.Slo($"\"name\": \"{n}\", \"service\": \"{n}\"")));
        IReadOnlyList<YamlMappingNode> documents = Valid(OpenSloDocument.Write(Judged.Read($"{{ \"slo\": [{slos}] }}")).Text);
        Assert.That(Kind(documents, "SLO").Count(), Is.EqualTo(12));
        Assert.That(Kind(documents, "SLO").Take(2).Select(static d => d.Text("metadata", "name")), Is.EqualTo(new[] { "checkout", "checkout-2" }));
    }

    [Test]
    public void Hostile_texts_come_back_as_they_were()
    {
        YamlMappingNode slo = Kind(Valid(OpenSloDocument.Write(OutputFiles.WithHostileTexts()).Text), "SLO").Single();
        Assert.That(slo.Text("spec", "description"), Does.StartWith("Indicator: " + OutputFiles.Hostile));
        Assert.That(slo.Text("spec", "indicator", "spec", "description"), Is.EqualTo(OutputFiles.Hostile));
    }

    [Test]
    public void Long_texts_are_cut_and_windows_need_not_be_days()
    {
        string text = string.Concat(Enumerable.Repeat("\U0001F600", 900));
        YamlMappingNode slo = Valid(OpenSloDocument.Write(Judged.Read(Judged.File($"\"name\": \"{text}\", \"policy\": \"{text}\", \"sli\": \"{text}\", \"windowDays\": 7.5"))).Text)[1];
        Assert.That(slo.Text("spec", "timeWindow", 0, "duration"), Is.EqualTo("180h"));
        Assert.That(slo.Text("metadata", "displayName"), Does.EndWith("\U0001F600…"));
    }

    [Test]
    public void What_cannot_be_printed_is_named()
    {
        SloOutput output = OpenSloDocument.Write(Judged.Read(Judged.File("\"target\": 1")));
        Assert.That(output.Omissions.Single().Message, Does.StartWith("Objective 'checkout' has no target between 0 and 1"));
        Assert.That(YamlReading.Documents(output.Text), Is.Empty);
        Assert.That(YamlReading.Documents(OpenSloDocument.Write(Judged.Read("{}")).Text), Is.Empty);
    }
}
