using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Questions;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Text;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2004: an answer that nobody can check.</summary>
internal static class EvidenceRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        DecisionFile file = review.File;
        Demand(1, file.Traffic?.Node, file.Traffic?.Evidence, "where both numbers come from: now × growth × peak");
        Demand(2, file.Tenancy?.Node, file.Tenancy?.Evidence, "which customers ask for it, and what they pay");
        Demand(3, file.Communication?.Node, file.Communication?.Evidence, "what has to wait for what");
        Demand(4, file.Data?.Node, file.Data?.Evidence, "which fields make it this tier");
        Demand(5, file.Architecture?.Node, file.Architecture?.Evidence, "why this cut for this team");
        foreach (RecoverySection surface in file.Recovery ?? [])
            Demand(6, surface.Node, surface.Evidence, "what an hour without it costs, and when restoring was last tried");

        foreach (SloSection slo in file.Slos ?? [])
            Demand(7, slo.Node, slo.Evidence, "what was measured, and who was asked");

        void Demand(int question, Node? section, Stated<string>? evidence, string what)
        {
            if (section is not null && evidence is not { IsStated: true })
                findings.Report(DecisionRules.MissingEvidence, section, ForcingQuestions.Number(question), what);
            else if (evidence is { Node: { } node } text && EmptyWords.Contains(text.Value))
                findings.Report(DecisionRules.MissingEvidence, node, ForcingQuestions.Number(question), what);
        }
    }
}
