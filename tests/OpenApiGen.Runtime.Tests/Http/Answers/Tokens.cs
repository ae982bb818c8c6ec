using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Makes tokens, sound and otherwise, and the handler that judges them.</summary>
internal static class Tokens
{
    private const string Issuer = "https://login.test";
    private const string Audience = "answers";

    private static readonly SymmetricSecurityKey Key = new(Encoding.UTF8.GetBytes("a key of this test that is long enough for HS256"));

    public static string Sound(string? scope = null) => Make(scope: scope);

    public static string Expired { get; } = Make(expires: DateTime.UtcNow.AddHours(-1));

    public static string NotYet { get; } = Make(expires: DateTime.UtcNow.AddHours(3), notBefore: DateTime.UtcNow.AddHours(2));

    public static string ForOthers { get; } = Make(audience: "others");

    public static string ByOthers { get; } = Make(issuer: "https://evil.test");

    public static string SignedByOthers { get; } = Make(key: new SymmetricSecurityKey(Encoding.UTF8.GetBytes("another key of this test, as long as the first")));

    /// <summary>Says what a sound one says, and asks not to be verified.</summary>
    public static string Unsigned { get; } = $"{Part("""{"alg":"none","typ":"JWT"}""")}.{Sound().Split('.')[1]}.";

    /// <summary>A sound one with other claims behind the same signature.</summary>
    public static string Altered { get; } = $"{Sound().Split('.')[0]}.{Part($$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","exp":4102444800,"scope":"things:read things:write"}""")}.{Sound().Split('.')[2]}";

    public static AuthenticationBuilder AddTokens(this AuthenticationBuilder builder, string scheme) => builder.AddJwtBearer(scheme, static options =>
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = Key,
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            ClockSkew = TimeSpan.Zero,
        };
    });

    private static string Make(string issuer = Issuer, string audience = Audience, DateTime? expires = null, DateTime? notBefore = null, SecurityKey? key = null, string? scope = null)
    {
        DateTime end = expires ?? DateTime.UtcNow.AddHours(1);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = end.AddHours(-2),
            NotBefore = notBefore ?? end.AddHours(-2),
            Expires = end,
            SigningCredentials = new SigningCredentials(key ?? Key, SecurityAlgorithms.HmacSha256),
            Claims = scope is null ? [] : new Dictionary<string, object> { ["scope"] = scope },
        });
    }

    private static string Part(string json) => Base64UrlEncoder.Encode(json);
}
