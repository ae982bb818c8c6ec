using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>What became of an answer.</summary>
public enum GrillOutcome : byte
{
    /// <summary>Taken down; the next question is asked.</summary>
    Recorded,

    /// <summary>Not taken down; the question is asked again.</summary>
    Rejected,

    /// <summary>A criterion says stop.</summary>
    Stopped,
}

/// <summary>Asks one question at a time, and stops at the first criterion that says so.</summary>
/// <param name="lane">Whom it asks.</param>
/// <param name="sheet">What was answered before.</param>
public sealed class GrillSession(Lane lane, AnswerSheet sheet)
{
    /// <summary>The answers so far.</summary>
    public AnswerSheet Sheet => sheet;

    /// <summary>Why it was stopped; null where it was not.</summary>
    public KillCriterion? Stop { get; private set; }

    /// <summary>The next question; null where all of the lane are answered, or the session is stopped.</summary>
    public ForcingQuestion? Next => Stop is not null ? null : lane.Questions.Select(static n => ForcingQuestions.All[n - 1]).FirstOrDefault(q => !sheet.Sections.Contains(q.Section));

    /// <summary>How many of the lane are answered, and how many there are.</summary>
    public (int Answered, int Of) Progress => (lane.Questions.Count(n => sheet.Sections.Contains(ForcingQuestions.All[n - 1].Section)), lane.Questions.Count);

    /// <summary>Looks at what was answered before the session: it may say stop already.</summary>
    public void Resume() => Stop = KillCriteria.Strict(sheet.ToInputs()) is [var kill, ..] ? kill : null;

    /// <summary>Answers the next question.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="message">What is wrong with it, or why to stop; null where it was taken down.</param>
    public GrillOutcome Answer(string answer, out string? message)
    {
        ForcingQuestion question = Next ?? throw new InvalidOperationException("There is no question.");
        if (question.Record(answer, sheet) is { } problem)
        {
            message = problem.Message;
            if (!problem.Stops)
                return GrillOutcome.Rejected;

            Stop = new KillCriterion(question.Section, question.Number, problem.Message);
            return GrillOutcome.Stopped;
        }

        Resume();
        message = Stop?.Message;
        return Stop is null ? GrillOutcome.Recorded : GrillOutcome.Stopped;
    }
}
