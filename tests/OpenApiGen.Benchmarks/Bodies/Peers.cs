using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FluentValidation;

namespace OpenApiGen.Benchmarks.Bodies;

// What a developer writes without OpenApiGen: the same shapes and the same constraints, twice.
#pragma warning disable CA1819, CA1002 // arrays are what System.Text.Json reads fastest

/// <summary>A new user.</summary>
public sealed class UserBody
{
    [Required, MaxLength(255), RegularExpression(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    public string? Email { get; set; }

    [Required, MinLength(1), MaxLength(100)]
    public string? Name { get; set; }

    [Required, Range(0, 150)]
    public int? Age { get; set; }
}

/// <summary>Where an order goes.</summary>
public sealed class AddressBody
{
    [Required, MinLength(1), MaxLength(200)]
    public string? Street { get; set; }

    [Required, MinLength(1), MaxLength(100)]
    public string? City { get; set; }

    [Required, RegularExpression("^[0-9A-Z -]{3,10}$")]
    public string? Zip { get; set; }

    [Required, RegularExpression("^[A-Z]{2}$")]
    public string? Country { get; set; }
}

/// <summary>A line of an order.</summary>
public sealed class LineBody
{
    [Required, RegularExpression("^[A-Z]{3}-[0-9]{4,8}$")]
    public string? Sku { get; set; }

    [Required, Range(1, 1000)]
    public int? Quantity { get; set; }

    [Required, Range(0, double.MaxValue)]
    public double? Price { get; set; }

    [MaxLength(500)]
    public string? Note { get; set; }
}

/// <summary>The currency of an order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CurrencyCode>))]
public enum CurrencyCode
{
    EUR,
    USD,
    GBP,
    CHF,
}

/// <summary>A new order.</summary>
public sealed class OrderBody
{
    [Required]
    public Guid? Customer { get; set; }

    [Required]
    public CurrencyCode? Currency { get; set; }

    [Required]
    public DateTimeOffset? Placed { get; set; }

    [Required]
    public AddressBody? ShipTo { get; set; }

    [Required, MinLength(1), MaxLength(1000)]
    public LineBody[]? Lines { get; set; }
}

/// <summary>Many orders.</summary>
public sealed class ImportBody
{
    [Required, MinLength(1)]
    public OrderBody[]? Orders { get; set; }
}

/// <summary>System.Text.Json without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UserBody))]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(ImportBody))]
public sealed partial class PeerJson : JsonSerializerContext;

/// <summary>The rules of <see cref="UserBody"/>.</summary>
public sealed class UserValidator : AbstractValidator<UserBody>
{
    public UserValidator()
    {
        RuleFor(u => u.Email).NotNull().MaximumLength(255).Matches(@"^[^@\s]+@[^@\s]+\.[^@\s]+$");
        RuleFor(u => u.Name).NotNull().Length(1, 100);
        RuleFor(u => u.Age).NotNull().InclusiveBetween(0, 150);
    }
}

/// <summary>The rules of <see cref="AddressBody"/>.</summary>
public sealed class AddressValidator : AbstractValidator<AddressBody>
{
    public AddressValidator()
    {
        RuleFor(a => a.Street).NotNull().Length(1, 200);
        RuleFor(a => a.City).NotNull().Length(1, 100);
        RuleFor(a => a.Zip).NotNull().Matches("^[0-9A-Z -]{3,10}$");
        RuleFor(a => a.Country).NotNull().Matches("^[A-Z]{2}$");
    }
}

/// <summary>The rules of <see cref="LineBody"/>.</summary>
public sealed class LineValidator : AbstractValidator<LineBody>
{
    public LineValidator()
    {
        RuleFor(l => l.Sku).NotNull().Matches("^[A-Z]{3}-[0-9]{4,8}$");
        RuleFor(l => l.Quantity).NotNull().InclusiveBetween(1, 1000);
        RuleFor(l => l.Price).NotNull().GreaterThanOrEqualTo(0);
        RuleFor(l => l.Note).MaximumLength(500);
    }
}

/// <summary>The rules of <see cref="OrderBody"/>.</summary>
public sealed class OrderValidator : AbstractValidator<OrderBody>
{
    public OrderValidator()
    {
        RuleFor(o => o.Customer).NotNull();
        RuleFor(o => o.Currency).NotNull();
        RuleFor(o => o.Placed).NotNull();
        RuleFor(o => o.ShipTo!).NotNull().SetValidator(new AddressValidator());
        RuleFor(o => o.Lines).NotNull().Must(l => l is null || l.Length is >= 1 and <= 1000);
        RuleForEach(o => o.Lines).NotNull().SetValidator(new LineValidator());
    }
}

/// <summary>The rules of <see cref="ImportBody"/>.</summary>
public sealed class ImportValidator : AbstractValidator<ImportBody>
{
    public ImportValidator()
    {
        RuleFor(i => i.Orders).NotNull().Must(o => o is null || o.Length >= 1);
        RuleForEach(i => i.Orders).NotNull().SetValidator(new OrderValidator());
    }
}
