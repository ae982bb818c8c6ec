namespace OpenApiGen.Runtime.Tests;

/// <summary>What the format suites do not ask.</summary>
public sealed class StringFormatTests
{
    [TestCase("0000-02-29", true)]
    [TestCase("1900-02-29", false)]
    public void Dates_have_a_year_0(string text, bool isDate) => Assert.That(StringFormats.Date.IsMatch(text), Is.EqualTo(isDate));

    [TestCase("2016-12-31T23:59:60Z", true)]
    [TestCase("2016-12-30T23:59:60Z", false)]
    [TestCase("2016-06-30T23:59:60Z", true)]
    [TestCase("2017-01-01T00:59:60+01:00", true)]
    [TestCase("2017-01-02T00:59:60+01:00", false)]
    [TestCase("2016-12-31T18:59:60-05:00", true)]
    [TestCase("2016-12-31T00:59:60+01:00", false)]
    [TestCase("2016-12-30T18:59:60-05:00", false)]
    public void Leap_seconds_end_a_month_in_utc(string text, bool isDateTime) => Assert.That(StringFormats.DateTime.IsMatch(text), Is.EqualTo(isDateTime));

    [TestCase("2026-01-31 12:00:00Z")]
    [TestCase("2026-01-31T12:00:00.Z")]
    [TestCase("2026-01-31T12:00:00")]
    [TestCase("2026-01-31T")]
    [TestCase("2026-01-31T12:00Z")]
    public void Date_times_keep_to_the_grammar(string text) => Assert.That(StringFormats.DateTime.IsMatch(text), Is.False);

    [TestCase("2026-01-31T12:00:00.5", true)]
    [TestCase("2026-01-31T12:00:00Z", false)]
    [TestCase("2026-01-31T23:59:60", false)]
    public void Local_date_times_have_no_offset(string text, bool isLocal) => Assert.That(StringFormats.DateTimeLocal.IsMatch(text), Is.EqualTo(isLocal));

    [TestCase("r3---sn-4g5e6nez.googlevideo.com", true)]
    [TestCase("xn--", false)]
    [TestCase("xn--bcher-kva.example", true)]
    [TestCase("XN--BCHER-KVA.example", true)]
    [TestCase("a..b", false)]
    public void Host_names_of_the_real_world(string text, bool isHost) => Assert.That(StringFormats.Hostname.IsMatch(text), Is.EqualTo(isHost));

    [TestCase("bücher.example", true)]
    [TestCase("bu\u0308cher.example", true)]
    [TestCase("Bücher.example", false)]
    [TestCase("\uffff.example", false)]
    [TestCase("\ue000.example", false)]
    [TestCase("ᾀ.example", false)]
    [TestCase("ꭰ.example", false)]
    public void Labels_hold_what_folding_leaves_as_it_is(string text, bool isHost) => Assert.That(StringFormats.IdnHostname.IsMatch(text), Is.EqualTo(isHost));

    [Test]
    public void A_lone_surrogate_is_no_part_of_any_name()
    {
        // Not in an attribute, which would replace it.
        string text = "a" + '\ud800' + ".example";
        Assert.That(StringFormats.IdnHostname.IsMatch(text), Is.False);
        Assert.That(StringFormats.IdnEmail.IsMatch("a@" + text), Is.False);
        Assert.That(StringFormats.Iri.IsMatch("http://" + text), Is.False);
        Assert.That(StringFormats.UriTemplate.IsMatch(text), Is.False);
    }

    [Test]
    public void Addresses_of_mail_have_limits_in_octets()
    {
        Assert.That(StringFormats.Email.IsMatch(new string('a', 64) + "@b.c"), Is.True);
        Assert.That(StringFormats.Email.IsMatch(new string('a', 65) + "@b.c"), Is.False);
        Assert.That(StringFormats.IdnEmail.IsMatch(new string('é', 33) + "@b.c"), Is.False);
        string domain = string.Join('.', Enumerable.Repeat(new string('b', 47), 4));
        Assert.That(StringFormats.Email.IsMatch(new string('a', 62) + "@" + domain), Is.True);
        Assert.That(StringFormats.Email.IsMatch(new string('a', 64) + "@" + domain), Is.False);
    }

    [TestCase("\"a\\\"b\"@c", true)]
    [TestCase("\"a\"b@c", false)]
    [TestCase("\"a\\", false)]
    [TestCase("\"", false)]
    [TestCase("a@[]", false)]
    [TestCase("a@[", false)]
    [TestCase("é@c", false)]
    public void Quoted_local_parts_end_at_the_sign(string text, bool isEmail) => Assert.That(StringFormats.Email.IsMatch(text), Is.EqualTo(isEmail));

    [TestCase("0+1/a", true)]
    [TestCase("2-1#", true)]
    [TestCase("2-0", false)]
    [TestCase("2-", false)]
    public void Relative_pointers_may_step_to_a_neighbour(string text, bool isPointer) => Assert.That(StringFormats.RelativeJsonPointer.IsMatch(text), Is.EqualTo(isPointer));

    [TestCase(@"^(?<year>\d{4})-(?:\k<year>|\1)$", true)]
    [TestCase(@"\k<year>", false)]
    [TestCase(@"(a)\2", false)]
    [TestCase(@"a{2,1}", false)]
    [TestCase(@"a{00,0}", true)]
    [TestCase(@"a{1", false)]
    [TestCase(@"a**", false)]
    [TestCase(@"a*?", true)]
    [TestCase(@"^*", false)]
    [TestCase(@"(?=a)*", false)]
    [TestCase(@"(?:a)*", true)]
    [TestCase(@"[z-a]", false)]
    [TestCase(@"[\d-z]", false)]
    [TestCase(@"[\w\-.]", true)]
    [TestCase(@"[\b-\f\u{1F600}😀-😂]", true)]
    [TestCase(@"\u{110000}", false)]
    [TestCase(@"\u12", false)]
    [TestCase(@"\p{Script=Greek}\P{L}", true)]
    [TestCase(@"\p{}", false)]
    [TestCase(@"\p", false)]
    [TestCase(@"(?i-s:a)", true)]
    [TestCase(@"(?ii:a)", false)]
    [TestCase(@"(?-:a)", false)]
    [TestCase(@"(?<1>a)", false)]
    [TestCase(@"(?<a", false)]
    [TestCase(@"(?<a>b)(?<a>c)", false)]
    [TestCase(@"(?<a>b)|(?<a>c)", true)]
    [TestCase(@"\", false)]
    [TestCase(@"[\", false)]
    [TestCase(@"(", false)]
    [TestCase(@"]", false)]
    [TestCase(@"\c1", false)]
    [TestCase(@"\01", false)]
    [TestCase(@"\99999999999", false)]
    [TestCase("", true)]
    public void Patterns_keep_to_the_main_grammar(string text, bool isPattern) => Assert.That(StringFormats.Regex.IsMatch(text), Is.EqualTo(isPattern));

    [TestCase("+0b14e4567-e89b-12d3-a456-42661417400")]
    [TestCase("+23e4567-e89b-12d3-a456-426614174000")]
    [TestCase("0x3e4567-e89b-12d3-a456-426614174000")]
    [TestCase("{23e4567-e89b-12d3-a456-42661417400}")]
    [TestCase(" 123e4567-e89b-12d3-a456-42661417400")]
    public void A_uuid_is_hexadecimal_digits_only(string text) => Assert.That(StringFormats.Uuid.IsMatch(text), Is.False);

    [TestCase("int32")]
    [TestCase("password")]
    [TestCase("")]
    public void A_format_that_says_nothing_about_strings_is_not_found(string name) => Assert.That(StringFormats.Find(name), Is.Null);

    [Test]
    public void Every_format_is_found_under_its_name()
    {
        StringFormat[] formats =
        [
            .. typeof(StringFormats).GetProperties().Select(static p => (StringFormat)p.GetValue(null)!),
        ];
        Assert.That(formats, Has.Length.EqualTo(23));
        Assert.That(formats.Select(static f => StringFormats.Find(f.Name)), Is.EqualTo(formats));
    }
}
