using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Tool.Verbs;
using Spectre.Console;

namespace OpenApiGen.Tool.Terminal;

/// <summary>Shows what the reference engine says.</summary>
internal static class ReferenceView
{
    public static int Show(DecisionInputs inputs, bool asJson, ToolConsole console)
    {
        if (inputs.Missing is { Count: > 0 } missing)
            return DecideVerb.ExitCodeOf(new Recommendation { Status = DecisionStatus.Refused, Inputs = inputs, Missing = missing }, false, console);

        IReadOnlyList<ReferenceScore> ranking = ReferenceEngine.Rank(inputs);
        IReadOnlyList<KillCriterion> kills = KillCriteria.Reference(inputs);
        ReferenceScore? runnerUp = ranking[0].Score - ranking[1].Score < DecisionEngine.Near ? ranking[1] : null;
        if (asJson)
        {
            console.Output.Write(ReferenceJson.Write(ranking, runnerUp, kills));
            return ExitCodes.Fine;
        }

        Table table = Tables.Create("profile", "score");
        foreach (ReferenceScore score in ranking)
            table.AddRow(Tables.Cells(score.Name, Words.Score(score.Score)));

        console.Rich.Write(table);
        if (runnerUp is not null)
            console.Output.WriteLine($"Runner-up: {runnerUp.Name}");

        foreach (KillCriterion kill in kills)
            console.Output.WriteLine($"Kill criterion: {kill.Message}");

        return ExitCodes.Fine;
    }
}
