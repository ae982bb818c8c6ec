using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>What openapi.yaml says of a new user, as it is written by hand. Public, because validation is generated for nothing else.</summary>
public sealed class NewUser
{
    [Required, StringLength(254), EmailAddress]
    public string? Email { get; set; }

    [Required, StringLength(100, MinimumLength = 1)]
    public string? Name { get; set; }

    [RegularExpression(@"^\+[1-9][0-9]{6,14}$")]
    public string? Phone { get; set; }

    [Required, Range(0, 150)]
    public int? Age { get; set; }

    public Role? Role { get; set; }
}

/// <summary>A user.</summary>
internal sealed record User(long Id, string Email, string Name, string? Phone, int Age, Role Role, DateTimeOffset CreatedAt);

/// <summary>A page of users.</summary>
internal sealed record UserPage(User[] Items, int Offset);

/// <summary>What a user is to the shop.</summary>
public enum Role
{
    [JsonStringEnumMemberName("customer")]
    Customer,

    [JsonStringEnumMemberName("staff")]
    Staff,

    [JsonStringEnumMemberName("admin")]
    Admin,
}

/// <summary>System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(UserPage))]
internal sealed partial class ServiceJson : JsonSerializerContext;
