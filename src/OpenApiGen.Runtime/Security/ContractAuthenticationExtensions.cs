using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using OpenApiGen.Runtime;

namespace OpenApiGen;

/// <summary>Adds authentication by what contracts say.</summary>
public static class ContractAuthenticationExtensions
{
    /// <summary>
    /// Adds a handler for a security scheme of type <c>apiKey</c>. The contract says where callers put the key, header, query or cookie;
    /// the application says who it belongs to.
    /// </summary>
    /// <param name="builder">Where to.</param>
    /// <param name="scheme">The scheme's name in the contract, or the one that <see cref="ContractOptions.AuthenticationSchemes"/> gives it.</param>
    /// <param name="findOwner">
    /// Finds out whose key it is; null for nobody's, which is answered with 401. Compare hashes of keys, or compare them in constant time.
    /// </param>
    public static AuthenticationBuilder AddContractApiKey(this AuthenticationBuilder builder, string scheme, Func<string, HttpContext, ValueTask<ClaimsPrincipal?>> findOwner)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(findOwner);
        return builder.AddScheme<ContractApiKeyOptions, ContractApiKeyHandler>(scheme, o => o.FindOwner = findOwner);
    }

    /// <summary>Adds a handler for a security scheme of type <c>apiKey</c> with a single key, whose owner has no claims.</summary>
    /// <param name="builder">Where to.</param>
    /// <param name="scheme">The scheme's name in the contract, or the one that <see cref="ContractOptions.AuthenticationSchemes"/> gives it.</param>
    /// <param name="key">The key, out of the configuration; it must not be empty.</param>
    /// <exception cref="ArgumentException">The key is null or empty.</exception>
    public static AuthenticationBuilder AddContractApiKey(this AuthenticationBuilder builder, string scheme, string? key)
    {
        if (string.IsNullOrEmpty(key))
            throw new ArgumentException($"The key of '{scheme}' is not set.", nameof(key));

        // Hashes are of one length, so that the time of a comparison says nothing of the key, not even how long it is.
        byte[] expected = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return builder.AddContractApiKey(scheme, (given, _) =>
        {
            bool isRight = CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), expected);
            return ValueTask.FromResult(isRight ? new ClaimsPrincipal(new ClaimsIdentity(scheme)) : null);
        });
    }
}
