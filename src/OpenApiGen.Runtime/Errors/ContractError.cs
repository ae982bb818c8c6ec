namespace OpenApiGen;

/// <summary>An error that the library answers with, before or instead of a handler.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">A sentence for people; never says anything of the server's inside.</param>
/// <param name="Violations">What is wrong with the request; empty where the error is of another kind.</param>
public sealed record ContractError(int StatusCode, string Code, string Message, IReadOnlyList<Violation> Violations)
{
    internal static ContractError Of(string code, int status) => new(status, code, ErrorCodes.MessageOf(code), []);

    internal static ContractError OfStatus(int status) => Of(ErrorCodes.Of(status), status);

    internal static ContractError Invalid(IReadOnlyList<Violation> violations) =>
        new(400, ErrorCodes.ValidationError, ErrorCodes.MessageOf(ErrorCodes.ValidationError), violations);
}

/// <summary>The form of error answers.</summary>
public enum ErrorFormat
{
    /// <summary><c>{ "error": { "code", "message", "details" }, "meta": { "requestId" } }</c></summary>
    Envelope,

    /// <summary><c>application/problem+json</c> (RFC 9457).</summary>
    ProblemDetails,
}
