using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace UserService;

/// <summary>Who may call. The contract says which operation needs which scope; this says which tokens are believed.</summary>
internal static class Tokens
{
    private const int MinimumKeyBytes = 32;

    /// <summary>Adds the scheme that the contract calls <c>bearer</c>.</summary>
    /// <exception cref="InvalidOperationException">The key, the issuer or the audience is missing, or the key is too short for HS256.</exception>
    public static void AddTokens(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection jwt = configuration.GetSection("Jwt");
        byte[] key = Encoding.UTF8.GetBytes(Required(jwt, "Key"));
        if (key.Length < MinimumKeyBytes)
            throw new InvalidOperationException($"Jwt:Key must have at least {MinimumKeyBytes} bytes.");

        string issuer = Required(jwt, "Issuer");
        string audience = Required(jwt, "Audience");
        services.AddAuthentication().AddJwtBearer("bearer", options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                IssuerSigningKey = new SymmetricSecurityKey(key),
                ValidIssuer = issuer,
                ValidAudience = audience,
                ClockSkew = TimeSpan.FromSeconds(30),
            };
        });
    }

    private static string Required(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"Set {section.Path}:{name}, for example with the environment variable {section.Path}__{name}.");
}
