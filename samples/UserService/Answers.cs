using OpenApiGen;
using UserService.Contract;

namespace UserService;

/// <summary>What handlers wrap their answers in. The library makes the same of the errors that it finds itself.</summary>
internal sealed class Answers(IHttpContextAccessor http)
{
    public Meta Meta => new() { RequestId = RequestId };

    public PageMeta PageMeta(Guid? nextCursor) => new() { RequestId = RequestId, NextCursor = nextCursor };

    public ErrorEnvelope NotFound(string message) => Error(ErrorCodes.ResourceNotFound, message);

    public ErrorEnvelope Conflict(string message) => Error(ErrorCodes.Conflict, message);

    private string RequestId => http.HttpContext!.TraceIdentifier;

    private ErrorEnvelope Error(string code, string message) =>
        new() { Error = new Error { Code = code, Message = message, Details = [] }, Meta = Meta };
}
