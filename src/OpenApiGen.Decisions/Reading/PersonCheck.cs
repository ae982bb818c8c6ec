using OpenApiGen.Decisions.Model;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Reading;

/// <summary>Names of those who approve, in decision files and in profiles.</summary>
internal static class PersonCheck
{
    /// <summary>Reports a name that is no person's.</summary>
    public static void Report(Stated<string> person, FindingList findings)
    {
        if (person is { Value: { } name, Node: { } node } && !HumanApprovers.IsHuman(name))
            findings.Report(DecisionRules.InvalidApprover, node, $"'{name}' is no person: name somebody, or a role that somebody has");
    }
}
