using System.Globalization;

namespace OpenApiGen.Runtime.Tests;

public sealed class NumberRulesTests
{
    [TestCase("9007199254740993", null, 9007199254740992, "minimum: must be at least 9007199254740993")]
    [TestCase("9007199254740993", null, 9007199254740993, null)]
    [TestCase(null, "-9007199254740993", -9007199254740992, "maximum: must be at most -9007199254740993")]
    [TestCase("4503599627370497.3", null, 4503599627370497, "minimum: must be at least 4503599627370497.3")]
    [TestCase("4503599627370497.3", null, 4503599627370498, null)]
    [TestCase("9223372036854775808", null, long.MaxValue, "minimum: must be at least 9223372036854775808")]
    [TestCase("9223372036854775807", null, long.MaxValue, null)]
    [TestCase("1e30", null, long.MaxValue, "minimum: must be at least 1e30")]
    [TestCase(null, "1e30", long.MaxValue, null)]
    [TestCase(null, "-1e30", long.MinValue, "maximum: must be at most -1e30")]
    [TestCase("-1e30", "1e30", 0, null)]
    [TestCase("1e-40", null, 0, "minimum: must be at least 1e-40")]
    [TestCase("1e-40", null, 1, null)]
    [TestCase(null, "1e-40", 0, null)]
    [TestCase(null, "1e-40", 1, "maximum: must be at most 1e-40")]
    [TestCase(null, "-1e-40", 0, "maximum: must be at most -1e-40")]
    public void Whole_numbers_meet_limits_to_the_last_digit(string? minimum, string? maximum, long value, string? expected)
    {
        var rules = new NumberRules(minimum, maximum);
        Assert.That(rules.Find(value) is { } limit ? $"{limit.Code}: {limit.Demand}" : null, Is.EqualTo(expected));
    }

    [TestCase("9007199254740992", null, 9007199254740992, "exclusiveMinimum: must be greater than 9007199254740992")]
    [TestCase("9007199254740992", null, 9007199254740993, null)]
    [TestCase(null, "9007199254740993", 9007199254740993, "exclusiveMaximum: must be less than 9007199254740993")]
    [TestCase(null, "9007199254740993", 9007199254740992, null)]
    [TestCase("9223372036854775807", null, long.MaxValue, "exclusiveMinimum: must be greater than 9223372036854775807")]
    [TestCase(null, "-9223372036854775808", long.MinValue, "exclusiveMaximum: must be less than -9223372036854775808")]
    public void Whole_numbers_meet_exclusive_limits_to_the_last_digit(string? above, string? below, long value, string? expected)
    {
        var rules = new NumberRules(exclusiveMinimum: above, exclusiveMaximum: below);
        Assert.That(rules.Find(value) is { } limit ? $"{limit.Code}: {limit.Demand}" : null, Is.EqualTo(expected));
    }

    [TestCase("0.01", 0.29, true)]
    [TestCase("0.01", 0.295, false)]
    [TestCase("0.5", 1e308, true)]
    [TestCase("0.123456789", 1e308, false)]
    [TestCase("2", double.PositiveInfinity, false)]
    public void Doubles_are_multiples_as_their_digits_say(string factor, double value, bool isMultiple)
    {
        var rules = new NumberRules(multipleOf: factor);
        Assert.That(rules.Find(value) is null, Is.EqualTo(isMultiple));
    }

    [TestCase("3", "1e22", false)]
    [TestCase("3", "3e22", true)]
    [TestCase("0.5", "1e308", true)]
    [TestCase("7", "1e15", false)]
    public void Texts_of_large_numbers_are_multiples_as_their_digits_say(string factor, string text, bool isMultiple)
    {
        var rules = new NumberRules(multipleOf: factor);
        Assert.That(rules.Find(System.Text.Encoding.UTF8.GetBytes(text), double.Parse(text, CultureInfo.InvariantCulture)) is null, Is.EqualTo(isMultiple));
    }

    [TestCase("3.0", true)]
    [TestCase("2.9999999999999999999999999", false)]
    public void Decimals_meet_limits(string value, bool isAllowed) =>
        Assert.That(new NumberRules(minimum: "3").Find(decimal.Parse(value, CultureInfo.InvariantCulture)) is null, Is.EqualTo(isAllowed));
}
