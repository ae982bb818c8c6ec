using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Question 7.</summary>
internal sealed class ObjectiveQuestion : PartedQuestion
{
    public override int Number => 7;

    public override string Section => "slo";

    public override string Text => "What is promised to users, measured how, and who spends the error budget?";

    public override string Canon => "Google, The Site Reliability Workbook (2018), chapters 2 to 4; Hidalgo, Implementing Service Level Objectives (2020)";

    public override string StopWhen => "the answer is high availability, without a number or somebody who spends the budget";

    public override string Example => "99.9 %; requests answered without 5xx within 500 ms; 30; 60/200/500; the orders team; under 25 % left, feature work stops; the tech lead; three months of the load balancer's log";

    internal override IReadOnlyList<AnswerPart> Parts { get; } =
    [
        new("target", PartKind.Number, true) { Units = ["%"] }, new("sli", PartKind.Text, true), new("windowDays", PartKind.Number, true) { Units = ["d", "days"] },
        new("latencyMs", PartKind.Percentiles) { Units = ["ms"] },
        new("budgetConsumer", PartKind.Text, true), new("policy", PartKind.Text), new("owner", PartKind.Text), new("evidence", PartKind.Text),
    ];

    public override string Recommend(DecisionInputs inputs) =>
        "tie it to what users notice (99.9 % of requests under 500 ms over 30 days) and to a team (under 25 % of the budget left, its feature work stops).";

    internal override string? Stop(string answer) =>
        Wishes.IsOne(answer) ? $"'{answer.Trim()}' has no number: nobody can say whether it was kept" : null;
}
