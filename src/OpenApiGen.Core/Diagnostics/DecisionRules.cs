namespace OpenApiGen.Diagnostics;

/// <summary>Rules about a decision file and the profiles that it is measured against: OAG2xxx.</summary>
public static class DecisionRules
{
    public static readonly Rule InvalidFile = new(
        "OAG2001", "Decision or profile file is invalid", "{0}", Severity.Error);

    public static readonly Rule MissingAnswer = new(
        "OAG2002", "Required answer is missing", "{0}; question {1} asks for it", Severity.Error);

    public static readonly Rule KillCriterion = new(
        "OAG2003", "Kill criterion", "{0}", Severity.Error);

    public static readonly Rule MissingEvidence = new(
        "OAG2004", "Answer without evidence", "The answer to question {0} has no 'evidence': {1}", Severity.Warning);

    public static readonly Rule UnresolvedTie = new(
        "OAG2005", "Tie is not resolved", "{0}", Severity.Warning);

    public static readonly Rule ForbiddenPattern = new(
        "OAG2006", "Anti-pattern that the profile forbids", "{0}", Severity.Error);

    public static readonly Rule IncompleteTriple = new(
        "OAG2007", "Success triple is incomplete", "{0}; return to question {1}", Severity.Warning);

    public static readonly Rule LooserPromise = new(
        "OAG2008", "Latency or recovery is looser than the profile's floor", "{0}", Severity.Warning);

    public static readonly Rule InvalidApprover = new(
        "OAG2009", "Approver is missing or not a person", "{0}", Severity.Error);

    public static readonly Rule StackDrift = new(
        "OAG2010", "Stack drifts from the profile", "{0}", Severity.Info);

    public static readonly Rule MissingTenantKey = new(
        "OAG2011", "No tenant key under shared tenancy", "{0}", Severity.Warning);

    public static readonly Rule UndeclaredPersonalData = new(
        "OAG2012", "Looks like personal data, but the tier is lower", "{0}", Severity.Warning);

    public static readonly Rule OldDecision = new(
        "OAG2013", "Decision is old", "{0}", Severity.Info);

    public static readonly Rule DiscouragedPattern = new(
        "OAG2014", "Anti-pattern that the profile advises against", "{0}", Severity.Warning);
}
