using System.Text.RegularExpressions;
using OpenApiGen.Patterns;
using OpenApiGen.Testing;

namespace OpenApiGen.Core.Tests.Patterns;

public sealed class EcmaPatternTests
{
    // The notation of PatternText, which lists what a generator has to print.
    [TestCase("", "always")]
    [TestCase(".*", "always")]
    [TestCase("^", "always")]
    [TestCase("$", "always")]
    [TestCase("^.*", "always")]
    [TestCase("a*|b", "always")]
    [TestCase("^[\\s\\S]*$", "always")]
    [TestCase("^(a|)", "always")]
    [TestCase("[^\"\\\\]{0,500}", "always")]
    public void What_every_string_matches_is_no_test(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("foo", "contains 'foo'")]
    [TestCase("^foo", "starts with 'foo'")]
    [TestCase("foo$", "ends with 'foo'")]
    [TestCase("^foo$", "equals 'foo'")]
    [TestCase("^$", "equals ''")]
    [TestCase("^(?:a|bc|d\\.)$", "equals 'a' 'bc' 'd.'")]
    [TestCase("^(yes|no)", "starts with 'no' 'yes'")]
    [TestCase("true|false", "contains 'false' 'true'")]
    [TestCase("foo.*", "contains 'foo'")]
    [TestCase("aaa*", "contains 'aa'")]
    [TestCase("^x-.*", "starts with 'x-'")]
    [TestCase("a|ab", "contains 'a'")]
    [TestCase("^(ab|b)", "starts with 'ab' 'b'")]
    [TestCase("^(ab|abc)", "starts with 'ab'")]
    [TestCase("(ab|b)$", "ends with 'b'")]
    [TestCase("(^a$)|(^bc$)", "equals 'a' 'bc'")]
    [TestCase("^(EUR|EUS|USD)$", "equals 'EUR' 'EUS' 'USD'")]
    [TestCase("^colou?r$", "'colo' [u]? 'r'")]
    [TestCase("😀", "contains '😀'")]
    [TestCase("[]", "contains")]
    [TestCase("a[]|^[]$", "contains")]
    public void Few_texts_are_compared(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("^[0-9]{4}-[0-9]{2}$", "[0-9]{4} '-' [0-9]{2}")]
    [TestCase("^\\d+$", "[0-9]+")]
    [TestCase("^[a-z]+", "start [a-z]")]
    [TestCase("[0-9]+$", "end backward [0-9]")]
    [TestCase("[0-9]{2,}", "anywhere [0-9]{2}")]
    [TestCase("f.o", "anywhere 'f' [^\\n\\r\\u2028\\u2029] 'o'")]
    [TestCase("^-?\\d+(\\.\\d+)?$", "[-]? [0-9]+ ('.' [0-9]+)?")]
    [TestCase("^[a-z]+(-[a-z]+)*$", "[a-z]+ ('-' [a-z]+)*")]
    [TestCase("^(0|[1-9]\\d*)$", "([1-9] [0-9]*|'0')")]
    [TestCase("^([a-z])+$", "[a-z]+")]
    [TestCase("^(a+)+$", "[a]+")]
    [TestCase("^[0-9]{3}[0-9]{2,3}$", "[0-9]{5,6}")]
    [TestCase("^(?:[ab]|c)\\w$", "[a-c] [0-9A-Z_a-z]")]
    [TestCase("^[0-9]{1,15}?$", "[0-9]{1,15}")]
    [TestCase("^(png|jpe?g)$", "equals 'jpeg' 'jpg' 'png'")]
    [TestCase("^.*\\.json$", "backward [^\\n\\r\\u2028\\u2029]* '.json'")]
    [TestCase("\\.[a-z]*[0-9]$", "end backward '.' [a-z]* [0-9]")]
    [TestCase("^[😀-😎]{2}$", "[\\u1f600-\\u1f60e]{2}")]
    [TestCase("^[\\s\\S]{1,8192}$", "[everything]{1,8192}")]
    [TestCase("^.{0,4096}$", "[^\\n\\r\\u2028\\u2029]{0,4096}")]
    [TestCase("^\\p{L}+$", "[L]+")]
    public void What_needs_no_backtracking_is_flat(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("^a*ab$", "[a]+ 'b'")]
    [TestCase("^([A-F]{4}|[A-F]{6})$", "any of ([A-F]{4}; [A-F]{6})")]
    [TestCase("^$|^[a-z]+$", "any of (equals ''; [a-z]+)")]
    [TestCase("^(?:ab?|[a-c]+)x$", "any of ('a' [b]? 'x'; [a-c]+ 'x')")]
    public void Alternatives_that_are_simple_alone_stay_apart(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("^(?=.*\\d)[a-z0-9]{8,}$", "all of (automaton of 1 states, 3 kinds; [0-9a-z]{8,})")]
    [TestCase("^(?!-)[a-z-]+(?<!-)$", "all of (not starts with '-'; not ends with '-'; [\\-a-z]+)")]
    [TestCase("^(?!\\s*$).+", "all of (not [\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*; start [^\\n\\r\\u2028\\u2029])")]
    [TestCase("^(?=a)", "starts with 'a'")]
    [TestCase("^(?=.{1,5}$)[a-z]+(?:\\.[a-z]+)*$", "all of ([^\\n\\r\\u2028\\u2029]{1,5}; [a-z]+ ('.' [a-z]+)*)")]
    [TestCase("^(?:ab|cd|ef)(?:ab|cd|efg*)[a-z]{0,4000}$", "backtracking \\A(?:ab|cd|ef)(?:ab|cd|efg*)[a-z]{0,4000}\\z")]
    [TestCase("^(?:[ab]+c){2}(?:(?!x).)*$", "backtracking (?![\\udc00-\\udfff])\\A(?:[ab]+c){2}(?:(?!x)(?:[^\\n\\r\\u2028\\u2029\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff]))*\\z")]
    public void Lookarounds_at_the_ends_are_conditions_of_their_own(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("^a.(?:[ab]c|[cb]a)(?:[cd]c|[ca]a){5}[a-z]{0,4000}$", "all of ([everything]{14,4014}; automaton")]
    [TestCase("^(?:[ab]c|[cb]a){50}[^b]{4000}(?:[ab]c|[cb]a)$", "all of ([everything]{4102}; regex")]
    public void A_great_count_becomes_a_length(string pattern, string start) =>
        Assert.That(PatternText.Of(EcmaPattern.Translate(pattern)), Does.StartWith(start));

    [TestCase("f.*o", "automaton of 2 states, 4 kinds")]
    [TestCase("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "automaton of 9 states, 6 kinds")]
    [TestCase("^(?:ab|b+a?)*$", "automaton of 3 states, 3 kinds")]
    [TestCase("x[😀-😂\\u{1F40D}]*😀", "automaton of 3 states, 5 kinds")]
    public void What_has_few_states_is_an_automaton(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("^(?:a?){300}(?:b|a+b)*$")]
    [TestCase("^(?:[ab]*a[ab]{9})*$")]
    [TestCase("f.*\\p{L}")]
    public void What_has_many_is_none(string pattern) =>
        Assert.That(PatternText.Of(EcmaPattern.Translate(pattern)), Does.Not.Contain("automaton"));

    [TestCase("a$b", "regex a\\zb")]
    [TestCase("f.*o[ab]*a[ab]{9}", "regex f[^\\n\\r\\u2028\\u2029]*o[ab]*a[ab]{9}")]
    [TestCase("f.+o[ab]*a[ab]{9}", "regex f(?:[^\\n\\r\\u2028\\u2029\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff])[^\\n\\r\\u2028\\u2029]*o[ab]*a[ab]{9}")]
    [TestCase("f\\]?.*o[ab]*a[ab]{9}", "regex f\\]?[^\\n\\r\\u2028\\u2029]*o[ab]*a[ab]{9}")]
    [TestCase("]f.*o[ab]*a[ab]{9}", "regex \\]f[^\\n\\r\\u2028\\u2029]*o[ab]*a[ab]{9}")]
    [TestCase("x[^]*y[ab]*a[ab]{9}", "regex x[\\s\\S]*y[ab]*a[ab]{9}")]
    [TestCase("x\\w*[[-]y[ab]*a[ab]{9}", "regex x[0-9A-Z_a-z]*[\\-\\[]y[ab]*a[ab]{9}")]
    [TestCase("x[--0]*-y[ab]*a[ab]{9}", "regex x[\\u002d-0]*-y[ab]*a[ab]{9}")]
    [TestCase("x[😀a]*😀[ab]*a[ab]{9}", "regex x(?:a|\\ud83d\\ude00)*\\ud83d\\ude00[ab]*a[ab]{9}")]
    [TestCase("x[😀-😂\\u{1F40D}]*😀[ab]*a[ab]{9}", "regex x(?:\\ud83d[\\udc0d\\ude00-\\ude02])*\\ud83d\\ude00[ab]*a[ab]{9}")]
    [TestCase("#y\\n\\t\\f.*y[ab]*a[ab]{9}", "regex #y\\n\\t\\u000c[^\\n\\r\\u2028\\u2029]*y[ab]*a[ab]{9}")]
    public void The_rest_is_a_regular_expression_in_linear_time(string pattern, string expected) => Expect(pattern, expected);

    [Test]
    public void Categories_keep_a_regular_expression_short()
    {
        var regex = (EcmaPattern.Regex)EcmaPattern.Translate("x\\p{L}*a");
        Assert.That(regex.Pattern, Does.StartWith("x(?:[\\p{L}]|\\ud800[\\udc00-\\udc0b"));
    }

    [TestCase("\\bfoo", "backtracking (?![\\udc00-\\udfff])(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))foo")]
    [TestCase("(a|b)\\1", "backtracking (?![\\udc00-\\udfff])(?<1>a|b)(?(1)\\k<1>)")]
    [TestCase("(a)(b)?\\2-]", "backtracking a(?<2>b)?(?(2)\\k<2>)-\\]")]
    [TestCase("(?<q>['\"]).*?\\k<q>]", "backtracking (?<1>[\"'])[^\\n\\r\\u2028\\u2029]*?(?(1)\\k<1>)\\]")]
    [TestCase("(?<!a)b]", "backtracking (?<!a)b\\]")]
    [TestCase("(?=a)*b(?!c)+]", "backtracking b(?!c)\\]")]
    public void What_is_not_regular_backtracks(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("\\1(a)", "contains 'a'")]
    [TestCase("(a\\1)", "contains 'a'")]
    [TestCase("(a)|bc\\1", "contains 'a' 'bc'")]
    [TestCase("(?:(a)|b\\1)+$", "end backward [ab]")]
    [TestCase("^(?!(a))ab\\1", "all of (not starts with 'a'; starts with 'ab')")]
    [TestCase("(?:(?=(a)))?\\1b", "contains 'b'")]
    [TestCase("(a){0}b\\1", "contains 'b'")]
    public void A_reference_to_what_cannot_have_captured_is_empty(string pattern, string expected) => Expect(pattern, expected);

    [TestCase("(?:(a)|b)*\\1", 10)]
    [TestCase("(a*)*\\1", 5)]
    [TestCase("(?:(?=(a))b?)?\\1", 14)]
    [TestCase("(a)(?:b?)+\\1", 10)]
    public void A_reference_that_dotNET_resolves_otherwise_is_not_supported(string pattern, int offset)
    {
        var unsupported = (EcmaPattern.Unsupported)EcmaPattern.Translate(pattern);
        Assert.That(unsupported.Problem.IsInvalid, Is.False);
        Assert.That(unsupported.Problem.Offset, Is.EqualTo(offset));
    }

    /// <summary>ECMA-262's AdvanceStringIndex steps over both; Node 20 does not, see <see cref="NodeJudge.IsMistakenAbout"/>.</summary>
    [TestCase("(?<!😀)(?!😀)")]
    [TestCase("(?!😀|$)(?<!^)")]
    public void A_search_does_not_look_between_the_halves_of_a_pair(string pattern) =>
        Assert.That(new PatternEvaluator(EcmaPattern.Translate(pattern)).IsMatch("😀"), Is.False);

    [Test]
    public void A_great_set_names_categories_and_lists_the_rest()
    {
        var flat = (EcmaPattern.Flat)EcmaPattern.Translate("^[^\\p{L}]$");
        CharacterClass set = ((FlatSegment.Run)flat.Segments[0]).Class;

        // All 30 but the five kinds of letters and surrogates, of which a well-formed string has none.
        Assert.That(set.Categories, Is.EqualTo(0x3FFFFFFF & ~0x1F & ~(1 << 16)));
        Assert.That(set.Ranges, Is.Empty);
        Assert.That(((FlatSegment.Run)((EcmaPattern.Flat)EcmaPattern.Translate("^[\\p{L}\\p{Nd}_-]$")).Segments[0]).Class.Ranges, Has.Count.EqualTo(2));
    }

    [Test]
    public void Sets_become_the_same_surrogate_pairs([Range(1, 100)] int seed)
    {
        var random = new Random(seed);
        int[] bounds = [.. Enumerable.Range(0, 6).Select(_ => 0x10000 + (random.Next(4) << 10) + random.Next(-2, 3)).Where(b => b >= 0x10000).Distinct().Order()];
        CodePointRange[] ranges = [.. bounds.Chunk(2).Where(b => b.Length == 2).Select(b => new CodePointRange(b[0], b[1]))];
        string members = string.Concat(ranges.Select(r => $"\\u{{{r.First:x}}}-\\u{{{r.Last:x}}}"));
        var regex = (EcmaPattern.Regex)EcmaPattern.Translate($"^[a{members}](?=$)");
        CharacterSet set = CharacterSet.Of(ranges);
        var expression = new Regex(regex.Pattern, regex.Options);
        foreach (int point in bounds.SelectMany(b => Enumerable.Range(b - 2, 5)).Where(p => p >= 0x10000))
            Assert.That(expression.IsMatch(char.ConvertFromUtf32(point)), Is.EqualTo(set.Contains(point)), $"{point:x} of {members}");
    }

    [Test]
    public void An_invalid_pattern_is_not_supported() =>
        Assert.That(
            EcmaPattern.Translate("a(b"),
            Is.EqualTo(new EcmaPattern.Unsupported(new PatternProblem(true, 1, "This '(' has no ')'")) { UnicodeProblem = new PatternProblem(true, 1, "This '(' has no ')'") }));

    [TestCase("^[a-z-]+$", true)]
    [TestCase("^\\-+$", false)]
    [TestCase("^(a|b\\_+|c)$", false)]
    public void The_mode_is_known(string pattern, bool unicodeMode)
    {
        EcmaPattern translation = EcmaPattern.Translate(pattern);
        Assert.That(translation.UnicodeMode, Is.EqualTo(unicodeMode));
        if (translation is EcmaPattern.AnyOf any)
            Assert.That(any.Alternatives.Select(a => a.UnicodeMode), Is.All.EqualTo(unicodeMode));
    }

    [Test]
    public void Translations_of_the_same_pattern_are_equal()
    {
        foreach (string pattern in PatternShapes.All)
        {
            EcmaPattern first = EcmaPattern.Translate(pattern);
            EcmaPattern second = EcmaPattern.Translate(new string(pattern));
            Assert.That(second, Is.EqualTo(first));
            Assert.That(second.GetHashCode(), Is.EqualTo(first.GetHashCode()));
        }
    }

    [Test]
    public void NonBacktracking_is_named_up_to_the_limits_of_dotNET()
    {
        const string body = "ab|[ac].x?";
        for (int count = 100; count <= 1200; count += 50)
        {
            var regex = (EcmaPattern.Regex)EcmaPattern.Translate($"^(?:{body}){{{count}}}]$");
            Assert.That(regex.NonBacktracking, Is.EqualTo(Constructs(regex.Pattern)), regex.Pattern);
        }

        static bool Constructs(string pattern)
        {
            try
            {
                _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                return true;
            }
            catch (NotSupportedException)
            {
                return false;
            }
        }
    }

    /// <summary>From 256 kinds of characters on, NonBacktracking of .NET 10 answers wrongly.</summary>
    [TestCase(200, true)]
    [TestCase(260, false)]
    public void NonBacktracking_is_not_named_where_there_are_too_many_kinds_of_characters(int kinds, bool expected)
    {
        string pattern = string.Join('|', Enumerable.Range(0x4E00, kinds).Select(c => $"{(char)c}x?y*x{(char)c}"));
        var regex = (EcmaPattern.Regex)EcmaPattern.Translate($"^(?:{pattern})$");
        Assert.That(regex.NonBacktracking, Is.EqualTo(expected));
    }

    [Test]
    public void Nothing_throws([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        const string Alphabet = "()[]{}|*+?^$\\.,-:=!<>abdDkKnpPuUwWxc012389 \n😀é";
        for (int i = 0; i < 2000; i++)
        {
            string pattern = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            Assert.That(() => EcmaPattern.Translate(pattern), Throws.Nothing, pattern);
        }
    }

    [TestCase("(", 100_000)]
    [TestCase("(a|", 100_000)]
    [TestCase("a|", 100_000)]
    [TestCase("(a|b)?", 20_000)]
    [TestCase("(?=a)", 20_000)]
    [TestCase("(?:x*y)*", 20_000)]
    [TestCase("a{1000}", 5_000)]
    [TestCase("\\p{L}", 5_000)]
    [TestCase("(a)\\1", 2_000)]
    [CancelAfter(30_000)]
    public void A_long_pattern_takes_no_time(string part, int times) =>
        Assert.That(() => EcmaPattern.Translate("^" + string.Concat(Enumerable.Repeat(part, times)) + "x$"), Throws.Nothing);

    private static void Expect(string pattern, string expected) =>
        Assert.That(PatternText.Of(EcmaPattern.Translate(pattern)), Is.EqualTo(expected));
}
