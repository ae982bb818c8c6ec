using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Questions;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2002: an answer without which nothing can be recommended, or a question that the file passes over.</summary>
internal static class MissingAnswerRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        // A value that is there and wrong is reported as such.
        foreach (RequiredAnswer answer in review.Recommendation.Missing)
            if (review.NodeOf(answer.Field) is { IsMapping: true } node)
                Report(node, answer.Field, answer.Question);

        foreach (ForcingQuestion question in ForcingQuestions.All.Where(static q => RequiredAnswer.All.All(r => r.Question != q.Number)))
            if (review.NodeOf(question.Section) is var node && (ReferenceEquals(node, review.File.Root) || node is { IsSequence: true, Count: 0 }))
                Report(node, question.Section, question.Number);

        if (review.File.Communication is { Default.IsStated: false } communication)
            Report(communication.Node, "communication.default", 3);

        void Report(Text.Node node, string field, int question) =>
            findings.Report(DecisionRules.MissingAnswer, node, $"'{field}' is not answered ({ForcingQuestions.All[question - 1].Text})", ForcingQuestions.Number(question));
    }
}
