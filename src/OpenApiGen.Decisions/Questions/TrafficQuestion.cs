using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Question 1.</summary>
internal sealed class TrafficQuestion : PartedQuestion
{
    public override int Number => 1;

    public override string Section => "traffic";

    public override string Text => "How many reads for a write, and how many requests per second at the 99th percentile in a year?";

    public override string Canon => "Kleppmann, Designing Data-Intensive Applications (2017), chapters 1 and 5; Helland, Life beyond Distributed Transactions (2007); Vogels, Eventually Consistent (2008)";

    public override string StopWhen => "the answer is that it must scale, without a number";

    public override string Example => "8:1; 300; p99 of October is 120, times 1.6 for growth, times 1.5 for Mondays";

    internal override IReadOnlyList<AnswerPart> Parts { get; } =
    [
        new("readWriteRatio", PartKind.Number, true) { Units = [":1", ": 1", "to 1", "reads per write"] },
        new("qpsP99", PartKind.Number, true) { Units = ["qps", "rps", "/s", "per second", "requests per second"] },
        new("evidence", PartKind.Text),
    ];

    public override string Recommend(DecisionInputs inputs) => "Two numbers with evidence: what it is now, times growth, times peak. Without measurements, say so in the evidence and measure first.";

    internal override string? Stop(string answer) =>
        Wishes.IsOne(answer) ? $"'{answer.Trim()}' has no number: nothing that has to be decided follows from it" : null;
}
