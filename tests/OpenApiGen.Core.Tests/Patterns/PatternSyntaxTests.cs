using OpenApiGen.Model;
using OpenApiGen.Patterns;

namespace OpenApiGen.Core.Tests.Patterns;

public sealed class PatternSyntaxTests
{
    [Test]
    public void A_pattern_is_read_up_to_a_length()
    {
        Assert.That(PatternSyntax.Parse(new string('a', PatternSyntax.MaximumLength)).Problem, Is.Null);
        PatternSyntax syntax = PatternSyntax.Parse(new string('a', PatternSyntax.MaximumLength + 1));
        Assert.That((syntax.Root, syntax.Problem?.Offset), Is.EqualTo(((PatternNode?)null, PatternSyntax.MaximumLength)));
    }

    [TestCase("a)b", 1, "A ')' without a '('")]
    [TestCase("a(b", 1, "This '(' has no ')'")]
    [TestCase("a[b", 1, "This '[' has no ']'")]
    [TestCase("a|*", 2, "'*' has nothing to repeat")]
    [TestCase("a**", 2, "'*' has nothing to repeat")]
    [TestCase("^*", 1, "'*' has nothing to repeat")]
    [TestCase("a{2}{3}", 4, "'{' has nothing to repeat; write \\{ for the character")]
    [TestCase("ab{3,2}", 2, "The numbers of a quantifier are out of order")]
    [TestCase("a[z-a]", 2, "The ends of a range are out of order")]
    [TestCase("a\\", 1, "A pattern cannot end with '\\'")]
    [TestCase("[a\\", 2, "A pattern cannot end with '\\'")]
    [TestCase("(?i)a", 0, "'(?' must be followed by ':', '=', '!', '<=', '<!' or '<name>'; flags cannot be set for a whole pattern")]
    [TestCase("(?<1>a)", 0, "A group's name must be an identifier between '<' and '>'")]
    [TestCase("(?<n>a)(?<n>b)", 7, "There are two groups named 'n' that can both take part in a match")]
    [TestCase("(?<n>a)\\k<m>", 7, "There is no group named 'm'")]
    [TestCase("(?<n>a)\\k", 7, "'\\k' must be followed by a group's name as in \\k<name>")]
    public void An_invalid_pattern_has_a_place_and_a_reason(string pattern, int offset, string message) =>
        Assert.That(PatternSyntax.Parse(pattern).Problem, Is.EqualTo(new PatternProblem(true, offset, message)));

    [TestCase("a]", 1, "']' has no opening bracket; write \\] for the character")]
    [TestCase("a}", 1, "'}' has no opening bracket; write \\} for the character")]
    [TestCase("a{", 1, "'{' has nothing to repeat; write \\{ for the character")]
    [TestCase("a{,2}", 1, "'{' has nothing to repeat; write \\{ for the character")]
    [TestCase("\\_", 0, "'\\_' is not an escape")]
    [TestCase("x\\-y", 1, "'\\-' is not an escape")]
    [TestCase("\\2(a)", 0, "There is no group 2")]
    [TestCase("\\01", 0, "'\\0' is not an escape")]
    [TestCase("\\x4", 0, "'\\x' is not an escape")]
    [TestCase("\\u{110000}", 0, "'\\u' is not an escape")]
    [TestCase("[\\d-z]", 1, "A range cannot start or end with a class such as \\d")]
    [TestCase("\\p{Foo}", 0, "ECMA-262 has no property 'Foo'")]
    [TestCase("\\pL", 0, "'\\p' must be followed by a property as in \\p{Letter}")]
    [TestCase("\\k<n>", 0, "There is no group named 'n'")]
    [TestCase("(?=a)*", 5, "'*' has nothing to repeat")]
    public void A_pattern_that_only_annex_B_allows_says_why(string pattern, int offset, string message)
    {
        PatternSyntax syntax = PatternSyntax.Parse(pattern);
        Assert.That(syntax.Problem, Is.Null);
        Assert.That(syntax.UnicodeProblem, Is.EqualTo(new PatternProblem(true, offset, message)));
    }

    [TestCase("\\p{scx=Greek}")]
    [TestCase("\\p{Script_Extensions=Grek}")]
    [TestCase("\\p{Changes_When_Uppercased}")]
    public void A_property_without_a_table_is_valid_but_not_supported(string pattern) =>
        Assert.That(PatternSyntax.Parse("a" + pattern).Problem, Is.EqualTo(new PatternProblem(false, 1, $"The property '{pattern[3..^1]}' is not supported")));

    /// <summary>They are new in ECMA-262 of 2025.</summary>
    [TestCase("a(?i:b)")]
    [TestCase("a(?s-im:b)")]
    public void Flags_of_a_group_are_valid_but_not_supported(string pattern) =>
        Assert.That(PatternSyntax.Parse(pattern).Problem, Is.EqualTo(new PatternProblem(false, 1, "Flags inside a pattern are not supported")));

    [Test]
    public void A_mistake_counts_more_than_what_is_not_supported() =>
        Assert.That(PatternSyntax.Parse("\\p{scx=Greek}]").UnicodeProblem!.Value.Message, Does.StartWith("']'"));

    [Test]
    public void Groups_of_different_alternatives_may_share_a_name() =>
        Assert.That(PatternSyntax.Parse("(?:(?<n>a)|(?<n>b))\\k<n>|(?<n>c)").Problem, Is.Null);

    [TestCase("(", 20_000)]
    [TestCase("(?:", 20_000)]
    [TestCase("(?=", 20_000)]
    [TestCase("a|(b", 20_000)]
    public void Nesting_without_end_is_not_supported(string open, int times) =>
        Assert.That(
            PatternSyntax.Parse(string.Concat(Enumerable.Repeat(open, times))).Problem,
            Is.EqualTo(new PatternProblem(false, (200 * open.Length) + open.TrimEnd('b').Length, "Groups are nested deeper than 200 levels")));

    [Test]
    public void Nesting_of_200_levels_is_supported() =>
        Assert.That(EcmaPattern.Translate(new string('(', 200) + "a" + new string(')', 200)), Is.EqualTo(EcmaPattern.Translate("a")));

    [Test]
    public void A_surrogate_pair_is_one_character_in_unicode_mode_only()
    {
        Assert.That(PatternSyntax.Parse("😀").Root, Is.EqualTo(new PatternNode.Characters(CharacterSet.Of(0x1F600))));
        Assert.That(PatternSyntax.Parse("\\ud83d\\ude00").Root, Is.EqualTo(new PatternNode.Characters(CharacterSet.Of(0x1F600))));
        Assert.That(PatternSyntax.Parse("😀]").Root, Is.EqualTo(Units(0xD83D, 0xDE00, ']')));
    }

    [Test]
    public void A_lone_half_of_a_pair_matches_nothing_in_unicode_mode() =>
        Assert.That(PatternSyntax.Parse("\\ud83d").Root, Is.EqualTo(new PatternNode.Characters(CharacterSet.Empty)));

    [TestCase("\\101]", 'A', ']')]
    [TestCase("\\8]", '8', ']')]
    [TestCase("\\18]", '\u0001', '8', ']')]
    [TestCase("\\400]", ' ', '0', ']')]
    [TestCase("\\c]", '\\', 'c', ']')]
    [TestCase("\\cj]", '\n', ']')]
    [TestCase("\\x4]", 'x', '4', ']')]
    [TestCase("\\k<n>", 'k', '<', 'n', '>')]
    public void Annex_B_reads_escapes_as_browsers_always_did(string pattern, params char[] characters) =>
        Assert.That(PatternSyntax.Parse(pattern).Root, Is.EqualTo(Units([.. characters.Select(c => (int)c)])));

    private static PatternNode.Sequence Units(params int[] characters) =>
        new(characters.Select(c => (PatternNode)new PatternNode.Characters(CharacterSet.Of(c))).ToEquatable());
}
