using System.Text;

namespace OpenApiGen.Runtime.Tests;

public sealed class Rfc3339Tests
{
    [TestCase("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z")]
    [TestCase("2026-01-31t12:00:00.5z", "2026-01-31T12:00:00.5Z")]
    [TestCase("2026-01-31T12:00:00.120+00:00", "2026-01-31T12:00:00.12Z")]
    [TestCase("2026-01-31T12:00:00.0000001-03:30", "2026-01-31T12:00:00.0000001-03:30")]
    [TestCase("2026-01-31T12:00:00.00000009Z", "2026-01-31T12:00:00Z")]
    [TestCase("2026-01-31T12:00:00+14:00", "2026-01-31T12:00:00+14:00")]
    [TestCase("2026-01-31T12:00:00+23:59", "2026-01-30T12:01:00Z")]
    [TestCase("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.9999999Z")]
    [TestCase("2017-01-01T00:59:60.5+01:00", "2017-01-01T00:59:59.9999999+01:00")]
    [TestCase("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [TestCase("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_date_time_is_read_and_written(string text, string written)
    {
        Assert.That(Rfc3339.TryParse<char>(text, out DateTimeOffset value), Is.True);
        Assert.That(Written(b => Rfc3339.Format(value, b)), Is.EqualTo(written));
        Assert.That(Rfc3339.TryParse<byte>(Encoding.UTF8.GetBytes(text), out DateTimeOffset same), Is.True);
        Assert.That(same, Is.EqualTo(value));
        Assert.That(Rfc3339.IsDateTime<char>(text), Is.True);
    }

    [TestCase("0000-01-01T00:00:00Z")]
    [TestCase("0001-01-01T00:00:00+00:01")]
    [TestCase("9999-12-31T23:59:59-00:01")]
    public void Instants_outside_the_years_of_net_are_well_formed_and_have_no_value(string text)
    {
        Assert.That(Rfc3339.IsDateTime<char>(text), Is.True);
        Assert.That(Rfc3339.TryParse<char>(text, out DateTimeOffset _), Is.False);
    }

    [Test]
    public void Text_beyond_ascii_is_no_digit()
    {
        Assert.That(Rfc3339.IsDate<char>("202\u0666-01-31"), Is.False);
        Assert.That(Rfc3339.IsDate<char>("202\u0136-01-31"), Is.False, "U+0136 ends in the byte of a 6");
        Assert.That(Rfc3339.IsDate<char>("2026\u012d01-31"), Is.False, "U+012D ends in the byte of a hyphen");
    }

    [TestCase("2026-01-31", "2026-01-31")]
    [TestCase("0001-01-01", "0001-01-01")]
    [TestCase("9999-12-31", "9999-12-31")]
    public void A_date_is_read_and_written(string text, string written)
    {
        Assert.That(Rfc3339.TryParse<char>(text, out DateOnly value), Is.True);
        Assert.That(Written(b => Rfc3339.Format(value, b)), Is.EqualTo(written));
    }

    [TestCase("2026-01-31T12:00:00", "2026-01-31T12:00:00")]
    [TestCase("2026-01-31T23:59:59.999999999", "2026-01-31T23:59:59.9999999")]
    public void A_local_date_time_is_read_and_written(string text, string written)
    {
        Assert.That(Rfc3339.TryParse<char>(text, out DateTime value), Is.True);
        Assert.That(value.Kind, Is.EqualTo(DateTimeKind.Unspecified));
        Assert.That(Written(b => Rfc3339.Format(value, b)), Is.EqualTo(written));
    }

    [TestCase("12:00:00Z", "12:00:00Z")]
    [TestCase("00:30:00+01:00", "23:30:00Z")]
    [TestCase("23:30:00.25-01:00", "00:30:00.25Z")]
    [TestCase("01:29:60+01:30", "23:59:59.9999999Z")]
    public void A_time_is_read_as_that_of_utc(string text, string written)
    {
        Assert.That(Rfc3339.TryParseTime<char>(text, out TimeOnly value), Is.True);
        Assert.That(Written(b => Rfc3339.Format(value, b)), Is.EqualTo(written));
    }

    [TestCase("12:00:00.100", "12:00:00.1")]
    public void A_local_time_is_read_and_written(string text, string written)
    {
        Assert.That(Rfc3339.TryParseTimeLocal<char>(text, out TimeOnly value), Is.True);
        Assert.That(Written(b => Rfc3339.FormatLocal(value, b)), Is.EqualTo(written));
    }

    [TestCase("P3D", "P3D")]
    [TestCase("P2W", "P14D")]
    [TestCase("PT36H", "P1DT12H")]
    [TestCase("PT0S", "PT0S")]
    [TestCase("P0D", "PT0S")]
    [TestCase("P0Y0M1D", "P1D")]
    [TestCase("PT1H0M1S", "PT1H0M1S")]
    [TestCase("P1DT1S", "P1DT1S")]
    [TestCase("PT1H30S", "PT1H0M30S")]
    [TestCase("P0Y1D", "P1D")]
    [TestCase("PT61M", "PT1H1M")]
    [TestCase("PT0.5S", "PT0.5S")]
    [TestCase("PT1.12345678S", "PT1.1234567S")]
    [TestCase("P10675199DT2H48M5.4775807S", "P10675199DT2H48M5.4775807S")]
    public void A_duration_is_read_and_written(string text, string written)
    {
        Assert.That(Rfc3339.TryParse<char>(text, isLenient: true, out TimeSpan value), Is.EqualTo(DurationOutcome.Read));
        Assert.That(Written(b => Rfc3339.Format(value, b)), Is.EqualTo(written));
    }

    [TestCase(-1, "-PT0.0000001S")]
    [TestCase(long.MinValue, "-P10675199DT2H48M5.4775808S")]
    public void A_negative_duration_is_written_as_iso_8601_has_it(long ticks, string written) =>
        Assert.That(Written(b => Rfc3339.Format(new TimeSpan(ticks), b)), Is.EqualTo(written));

    [TestCase("P1M", DurationOutcome.NotFixed)]
    [TestCase("P1Y2M3DT4H", DurationOutcome.NotFixed)]
    [TestCase("P10675200D", DurationOutcome.TooLong)]
    [TestCase("PT99999999999999999999999999999999999999999999999999H", DurationOutcome.TooLong)]
    [TestCase("PT30S1H", DurationOutcome.Malformed)]
    [TestCase("PT1H1H", DurationOutcome.Malformed)]
    [TestCase("P1D1W", DurationOutcome.Malformed)]
    [TestCase("P1Y1D", DurationOutcome.NotFixed)]
    [TestCase("PT0.5M", DurationOutcome.Malformed)]
    [TestCase("PT.5S", DurationOutcome.Malformed)]
    [TestCase("PT1.S", DurationOutcome.Malformed)]
    [TestCase("PT1.5", DurationOutcome.Malformed)]
    [TestCase("P1.5D", DurationOutcome.Malformed)]
    [TestCase("P1DT", DurationOutcome.Malformed)]
    [TestCase("P1DT1HT1M", DurationOutcome.Malformed)]
    [TestCase("p1D", DurationOutcome.Malformed)]
    public void A_duration_without_a_value_says_why(string text, object outcome) =>
        Assert.That(Rfc3339.TryParse<char>(text, isLenient: true, out TimeSpan _), Is.EqualTo(outcome));

    private static string Written(Func<byte[], int> format)
    {
        byte[] buffer = new byte[Rfc3339.MaximumLength];
        return Encoding.UTF8.GetString(buffer, 0, format(buffer));
    }
}
