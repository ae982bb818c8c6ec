using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>What a contract demands of the caller of an operation.</summary>
internal sealed record ContractRequirement(SecurityRules Rules) : IAuthorizationRequirement;

/// <summary>Judges callers: any alternative of a contract suffices, all schemes of an alternative are needed, each with its scopes.</summary>
internal sealed class ContractAuthorization(IOptions<ContractOptions> options) : AuthorizationHandler<ContractRequirement>
{
    /// <summary>Claims that carry scopes, separated by spaces, or roles.</summary>
    private static readonly string[] ScopeClaims = ["scope", "scp", "http://schemas.microsoft.com/identity/claims/scope", "roles", "role", ClaimTypes.Role];

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ContractRequirement requirement)
    {
        if (context.Resource is not HttpContext http)
            return;

        foreach (SecurityRules.SchemeRule[] alternative in requirement.Rules.Alternatives)
        {
            if (await IsSatisfiedAsync(http, alternative))
            {
                context.Succeed(requirement);
                return;
            }
        }
    }

    private async Task<bool> IsSatisfiedAsync(HttpContext http, SecurityRules.SchemeRule[] alternative)
    {
        foreach (SecurityRules.SchemeRule rule in alternative)
        {
            string scheme = options.Value.AuthenticationSchemes.TryGetValue(rule.Scheme, out string? name) ? name : rule.Scheme;
            AuthenticateResult result = await http.AuthenticateAsync(scheme);
            if (!result.Succeeded || !rule.Scopes.All(s => HasScope(result.Principal, s)))
                return false;
        }

        return true;
    }

    private static bool HasScope(ClaimsPrincipal principal, string scope)
    {
        foreach (Claim claim in principal.Claims)
            if (Array.IndexOf(ScopeClaims, claim.Type) >= 0 && claim.Value.Split(' ').Contains(scope, StringComparer.Ordinal))
                return true;

        return false;
    }
}

/// <summary>Gives refusals of contract endpoints a body that says why.</summary>
internal sealed class ContractAuthorizationResults : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        await _standard.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Succeeded || context.Response.HasStarted || context.GetEndpoint()?.Metadata.GetMetadata<OperationRules>() is null)
            return;

        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
            await ErrorResponse.WriteAsync(context, ContractError.Of(await ReasonAsync(context, policy), StatusCodes.Status401Unauthorized));
        else if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
            await ErrorResponse.WriteAsync(context, ContractError.OfStatus(StatusCodes.Status403Forbidden));
    }

    private static async Task<string> ReasonAsync(HttpContext context, AuthorizationPolicy policy)
    {
        string reason = ErrorCodes.AuthenticationRequired;
        foreach (string scheme in policy.AuthenticationSchemes)
        {
            if ((await context.AuthenticateAsync(scheme)).Failure is not { } failure)
                continue;

            // The type belongs to a package that this library does not depend on.
            if (failure.GetType().Name == "SecurityTokenExpiredException" || failure is AggregateException { InnerExceptions: var inner } && inner.Any(static e => e.GetType().Name == "SecurityTokenExpiredException"))
                return ErrorCodes.TokenExpired;

            reason = ErrorCodes.InvalidToken;
        }

        return reason;
    }
}
