using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen;

/// <summary>How the keys of a security scheme are judged.</summary>
public sealed class ContractApiKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>Finds out whose key it is; null for nobody's. Roles and scopes that a contract asks for are claims of what it returns.</summary>
    public Func<string, HttpContext, ValueTask<ClaimsPrincipal?>>? FindOwner { get; set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException"><see cref="FindOwner"/> is not set.</exception>
    public override void Validate()
    {
        base.Validate();
        if (FindOwner is null)
            throw new InvalidOperationException($"{nameof(ContractApiKeyOptions)}.{nameof(FindOwner)} must be set.");
    }
}
