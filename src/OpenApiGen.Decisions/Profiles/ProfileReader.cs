using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Profiles;

/// <summary>What became of a profile file.</summary>
/// <param name="Definition">What it says; null where it has no object as root, or breaks off.</param>
/// <param name="Findings">What is wrong with it (OAG2001).</param>
public sealed record ProfileFileResult(ProfileDefinition? Definition, IReadOnlyList<Diagnostic> Findings);

/// <summary>Reads profile files: JSON with comments.</summary>
public static class ProfileReader
{
    private static readonly Vocabulary<AntiSeverity> Severities = new((AntiSeverity.Kill, ["kill"]), (AntiSeverity.Warn, ["warn"]));

    /// <summary>Reads a text. Nothing is thrown whatever the text is.</summary>
    /// <param name="path">The path, for messages.</param>
    /// <param name="text">The text.</param>
    public static ProfileFileResult Read(string path, string text)
    {
        SourceFile source = SourceFile.WithComments(path, text);
        var findings = new FindingList(source);
        findings.ReportSyntax();
        if (source.Tree.Root is not { IsMapping: true } root)
        {
            if (source.IsComplete)
                findings.Report(DecisionRules.InvalidFile, source.Span(0, 0), "A profile is a JSON object with 'profile_name', 'constraints', 'stack' and 'success_thresholds'");

            return new ProfileFileResult(null, findings.Findings);
        }

        var reader = new ObjectReader(findings, root, "a profile");
        ProfileDefinition definition = Read(source, reader, findings);
        return new ProfileFileResult(source.IsComplete ? definition : null, findings.Findings);
    }

    private static ProfileDefinition Read(SourceFile source, ObjectReader reader, FindingList findings)
    {
        reader.Text(ObjectReader.Schema);
        ObjectReader? constraints = reader.Object("constraints");
        var definition = new ProfileDefinition
        {
            Source = source,
            Root = reader.Node,
            Name = reader.Text("profile_name"),
            Version = reader.Text("version"),
            Description = reader.Text("description"),
            Extends = reader.Text("extends"),
            Constraints = ConstraintReader.Read(constraints),
            Weights = Weights(reader.Object("weights")),
            RefuseIf = reader.Objects("refuse_if")?.Select(Refusal).ToList() ?? [],
            Stack = Stack(reader.Object("stack"), findings),
            AntiRecommendations = reader.Objects("anti_recommendations")?.Select(Anti).ToList() ?? [],
            Thresholds = Thresholds(reader.Object("success_thresholds")),
            Approvers = reader.Object("named_approver_chain") is { } chain ? Approvers(chain, findings) : [],
            Canon = Values(reader.Texts("canon_references")),
        };
        constraints?.End();
        reader.End();
        if (!definition.Name.IsStated)
            findings.Report(DecisionRules.InvalidFile, source.Span(reader.Node.Start, reader.Node.Start + 1), "A profile has a 'profile_name', by which decisions choose it");

        return definition;
    }

    private static List<(string Key, double Weight)> Weights(ObjectReader? reader)
    {
        var weights = new List<(string Key, double Weight)>();
        if (reader is null)
            return weights;

        foreach (string key in ConstraintKeys.All)
            if (reader.Number(key, 0, 100) is { IsStated: true } weight)
                weights.Add((key, weight.Value));

        reader.End();
        return weights;
    }

    private static RefusalCondition Refusal(ObjectReader reader)
    {
        ObjectReader? when = reader.Object("when");
        Stated<string> reason = reader.Text("reason");
        reader.Require("when", when is not null);
        reader.Require("reason", reason.IsStated);
        ConstraintDefinition condition = ConstraintReader.Read(when);
        Stated<double> most = when?.Number("qps_p99_max") ?? default;
        if (when is { Node.Count: 0 })
            when.Reject("needs a condition, such as \"team_size_max\": 29; without one it would never hold");

        when?.End();
        reader.End();
        return new RefusalCondition(ConstraintReader.Whole(condition), most.OrNull(), reason.Value ?? "");
    }

    private static IReadOnlyList<ApproverClass> Approvers(ObjectReader reader, FindingList findings)
    {
        IReadOnlyList<ApproverClass> classes = ApproverReader.Read(reader);
        foreach (Stated<string> person in classes.SelectMany(static c => c.People))
            PersonCheck.Report(person, findings);

        return classes;
    }

    /// <summary>A layer is a word, an array of words, the best first, or an object that says besides how a project shows it.</summary>
    private static List<StackLayer> Stack(ObjectReader? reader, FindingList findings)
    {
        var layers = new List<StackLayer>();
        if (reader is null)
            return layers;

        foreach ((Node key, Node value) in reader.Entries())
        {
            if (value.IsMapping)
            {
                var layer = new ObjectReader(findings, value, $"layer '{key.Text}'");
                layers.Add(new StackLayer(key.Text, Values(layer.Texts("choices")), Values(layer.Texts("packages")), Values(layer.Texts("rivals"))));
                layer.End();
            }
            else
            {
                layers.Add(new StackLayer(key.Text, Values(reader.Texts(key.Text)), [], []));
            }
        }

        return layers;
    }

    private static AntiRecommendation Anti(ObjectReader reader)
    {
        Stated<string> name = reader.Text("name");
        Stated<AntiSeverity> severity = reader.Word("severity", Severities);
        Stated<string> why = reader.Text("why");
        var anti = new AntiRecommendation(
            name.Value ?? "", severity.Value, why.Value ?? "", Values(reader.Texts("packages")), Values(reader.Texts("types")), Values(reader.Texts("members")));
        reader.Require("name", name.IsStated);
        reader.End();
        return anti;
    }

    private static ThresholdDefinition Thresholds(ObjectReader? reader)
    {
        if (reader is null)
            return new ThresholdDefinition();

        var thresholds = new ThresholdDefinition
        {
            P50Ms = reader.Number("p50_api_latency_ms"),
            P95Ms = reader.Number("p95_api_latency_ms"),
            P99Ms = reader.Number("p99_api_latency_ms"),
            Uptime = reader.Number("uptime_target", 0.9, 0.999999),
            UptimeWindowDays = reader.Number("uptime_window_days", 1, 366),
            RpoMinutes = reader.Number("rpo_minutes_max"),
            RtoMinutes = reader.Number("rto_minutes_max"),
            ThroughputRps = reader.Number("throughput_rps_min"),
            TestCoverage = reader.Number("test_coverage_min", 0, 1),
            VulnerabilityMax = reader.Text("vulnerability_scan_max"),
        };
        reader.CheckOrder("p50_api_latency_ms", thresholds.P50Ms, "p95_api_latency_ms", thresholds.P95Ms);
        reader.CheckOrder("p95_api_latency_ms", thresholds.P95Ms, "p99_api_latency_ms", thresholds.P99Ms);
        if (!thresholds.P95Ms.IsStated)
            reader.CheckOrder("p50_api_latency_ms", thresholds.P50Ms, "p99_api_latency_ms", thresholds.P99Ms);

        reader.End();
        return thresholds;
    }

    private static IReadOnlyList<string> Values(IReadOnlyList<Stated<string>> texts) => [.. texts.Where(static t => t.Value is not null).Select(static t => t.Value!)];
}
