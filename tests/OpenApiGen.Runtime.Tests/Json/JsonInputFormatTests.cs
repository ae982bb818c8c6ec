using System.Text;

namespace OpenApiGen.Runtime.Tests;

public sealed class JsonInputFormatTests
{
    [Test]
    public void Values_are_read_whether_escaped_or_not()
    {
        Assert.That(Read("\"2026-01-31T12:00:00+01:00\"", (ref i) => i.DateTime()), Is.EqualTo(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(1))));
        Assert.That(Read("\"2026-01-31\\u005412:00:00Z\"", (ref i) => i.DateTime()), Is.EqualTo(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero)));
        Assert.That(Read("\"2026-01-31T12:00:00\"", (ref i) => i.DateTimeLocal()), Is.EqualTo(new DateTime(2026, 1, 31, 12, 0, 0)));
        Assert.That(Read("\"2026-01-31\"", (ref i) => i.Date()), Is.EqualTo(new DateOnly(2026, 1, 31)));
        Assert.That(Read("\"12:30:00-01:00\"", (ref i) => i.Time()), Is.EqualTo(new TimeOnly(13, 30)));
        Assert.That(Read("\"12:30:00\"", (ref i) => i.TimeLocal()), Is.EqualTo(new TimeOnly(12, 30)));
        Assert.That(Read("\"P1DT12H\"", (ref i) => i.Duration()), Is.EqualTo(TimeSpan.FromHours(36)));
        Assert.That(Read("\"123E4567-e89b-12d3-a456-426614174000\"", (ref i) => i.Uuid()), Is.EqualTo(new Guid("123e4567-e89b-12d3-a456-426614174000")));
        Assert.That(Read("\"aGk=\"", (ref i) => i.Bytes()), Is.EqualTo("hi"u8.ToArray()));
        Assert.That(Read("\"\\u0061Gk=\"", (ref i) => i.Bytes()), Is.EqualTo("hi"u8.ToArray()));
        Assert.That(Read("\"_-8\"", (ref i) => i.Base64Url()), Is.EqualTo(new byte[] { 0xFF, 0xEF }));
        Assert.That(Read("\"\\u005f-8\"", (ref i) => i.Base64Url()), Is.EqualTo(new byte[] { 0xFF, 0xEF }));
        Assert.That(Read("\"\"", (ref i) => i.Base64Url()), Is.Empty);
    }

    [TestCase("https://example.com/a%20b?c#d", true)]
    [TestCase("urn:isbn:0451450523", true)]
    [TestCase("/path", false)]
    [TestCase("//example.com/path", false)]
    [TestCase("a/b?c", false)]
    [TestCase("", false)]
    public void A_uri_keeps_its_text_and_its_kind(string text, bool isAbsolute)
    {
        string json = $"\"{text}\"";
        Uri reference = Read(json, (ref i) => i.UriReference());
        Assert.That(reference.IsAbsoluteUri, Is.EqualTo(isAbsolute));
        Assert.That(reference.OriginalString, Is.EqualTo(text));
        if (isAbsolute)
            Assert.That(Read(json, (ref i) => i.Uri()), Is.EqualTo(reference));
        else
            Assert.That(Violation(json, (ref i) => i.Uri()), Is.EqualTo("format: must be a URI such as https://example.com/path"));
    }

    [Test]
    public void Wrong_text_is_noted()
    {
        Assert.That(Violation("\"now\"", (ref i) => i.DateTime()), Is.EqualTo("format: must be a date-time such as 2026-01-31T12:00:00Z"));
        Assert.That(Violation("\"0000-01-01T00:00:00Z\"", (ref i) => i.DateTime()), Is.EqualTo("format: must be in the years 1 to 9999"));
        Assert.That(Violation("\"2026-01-31T12:00:00Z\"", (ref i) => i.DateTimeLocal()), Is.EqualTo("format: must be a date-time without an offset such as 2026-01-31T12:00:00"));
        Assert.That(Violation("\"2026-02-30\"", (ref i) => i.Date()), Is.EqualTo("format: must be a date such as 2026-01-31"));
        Assert.That(Violation("\"12:00\"", (ref i) => i.Time()), Is.EqualTo("format: must be a time with an offset such as 12:00:00Z"));
        Assert.That(Violation("\"12:00:00Z\"", (ref i) => i.TimeLocal()), Is.EqualTo("format: must be a time without an offset such as 12:00:00"));
        Assert.That(Violation("\"1d\"", (ref i) => i.Duration()), Is.EqualTo("format: must be a duration such as P3DT12H"));
        Assert.That(Violation("\"P1Y\"", (ref i) => i.Duration()), Does.StartWith("format: must be a duration in weeks, days"));
        Assert.That(Violation("\"P99999999D\"", (ref i) => i.Duration()), Is.EqualTo("format: must be a duration of at most 10675199 days"));
        Assert.That(Violation("\"1\"", (ref i) => i.Uuid()), Does.StartWith("format: must be a UUID such as"));
        Assert.That(Violation("\"+23e4567-e89b-12d3-a456-426614174000\"", (ref i) => i.Uuid()), Does.StartWith("format: must be a UUID such as"));
        Assert.That(Violation("\"\\\\\\\\x\"", (ref i) => i.UriReference()), Does.StartWith("format: must be a URI or a relative reference"));
        Assert.That(Violation("\"http://[V1.fe]\"", (ref i) => i.Uri()), Does.StartWith("format: must be a URI"), "no value of .NET");
        Assert.That(Violation("\"a\"", (ref i) => i.Bytes()), Is.EqualTo("format: must be base64"));
        Assert.That(Violation("\"a+b/\"", (ref i) => i.Base64Url()), Is.EqualTo("format: must be base64url"));
        Assert.That(Violation("\"é\"", (ref i) => i.Base64Url()), Is.EqualTo("format: must be base64url"));
    }

    [Test]
    public void Rules_of_encoded_bytes_are_those_of_the_string()
    {
        Assert.That(Violation("\"aGk=\"", (ref i) => i.Bytes(new StringRules(maxLength: 3))), Is.EqualTo("maxLength: must have at most 3 characters, not 4"));
        Assert.That(Violation("\"aGk\"", (ref i) => i.Base64Url(new StringRules(minLength: 4))), Is.EqualTo("minLength: must have at least 4 characters, not 3"));
    }

    [Test]
    public void A_value_that_is_no_string_is_noted_and_passed_over()
    {
        Assert.That(Violation("{\"a\":[1]}", (ref i) => i.DateTime()), Is.EqualTo("type: must be a string, not an object"));
        Assert.That(Violation("[1]", (ref i) => i.DateTimeLocal()), Is.EqualTo("type: must be a string, not an array"));
        Assert.That(Violation("1", (ref i) => i.Date()), Is.EqualTo("type: must be a string, not a number"));
        Assert.That(Violation("true", (ref i) => i.Time()), Is.EqualTo("type: must be a string, not a boolean"));
        Assert.That(Violation("null", (ref i) => i.TimeLocal()), Is.EqualTo("type: must be a string, not null"));
        Assert.That(Violation("1", (ref i) => i.Duration()), Is.EqualTo("type: must be a string, not a number"));
        Assert.That(Violation("1", (ref i) => i.Uuid()), Is.EqualTo("type: must be a string, not a number"));
        Assert.That(Violation("1", (ref i) => i.Uri()), Is.EqualTo("type: must be a string, not a number"));
        Assert.That(Violation("1", (ref i) => i.UriReference()), Is.EqualTo("type: must be a string, not a number"));
        Assert.That(Violation("1", (ref i) => i.Bytes()), Is.EqualTo("type: must be a string, not a number"));
        Assert.That(Violation("1", (ref i) => i.Base64Url()), Is.EqualTo("type: must be a string, not a number"));
    }

    private static T Read<T>(string json, ValueReader<T> read)
    {
        var input = new JsonInput(Encoding.UTF8.GetBytes(json));
        Assert.That(input.Start(), Is.True);
        T value = read(ref input);
        Assert.That(input.IsValid);
        return value;
    }

    private static string Violation<T>(string json, ValueReader<T> read)
    {
        var input = new JsonInput(Encoding.UTF8.GetBytes(json));
        Assert.That(input.Start(), Is.True);
        read(ref input);
        input.Finish();
        Assert.That(input.Violations, Has.Count.EqualTo(1));
        return $"{input.Violations![0].Code}: {input.Violations[0].Message}";
    }
}
