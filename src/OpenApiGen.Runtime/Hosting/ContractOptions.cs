using Microsoft.AspNetCore.Http;

namespace OpenApiGen;

/// <summary>How the services of an application behave, whatever contract they follow.</summary>
public sealed class ContractOptions
{
    /// <summary>The form of error answers where a contract does not choose; set by the MSBuild property OpenApiGenErrorFormat.</summary>
    public ErrorFormat ErrorFormat { get; set; }

    /// <summary>Writes error answers in a form of the application's own; the status is set already. Null for <see cref="ErrorFormat"/>.</summary>
    public Func<HttpContext, ContractError, Task>? WriteError { get; set; }

    /// <summary>Largest body in bytes that is read into memory: JSON, text and forms without files. Larger ones are answered with 413.</summary>
    public long MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>Largest body in bytes that carries files or is read as a stream. Larger ones are answered with 413.</summary>
    public long MaxUploadSize { get; set; } = 30 * 1024 * 1024;

    /// <summary>Whether answers carry nosniff, a content security policy, a referrer policy, a resource policy and HSTS.</summary>
    public bool SendSecurityHeaders { get; set; } = true;

    /// <summary>How many requests one client may send; null for no limit. A client above it is answered with 429.</summary>
    public RequestLimit? RequestLimit { get; set; }

    /// <summary>Who a request counts for; by default the remote address.</summary>
    public Func<HttpContext, string> ClientOf { get; set; } = static http => http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Names that security schemes of contracts have in this application, where they differ.</summary>
    public IDictionary<string, string> AuthenticationSchemes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The application's name of a security scheme.</summary>
    internal string SchemeOf(string name) => AuthenticationSchemes.TryGetValue(name, out string? own) ? own : name;
}

/// <summary>A number of requests per time.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Window">In which time.</param>
public sealed record RequestLimit(int Requests, TimeSpan Window);
