using OpenApiGen.Decisions.Composition;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Output;

/// <summary>A recommendation as JSON, for scripts. Names stay; what is not there is left out.</summary>
public static class DecisionJson
{
    /// <summary>Writes a recommendation.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="showRefused">True to show stack and numbers although it is refused; they are marked as no recommendation.</param>
    public static string Write(Recommendation recommendation, bool showRefused = false)
    {
        var json = new JsonWriter();
        json.Object(() =>
        {
            json.Text("status", Words.Of(recommendation.Status));
            json.Array("missing", recommendation.Missing, m =>
            {
                json.Text("input", m.Flag);
                json.Text("field", m.Field);
                json.Number("question", m.Question);
            });
            json.Array("kills", recommendation.Kills, k =>
            {
                json.Text("field", k.Field);
                json.Number("question", k.Question);
                json.Text("message", k.Message);
            });
            Inputs(json, recommendation.Inputs);
            if (recommendation.Status != DecisionStatus.Refused || showRefused)
                Body(json, recommendation);

            Approvers(json, recommendation.Approvers);
            json.Strings("warnings", recommendation.Warnings);
        });
        return json.ToString();
    }

    private static void Inputs(JsonWriter json, DecisionInputs inputs) => json.Object("inputs", () =>
    {
        json.Number("teamSize", inputs.TeamSize);
        json.Number("qpsP99", inputs.QpsP99);
        json.Number("readWriteRatio", inputs.ReadWriteRatio);
        json.Text("tenancy", inputs.Tenancy is { } tenancy ? Vocabularies.Tenancy[tenancy] : null);
        json.Text("dataSensitivity", inputs.DataTier is { } tier ? Vocabularies.DataTier[tier] : null);
        json.Text("pattern", inputs.Pattern is { } pattern ? Vocabularies.Pattern[pattern] : null);
        json.Text("language", inputs.Language is { } language ? Vocabularies.Language[language] : null);
        json.Flag("platformTeam", inputs.PlatformTeam);
        json.Flag("adminPanel", inputs.AdminPanel);
        if (inputs.Evidence.Count > 0)
        {
            json.Object("evidence", () =>
            {
                foreach (KeyValuePair<int, string> evidence in inputs.Evidence.OrderBy(static e => e.Key))
                    json.Text("question" + evidence.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), evidence.Value);
            });
        }
    });

    private static void Body(JsonWriter json, Recommendation recommendation)
    {
        if (recommendation.Status == DecisionStatus.Refused)
            json.Text("note", "this is no recommendation: a criterion says stop");

        json.Array("ranking", recommendation.Ranking, r =>
        {
            json.Text("profile", r.Profile.Name);
            json.Number("score", Math.Round(r.Score, 4));
            json.Strings("matched", r.Constraints.Where(static c => c.IsMatch).Select(static c => c.ToString()));
            json.Strings("violated", r.Constraints.Where(static c => !c.IsMatch).Select(static c => c.ToString()));
            json.Strings("refusals", r.Refusals);
        });
        if (recommendation.Leader is not { } leader || recommendation.Triple is not { } triple)
            return;

        json.Text("profile", leader.Profile.Name);
        json.Text("runnerUp", recommendation.RunnerUp?.Profile.Name);
        json.Text("tradeOff", recommendation.TradeOff);
        json.Object("stack", () =>
        {
            foreach (StackLayer layer in leader.Profile.Stack)
                json.Strings(layer.Name, layer.Choices);
        });
        json.Strings("advice", recommendation.Advice);
        json.Array("avoid", leader.Profile.AntiRecommendations, a =>
        {
            json.Text("name", a.Name);
            json.Text("severity", a.Severity == AntiSeverity.Kill ? "kill" : "warn");
            json.Text("why", a.Why);
        });
        json.Object("slo", () =>
        {
            json.Object("latencyMs", () =>
            {
                json.Number("p50", triple.P50Ms);
                json.Number("p95", triple.P95Ms);
                json.Number("p99", triple.P99Ms);
            });
            json.Number("uptime", triple.Uptime);
            json.Number("windowDays", triple.WindowDays);
            json.Number("rpoMinutes", triple.RpoMinutes);
            json.Number("rtoMinutes", triple.RtoMinutes);
            json.Array("incomplete", triple.Incomplete, i =>
            {
                json.Text("what", i.What);
                json.Number("question", i.Question);
            });
        });
        json.Array("nextSteps", recommendation.NextSteps, c => Step(json, c));
        json.Strings("canon", leader.Profile.Canon);
    }

    private static void Step(JsonWriter json, Concern concern)
    {
        json.Text("concern", concern.Name);
        json.Text("provider", concern.Provider);
        json.Text("when", concern.When);
    }

    private static void Approvers(JsonWriter json, IReadOnlyList<Approval> approvers) => json.Object("approvers", () =>
    {
        foreach (Approval approval in approvers)
            json.Strings(approval.Change, approval.People);
    });
}
