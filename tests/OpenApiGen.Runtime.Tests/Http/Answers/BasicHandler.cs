using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

internal sealed class BasicOptions : AuthenticationSchemeOptions;

/// <summary>What an application would write for HTTP Basic; it forgets to say how it wants to be asked.</summary>
internal sealed class BasicHandler(IOptionsMonitor<BasicOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<BasicOptions>(options, logger, encoder)
{
    public static string Header { get; } = "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:pass"));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = "Authorization: " + Request.Headers.Authorization;
        if (!header.StartsWith("Authorization: Basic ", StringComparison.Ordinal))
            return Task.FromResult(AuthenticateResult.NoResult());

        return Task.FromResult(header == Header
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("basic")), Scheme.Name))
            : AuthenticateResult.Fail("Wrong."));
    }
}
