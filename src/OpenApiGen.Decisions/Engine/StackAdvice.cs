namespace OpenApiGen.Decisions.Engine;

/// <summary>What traffic says about a stack, whatever the profile.</summary>
public static class StackAdvice
{
    /// <summary>Sentences for what was answered.</summary>
    public static IReadOnlyList<string> For(DecisionInputs inputs)
    {
        var advice = new List<string>();
        if (inputs is { ReadWriteRatio: >= 10, QpsP99: < 1000 })
            advice.Add("PostgreSQL with read replicas: ten reads or more for a write, and one primary bears the writes");

        if (inputs is { ReadWriteRatio: <= 2, QpsP99: >= 5000 })
            advice.Add("Decide how to partition before anything else: a third of the traffic or more are writes, and one primary does not bear them");

        advice.Add(inputs.QpsP99 > 500
            ? "A cache may pay; measure what it would save before it is there to be invalidated"
            : "No cache: below 500 requests per second the database answers by itself");
        return advice;
    }
}
