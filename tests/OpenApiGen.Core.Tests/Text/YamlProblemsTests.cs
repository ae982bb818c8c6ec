using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

public sealed class YamlProblemsTests
{
    [TestCase("a: b: c", "(1,5)–(1,6)", "':' must not stand here")]
    [TestCase("a: b\n  c: d", "(2,3)–(2,4)", "a key must not stand here")]
    [TestCase("a: - b", "(1,4)–(1,5)", "'-' must not stand here: a sequence")]
    [TestCase("--- a: b", "(1,6)–(1,7)", "':' must not stand here")]
    [TestCase("&x - a", "(1,4)–(1,5)", "'-' must not stand here")]
    [TestCase("a:\n  b: 1\n c: 2", "(3,2)–(3,3)", "this line is indented by 1, where 0 or less is expected")]
    [TestCase("a: {}\n b: 1", "(2,2)–(2,3)", "this line is indented by 1, where 0 or less is expected")]
    [TestCase("a: 1\nb", "(2,1)–(2,2)", "'b' is no key")]
    [TestCase("a: 1\n- b", "(2,1)–(2,2)", "found the item of a sequence")]
    [TestCase("- a\nb: 1", "(2,1)–(2,2)", "unexpected 'b', the end of the document is expected")]
    [TestCase("\"a\": \"b\" c", "(1,10)–(1,11)", "unexpected 'c', the end of the line is expected")]
    [TestCase("a: 'b'#c", "(1,7)–(1,8)", "white space is expected before a comment")]
    [TestCase("a: \"b\":c", "(1,7)–(1,8)", "white space is expected behind ':'")]
    [TestCase("a: [b]c", "(1,7)–(1,8)", "unexpected 'c'")]
    [TestCase("a:\n\tb: 1", "(2,1)–(2,2)", "a tab must not indent a line")]
    [TestCase("a:\n  b: 1\n \tc: 2", "(3,2)–(3,3)", "a tab must not indent a line")]
    [TestCase("a: 1\n\tb: 2", "(2,1)–(2,2)", "a tab must not indent a line")]
    [TestCase("-\t- a", "(1,3)–(1,4)", "'-' must not stand here")]
    [TestCase("a: |\n b\n\tc", "(3,1)–(3,2)", "a tab must not indent a line")]
    [TestCase("a: @b", "(1,4)–(1,5)", "text must not start with '@' unless it is quoted")]
    [TestCase("a: `b`", "(1,4)–(1,5)", "text must not start with '`' unless it is quoted")]
    [TestCase("a: %b", "(1,4)–(1,5)", "text must not start with '%' unless it is quoted")]
    [TestCase("a: ]", "(1,4)–(1,5)", "']' must not stand here")]
    [TestCase("a: , b", "(1,4)–(1,5)", "',' must not stand here")]
    [TestCase("a: [1, 2", "(1,4)–(1,5)", "'[' has no closing ']'")]
    [TestCase("a: {b: 1\n c: 2", "(2,3)–(2,4)", "',' or '}' is expected, found ':'")]
    [TestCase("a: [1\n---\nb]", "(1,4)–(1,5)", "'[' has no closing ']'")]
    [TestCase("[1, , 2]", "(1,5)–(1,6)", "',' must not stand here")]
    [TestCase("[, 1]", "(1,2)–(1,3)", "',' must not stand here")]
    [TestCase("[1 2: {}}", "(1,9)–(1,10)", "',' or ']' is expected, found '}'")]
    [TestCase("{a: 1]", "(1,6)–(1,7)", "',' or '}' is expected, found ']'")]
    [TestCase("[-]", "(1,2)–(1,3)", "'-' must not stand here")]
    [TestCase("[a\n: b]", "(2,1)–(2,2)", "',' or ']' is expected, found ':'")]
    [TestCase("[|\n a]", "(1,2)–(1,3)", "text must not start with '|' unless it is quoted")]
    [TestCase("a: 'b", "(1,4)–(1,5)", "this string has no closing '")]
    [TestCase("a: \"b\n  c\n", "(1,4)–(1,5)", "this string has no closing \"")]
    [TestCase("a: \"b\n---\nc\"", "(2,1)–(2,4)", "a document ends within the string that starts with \"b")]
    [TestCase("\"a\n b\": c", "(1,1)–(2,4)", "a key stands on one line")]
    [TestCase("[a,\n b]: c", "(1,1)–(2,4)", "a key stands on one line")]
    [TestCase("a\nb: c", "(2,1)–(2,2)", "a key must not stand here")]
    [TestCase("a: \"\\d\"", "(1,5)–(1,7)", "'d' must not follow '\\'")]
    [TestCase("a: \"\\x4\"", "(1,5)–(1,9)", "2 hexadecimal digits")]
    [TestCase("a: \"\\u004\"", "(1,5)–(1,11)", "4 hexadecimal digits")]
    [TestCase("a: \"\\U00110000\"", "(1,5)–(1,15)", "8 hexadecimal digits")]
    [TestCase("a: \"\\UFFFFFFFF\"", "(1,5)–(1,15)", "8 hexadecimal digits")]
    [TestCase("a: \"\\U0000D800\"", "(1,5)–(1,15)", "half of a surrogate pair")]
    [TestCase("a: \"\\ud83d\"", "(1,5)–(1,11)", "half of a surrogate pair")]
    [TestCase("a: \"\\ude00\"", "(1,5)–(1,11)", "half of a surrogate pair")]
    [TestCase("a: |x\n b", "(1,5)–(1,6)", "'x' must not stand behind '|'")]
    [TestCase("a: |0\n b", "(1,5)–(1,6)", "'0' must not stand behind '|'")]
    [TestCase("a: |12\n b", "(1,6)–(1,7)", "'2' must not stand behind '|'")]
    [TestCase("a: |#c\n b", "(1,5)–(1,6)", "'#' must not stand behind '|'")]
    [TestCase("a: | b", "(1,6)–(1,7)", "'b' must not stand behind '|'")]
    [TestCase("a: >\n    \n  b", "(2,1)–(2,5)", "an empty line at the start of a text has more spaces than the 2")]
    [TestCase("a: 1\n&x\nb: 2", "(2,1)–(2,3)", "a key is expected behind its anchor or tag")]
    [TestCase("a: b\0c", "(1,5)–(1,6)", "the control character U+0000")]
    [TestCase("a: 'b\u0001'", "(1,6)–(1,7)", "the control character U+0001")]
    [TestCase("# \u001b", "(1,3)–(1,4)", "the control character U+001B")]
    [TestCase("a: |\n b\u0008", "(2,3)–(2,4)", "the control character U+0008")]
    [TestCase("\0", "(1,1)–(1,2)", "the control character U+0000")]
    [TestCase("[a, \0]", "(1,5)–(1,6)", "U+0000")]
    [TestCase("a: b\u007f", "(1,5)–(1,6)", "U+007F stands in quotes only")]
    [TestCase("a: |\n b\ufeff", "(2,3)–(2,4)", "U+FEFF stands in quotes only")]
    [TestCase("&a\u0080 b", "(1,3)–(1,4)", "U+0080 stands in quotes only")]
    [TestCase("a: \uffff", "(1,4)–(1,5)", "U+FFFF stands in quotes only")]
    public void Malformed_text_is_refused_where_it_is_malformed(string text, string range, string message)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(tree.Problems.Where(p => p.Kind == SyntaxProblemKind.Malformed), Has.One.Items);
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo($"Malformed {range}"));
        Assert.That(tree.Problems[0].Message, Does.Contain(message));
    }

    [TestCase("a: 1\nb: c\n  d: e", "the text that begins on line 2: it is indented otherwise than the keys beside it, or a key above lacks the space behind its ':'")]
    [TestCase("a:\n  b:c\n  d: e", "the text that begins on line 2:")]
    [TestCase("a: 'b\nc: 'd'", "unexpected 'd', the end of the line is expected; the string that ends here was opened on line 1")]
    [TestCase("x: 1\na: \"b\nc: \"d\"", "unexpected 'd', the end of the line is expected; the string that ends here was opened on line 2")]
    [TestCase("a: [ 1,\n  'b, c,\n  'd' ]", "',' or ']' is expected, found 'd'; '[' was opened on line 1; the string that ends here was opened on line 2")]
    [TestCase("a: [ { b: 1 }\nc: {}", "',' or ']' is expected, found 'c'; '[' was opened on line 1")]
    [TestCase("x: 1\na: {\n  b: 1\n  c: 2 }", "',' or '}' is expected, found ':'; '{' was opened on line 2")]
    public void A_problem_below_its_cause_names_the_line_of_the_cause(string text, string message) =>
        Assert.That(YamlTreeReader.Read(text).Problems.Single(p => p.Kind == SyntaxProblemKind.Malformed).Message, Does.Contain(message));

    [TestCase("a: 'b' c", "unexpected 'c', the end of the line is expected")]
    [TestCase("a: ['b' 'c']", "',' or ']' is expected")]
    [TestCase("a: 'b\n  c'\nd: 'e' f", "unexpected 'f', the end of the line is expected")]
    public void A_problem_on_the_line_of_its_cause_does_not(string text, string message) =>
        Assert.That(YamlTreeReader.Read(text).Problems.Single(p => p.Kind == SyntaxProblemKind.Malformed).Message, Does.Contain(message).And.Not.Contain("opened"));

    [Test]
    public void Half_a_surrogate_pair_in_the_text_is_refused()
    {
        foreach (string text in new[] { "a: \ud83d", "a: 'b\ude00'", "# \ud83d\ud83d", "a: |\n \ud83d" })
            Assert.That(YamlTreeReader.Read(text).Problems.Single().Message, Does.Contain("half of a surrogate pair"), text);
    }

    [TestCase("a: 1\nb:\n  - c\n  - d: e: f", """{"a":1,"b":["c",{}]}""")]
    [TestCase("a: [1, {b: 2, c: 'x", """{"a":[1,{"b":2}]}""")]
    [TestCase("a:\n  b: 1\n c: 2", """{"a":{"b":1}}""")]
    [TestCase("@", "nothing")]
    public void What_stands_before_the_problem_is_kept(string text, string kept)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(tree.Problems, Has.Count.EqualTo(1));
        Assert.That(TreeText.Of(tree.Root), Is.EqualTo(kept));
    }

    [TestCase("a: \"b\nc\n\nd\"\ne: 1", "(2,1)–(2,2)", """{"a":"b c\nd","e":1}""")]
    [TestCase("- a: 'b\n  c'", "(2,3)–(2,4)", """[{"a":"b c"}]""")]
    [TestCase("a: [b,\nc,\nd]\ne: 1", "(2,1)–(2,2)", """{"a":["b","c","d"],"e":1}""")]
    [TestCase("a: {\nb: c\nd,\ne: 'f\ng' }", "(2,1)–(2,2)", """{"a":{"b":"c d","e":"f g"}}""")]
    [TestCase("- a: {\n\tb: 1\n  }", "(2,2)–(2,3)", """[{"a":{"b":1}}]""")]
    [TestCase("a: |\n b\n\t\nc: d", "(3,1)–(3,2)", """{"a":"b\n","c":"d"}""")]
    public void What_means_one_thing_only_is_reported_and_read(string text, string range, string json)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo($"Tolerated {range}"));
        Assert.That(TreeText.Of(tree.Root), Is.EqualTo(json));
    }

    [Test]
    public void Problems_are_in_order_of_place()
    {
        const string text = "a: 1\na: 2\nb: {c: 1, c: 2}\nb: 3\nd: 'x";
        int[] starts = [.. YamlTreeReader.Read(text).Problems.Select(p => p.Start)];
        Assert.That(starts, Is.Ordered);
        Assert.That(starts, Has.Length.EqualTo(4));
    }
}
