using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>Authenticates by a key that is where the contract says.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Authentication makes it.")]
internal sealed class ContractApiKeyHandler(
    IOptionsMonitor<ContractApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder, IEnumerable<ApiKeyPlace> places, IOptions<ContractOptions> contract)
    : AuthenticationHandler<ContractApiKeyOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Key() is not { } key)
            return AuthenticateResult.NoResult();

        return await Options.FindOwner!(key, Context) is { } owner
            ? AuthenticateResult.Success(new AuthenticationTicket(owner, Scheme.Name))
            : AuthenticateResult.Fail("The key is not known.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        foreach (ApiKeyPlace place in places.Where(IsOwn).Distinct())
            Response.Headers.Append("WWW-Authenticate", $"ApiKey in=\"{place.Place.ToString().ToLowerInvariant()}\", name=\"{HeaderText.Visible(place.Name)}\"");

        return Task.CompletedTask;
    }

    private string? Key()
    {
        foreach (ApiKeyPlace place in places)
            if (IsOwn(place) && place.Read(Request) is { } key)
                return key;

        return null;
    }

    private bool IsOwn(ApiKeyPlace place) => contract.Value.SchemeOf(place.Scheme) == Scheme.Name;
}
