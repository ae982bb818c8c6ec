using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenApiGen.Runtime;

/// <summary>The JSON of errors: in an envelope, or as problem details (RFC 9457).</summary>
internal static class ErrorJson
{
    private static readonly ObjectRules s_envelope = new(["!error", "!meta"]);
    private static readonly ObjectRules s_error = new(["!code", "!message", "!details"]);
    private static readonly ObjectRules s_meta = new(["!requestId"]);
    private static readonly ObjectRules s_detail = new(["!field", "!code", "!message"]);
    private static readonly ObjectRules s_problem = new(["!type", "!title", "!status", "!detail", "!code", "!requestId", "?errors"]);
    private static readonly ObjectRules s_problemDetail = new(["!field", "!code", "!detail"]);

    /// <summary>Writes an envelope: the error, and beside it what the answer is about.</summary>
    public static void WriteEnvelope(JsonOutput output, ContractError error, HttpContext http)
    {
        var envelope = new ObjectOutput(output, s_envelope);
        var inner = new ObjectOutput(envelope.Name(), s_error);
        inner.String(error.Code);
        inner.String(error.Message);
        WriteViolations(inner.Name(), error.Violations, s_detail);
        inner.End();
        var meta = new ObjectOutput(envelope.Name(), s_meta);
        meta.String(http.TraceIdentifier);
        meta.End();
        envelope.End();
    }

    /// <summary>Writes problem details.</summary>
    public static void WriteProblem(JsonOutput output, ContractError error, HttpContext http)
    {
        var problem = new ObjectOutput(output, s_problem);
        problem.String("about:blank");
        problem.String(ReasonPhrases.GetReasonPhrase(error.StatusCode));
        problem.Int32(error.StatusCode);
        problem.String(error.Message);
        problem.String(error.Code);
        problem.String(http.TraceIdentifier);
        if (error.Violations.Count > 0)
            WriteViolations(problem.Name(), error.Violations, s_problemDetail);

        problem.End();
    }

    private static void WriteViolations(JsonOutput output, IReadOnlyList<Violation> violations, ObjectRules rules)
    {
        int start = output.Open();
        for (int i = 0; i < violations.Count; i++)
        {
            output.Comma();
            Violation violation = violations[i];
            var detail = new ObjectOutput(output, rules);
            detail.ForeignString(violation.Field);
            detail.String(violation.Code);
            detail.String(violation.Message);
            detail.End();
        }

        output.CloseArray(start);
    }
}
