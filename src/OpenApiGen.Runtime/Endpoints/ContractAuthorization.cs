using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>What a contract demands of the caller of an operation.</summary>
internal sealed record ContractRequirement(SecurityRules Rules) : IAuthorizationRequirement;

/// <summary>Judges callers: any alternative of a contract suffices, all schemes of an alternative are needed, each with its scopes.</summary>
internal sealed class ContractAuthorization(IOptions<ContractOptions> options) : AuthorizationHandler<ContractRequirement>
{
    /// <summary>Claims that carry scopes, separated by spaces, or roles.</summary>
    private static readonly string[] ScopeClaims = ["scope", "scp", "http://schemas.microsoft.com/identity/claims/scope", "roles", "role", ClaimTypes.Role];

    /// <summary>True where a caller has proven all that some alternative asks for, whether or not it may do what it wants.</summary>
    public static async Task<bool> IsKnownAsync(HttpContext http, SecurityRules rules, ContractOptions options)
    {
        foreach (SecurityRules.SchemeRule[] alternative in rules.Alternatives)
            if (await IsSatisfiedAsync(http, alternative, options, areScopesNeeded: false))
                return true;

        return false;
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ContractRequirement requirement)
    {
        if (context.Resource is not HttpContext http)
            return;

        foreach (SecurityRules.SchemeRule[] alternative in requirement.Rules.Alternatives)
        {
            if (await IsSatisfiedAsync(http, alternative, options.Value, areScopesNeeded: true))
            {
                context.Succeed(requirement);
                return;
            }
        }
    }

    private static async Task<bool> IsSatisfiedAsync(HttpContext http, SecurityRules.SchemeRule[] alternative, ContractOptions options, bool areScopesNeeded)
    {
        foreach (SecurityRules.SchemeRule rule in alternative)
        {
            AuthenticateResult result = await http.AuthenticateAsync(options.SchemeOf(rule.Scheme));
            if (!result.Succeeded || (areScopesNeeded && !rule.Scopes.All(s => HasScope(result.Principal, s))))
                return false;
        }

        return true;
    }

    private static bool HasScope(ClaimsPrincipal principal, string scope)
    {
        foreach (Claim claim in principal.Claims)
            if (Array.IndexOf(ScopeClaims, claim.Type) >= 0 && HasWord(claim.Value, scope))
                return true;

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> words, ReadOnlySpan<char> wanted)
    {
        foreach (Range word in words.Split(' '))
            if (words[word].SequenceEqual(wanted))
                return true;

        return false;
    }
}

/// <summary>Gives refusals of contract endpoints a body that says why.</summary>
internal sealed class ContractAuthorizationResults(
    IOptions<ContractOptions> options, [FromKeyedServices(ContractAuthorizationResults.OwnKey)] IAuthorizationMiddlewareResultHandler own) : IAuthorizationMiddlewareResultHandler
{
    /// <summary>Under this key stands what the application uses for its own endpoints.</summary>
    public const string OwnKey = "OpenApiGen.Own";

    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OperationRules>() is not { } operation)
        {
            await own.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        // Who proves one of two things that are needed together is not refused yet: something is missing.
        SecurityRules? rules = operation.Security;
        if (rules is not null && authorizeResult.Forbidden && !await ContractAuthorization.IsKnownAsync(context, rules, options.Value))
            authorizeResult = PolicyAuthorizationResult.Challenge();

        await _standard.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Succeeded || context.Response.HasStarted)
            return;

        if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            await ErrorResponse.WriteAsync(context, ContractError.OfStatus(StatusCodes.Status403Forbidden));
        }
        else if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            // HTTP wants a challenge (RFC 9110, section 15.5.2), which handlers of API keys tend to forget.
            if (context.Response.Headers.WWWAuthenticate.Count == 0)
                context.Response.Headers.WWWAuthenticate = (rules?.Schemes ?? policy.AuthenticationSchemes).ToArray();

            await ErrorResponse.WriteAsync(context, ContractError.Of(await ReasonAsync(context, policy), StatusCodes.Status401Unauthorized));
        }
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
