using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Question 3.</summary>
internal sealed class CommunicationQuestion : PartedQuestion
{
    public override int Number => 3;

    public override string Section => "communication";

    public override string Text => "Do parts call each other, send messages, or publish events, unless there is a reason?";

    public override string Canon => "Reinertsen, The Principles of Product Development Flow (2009); Helland, Life beyond Distributed Transactions (2007); Fowler, What do you mean by Event-Driven (2017)";

    public override string StopWhen => "events are the default and fewer than 20 people build it";

    public override string Example => "sync; mail, webhooks; nothing else may be late";

    internal override IReadOnlyList<AnswerPart> Parts { get; } = [new("default", PartKind.Text, true), new("exceptions", PartKind.List), new("evidence", PartKind.Text)];

    public override string Recommend(DecisionInputs inputs) => "sync, with an async lane for mail and webhooks. Events come with the second team that owns a second context.";
}
