using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>One of the seven questions. One is asked at a time, each with a recommended answer and what to read.</summary>
public abstract class ForcingQuestion
{
    /// <summary>1 to 7.</summary>
    public abstract int Number { get; }

    /// <summary>The section of a decision file that the answer becomes.</summary>
    public abstract string Section { get; }

    /// <summary>The question.</summary>
    public abstract string Text { get; }

    /// <summary>What to read.</summary>
    public abstract string Canon { get; }

    /// <summary>When to stop.</summary>
    public abstract string StopWhen { get; }

    /// <summary>How an answer is written: names of its parts, which semicolons separate.</summary>
    public abstract string Form { get; }

    /// <summary>An answer that could be given as it stands.</summary>
    public abstract string Example { get; }

    /// <summary>What is recommended, after what was answered before.</summary>
    /// <param name="inputs">The answers so far.</param>
    public abstract string Recommend(DecisionInputs inputs);

    /// <summary>What the answer leaves to be asked, or an answer that cannot be; null where it was taken down.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="sheet">Where to take it down; unchanged where something is returned.</param>
    public abstract AnswerProblem? Record(string answer, AnswerSheet sheet);
}

/// <summary>Why an answer was not taken down.</summary>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Stops">True where it is what the question stops at: asking again would not help.</param>
public sealed record AnswerProblem(string Message, bool Stops = false);
