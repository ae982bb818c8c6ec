using Microsoft.AspNetCore.Http;
using OpenApiGen.Runtime;

namespace OpenApiGen;

/// <summary>How the services of an application behave, whatever contract they follow.</summary>
public sealed class ContractOptions
{
    /// <summary>
    /// The form of errors that belong to no operation, such as 404 for an unknown path. Those of operations follow the MSBuild property
    /// OpenApiGenErrorFormat of their document, which sets this too; where documents differ, the one that was added last decides.
    /// </summary>
    public ErrorFormat ErrorFormat { get; set; }

    /// <summary>Writes error answers in a form of the application's own; the status is set already. Null for <see cref="ErrorFormat"/>.</summary>
    public Func<HttpContext, ContractError, Task>? WriteError { get; set; }

    /// <summary>Largest body in bytes that is read into memory: JSON, text and forms without files. Larger ones are answered with 413.</summary>
    public long MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>Largest body in bytes that carries files, all of them together, or is read as a stream. Larger ones are answered with 413.</summary>
    public long MaxUploadSize { get; set; } = 30 * 1024 * 1024;

    /// <summary>
    /// Whether answers of operations, and errors for unknown paths and methods, carry nosniff, a content security policy, a referrer policy,
    /// a resource policy and HSTS. Answers of the application's own endpoints do not: what suits JSON breaks pages.
    /// </summary>
    public bool SendSecurityHeaders { get; set; } = true;

    /// <summary>
    /// How many requests one client may send to operations, and to addresses that nothing is at; null for no limit. A client above it is
    /// answered with 429, and learns from <c>RateLimit-</c> headers how much is left. Endpoints of the application's own do not count.
    /// Beyond 100,000 clients within a window, those that are new count as one.
    /// </summary>
    public RequestLimit? RequestLimit { get; set; }

    /// <summary>
    /// Who a request counts for; by default the remote address, of IPv6 its first 64 bits. Behind a proxy that is the proxy, unless the
    /// application uses ForwardedHeadersMiddleware.
    /// </summary>
    public Func<HttpContext, string> ClientOf { get; set; } = ClientAddress.Of;

    /// <summary>Names that security schemes of contracts have in this application, where they differ.</summary>
    public IDictionary<string, string> AuthenticationSchemes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The application's name of a security scheme.</summary>
    internal string SchemeOf(string name) => AuthenticationSchemes.TryGetValue(name, out string? own) ? own : name;
}

/// <summary>A number of requests per time.</summary>
/// <param name="Requests">How many, at least one.</param>
/// <param name="Window">In which time; longer than nothing.</param>
public sealed record RequestLimit(int Requests, TimeSpan Window);
