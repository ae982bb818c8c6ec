using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Output;

/// <summary>What the reference engine says, as JSON.</summary>
public static class ReferenceJson
{
    /// <summary>Writes a ranking.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="runnerUp">The second where it is within 15 %; else null.</param>
    /// <param name="kills">Criteria that are met; this engine goes on nevertheless.</param>
    public static string Write(IReadOnlyList<ReferenceScore> ranking, ReferenceScore? runnerUp, IReadOnlyList<KillCriterion> kills)
    {
        var json = new JsonWriter();
        json.Object(() =>
        {
            json.Array("ranking", ranking, s =>
            {
                json.Text("profile", s.Name);
                json.Number("score", Math.Round(s.Score, 4));
            });
            json.Text("runnerUp", runnerUp?.Name);
            json.Strings("kills", kills.Select(static k => k.Message));
        });
        return json.ToString();
    }
}
