using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

public sealed class YamlScalarsTests
{
    [TestCase("~", NodeKind.Null, "null")]
    [TestCase("null", NodeKind.Null, "null")]
    [TestCase("Null", NodeKind.Null, "null")]
    [TestCase("NULL", NodeKind.Null, "null")]
    [TestCase("nULL", NodeKind.String, "nULL")]
    [TestCase("nullable", NodeKind.String, "nullable")]
    [TestCase("true", NodeKind.Boolean, "true")]
    [TestCase("True", NodeKind.Boolean, "true")]
    [TestCase("TRUE", NodeKind.Boolean, "true")]
    [TestCase("tRue", NodeKind.String, "tRue")]
    [TestCase("false", NodeKind.Boolean, "false")]
    [TestCase("False", NodeKind.Boolean, "false")]
    [TestCase("FALSE", NodeKind.Boolean, "false")]
    [TestCase("yes", NodeKind.String, "yes")]
    [TestCase("No", NodeKind.String, "No")]
    [TestCase("on", NodeKind.String, "on")]
    [TestCase("y", NodeKind.String, "y")]
    [TestCase("0", NodeKind.Integer, "0")]
    [TestCase("-0", NodeKind.Integer, "-0")]
    [TestCase("+12", NodeKind.Integer, "12")]
    [TestCase("-12", NodeKind.Integer, "-12")]
    [TestCase("007", NodeKind.Integer, "7")]
    [TestCase("-000", NodeKind.Integer, "-0")]
    [TestCase("123456789012345678901234567890", NodeKind.Integer, "123456789012345678901234567890")]
    [TestCase("0o17", NodeKind.Integer, "15")]
    [TestCase("0o8", NodeKind.String, "0o8")]
    [TestCase("-0o17", NodeKind.String, "-0o17")]
    [TestCase("0x1F", NodeKind.Integer, "31")]
    [TestCase("0xffffffffffffffffff", NodeKind.Integer, "4722366482869645213695")]
    [TestCase("0x", NodeKind.String, "0x")]
    [TestCase("0xG", NodeKind.String, "0xG")]
    [TestCase("0b1", NodeKind.String, "0b1")]
    [TestCase("1_000", NodeKind.String, "1_000")]
    [TestCase("1.5", NodeKind.Float, "1.5")]
    [TestCase("1.50", NodeKind.Float, "1.50")]
    [TestCase("+1.5", NodeKind.Float, "1.5")]
    [TestCase("01.5", NodeKind.Float, "1.5")]
    [TestCase(".5", NodeKind.Float, "0.5")]
    [TestCase("-.5", NodeKind.Float, "-0.5")]
    [TestCase("+.5e3", NodeKind.Float, "0.5e3")]
    [TestCase("1.", NodeKind.Float, "1.0")]
    [TestCase("1.e+3", NodeKind.Float, "1.0e+3")]
    [TestCase("1e3", NodeKind.Float, "1e3")]
    [TestCase("1E-3", NodeKind.Float, "1E-3")]
    [TestCase("1e", NodeKind.String, "1e")]
    [TestCase("1e+", NodeKind.String, "1e+")]
    [TestCase("e3", NodeKind.String, "e3")]
    [TestCase(".", NodeKind.String, ".")]
    [TestCase("-.", NodeKind.String, "-.")]
    [TestCase("+", NodeKind.String, "+")]
    [TestCase(".e3", NodeKind.String, ".e3")]
    [TestCase("1.2.3", NodeKind.String, "1.2.3")]
    [TestCase("1e3.5", NodeKind.String, "1e3.5")]
    [TestCase("2001-01-23", NodeKind.String, "2001-01-23")]
    [TestCase("12:30", NodeKind.String, "12:30")]
    [TestCase(".inf", NodeKind.Float, ".inf")]
    [TestCase("+.Inf", NodeKind.Float, ".inf")]
    [TestCase("-.INF", NodeKind.Float, "-.inf")]
    [TestCase(".nan", NodeKind.Float, ".nan")]
    [TestCase(".NaN", NodeKind.Float, ".nan")]
    [TestCase("-.nan", NodeKind.String, "-.nan")]
    [TestCase("inf", NodeKind.String, "inf")]
    [TestCase("NaN", NodeKind.String, "NaN")]
    [TestCase("'1'", NodeKind.String, "1")]
    [TestCase("\"true\"", NodeKind.String, "true")]
    [TestCase("|\n 1", NodeKind.String, "1\n")]
    [TestCase("- ", NodeKind.Sequence, "")]
    [TestCase("--", NodeKind.String, "--")]
    [TestCase("?x", NodeKind.String, "?x")]
    [TestCase(":x", NodeKind.String, ":x")]
    [TestCase("-x", NodeKind.String, "-x")]
    [TestCase("a#b", NodeKind.String, "a#b")]
    [TestCase("a:b", NodeKind.String, "a:b")]
    [TestCase("a #b", NodeKind.String, "a")]
    [TestCase("http://example.com/a?b=c#d", NodeKind.String, "http://example.com/a?b=c#d")]
    [TestCase("a, [b] {c} 'd' \"e\"", NodeKind.String, "a, [b] {c} 'd' \"e\"")]
    public void Scalars_are_what_the_core_schema_says(string text, NodeKind kind, string value)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(tree.Problems, Is.Empty);
        Assert.That(tree.Root!.Kind, Is.EqualTo(kind));
        Assert.That(tree.Root.Text, Is.EqualTo(value));
    }

    [TestCase("200: a\n0x1F: b\n+1: c\n1.: d\nNull: e\n~: f\nTrue: g\n'007': h\n? 007\n: i", "200|0x1F|+1|1.|Null|~|True|007")]
    [TestCase(": a\n\"\": b", "")]
    public void Keys_keep_their_spelling(string text, string keys)
    {
        Node root = YamlTreeReader.Read(text).Root!;
        Assert.That(string.Join('|', Enumerable.Range(0, root.Count).Select(i => root.KeyAt(i).Text)), Is.EqualTo(keys));
    }

    [Test]
    public void A_key_has_the_kind_that_the_core_schema_says()
    {
        Node root = YamlTreeReader.Read("200: a\n'200 ': b\ntrue: c\n: d").Root!;
        Assert.That(
            Enumerable.Range(0, root.Count).Select(i => root.KeyAt(i).Kind),
            Is.EqualTo(new[] { NodeKind.Integer, NodeKind.String, NodeKind.Boolean, NodeKind.Null }));
    }

    [TestCase("a: b\n c\n  d", "b c d")]
    [TestCase("a: b\n\n c\n\n\n d", "b\nc\n\nd")]
    [TestCase("a: b  \n \t c", "b c")]
    [TestCase("a:\n b\n c", "b c")]
    [TestCase("a: b\n - c", "b - c")]
    [TestCase("a: b\n # comment", "b")]
    [TestCase("a: b\n #c", "b")]
    [TestCase("a: b\n c # comment", "b c")]
    [TestCase("a: b\n :c", "b :c")]
    public void Plain_scalars_fold_their_lines(string text, string value) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(JsonOf(value)));

    [TestCase("a: 'it''s'", "it's")]
    [TestCase("a: ''''", "'")]
    [TestCase("a: ''", "")]
    [TestCase("a: '\\n # : \"'", "\\n # : \"")]
    [TestCase("a: 'b\n  c\n\n  d'", "b c\nd")]
    [TestCase("a: '  b  \n  c  '", "  b c  ")]
    [TestCase("a: '\n b'", " b")]
    [TestCase("a: 'b\n '", "b ")]
    [TestCase("a: \"\"", "")]
    [TestCase("a: \"b # c: d\"", "b # c: d")]
    [TestCase("a: \"b\n  c\n\n\n  d\"", "b c\n\nd")]
    [TestCase("a: \"b \\\n  c\"", "b c")]
    [TestCase("a: \"b\\\n  c\"", "bc")]
    [TestCase("a: \"b\\\n\n  c\"", "b\nc")]
    [TestCase("a: \"b\\\n  \\ c\"", "b c")]
    [TestCase("a: \"b\\t\n  c\"", "b\t c")]
    [TestCase("a: \"b\\x20 \n  c\"", "b  c")]
    [TestCase("a: \"\\0\\a\\b\\t\\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\"", "\0\a\b\t\t\n\v\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029")]
    [TestCase("a: \"\\x41\\u00e9\\u20AC\\U0001F600\\ud83d\\ude00\"", "Aé€😀😀")]
    [TestCase("a: \"é€😀\u007f\ufeff\"", "é€😀\u007f\ufeff")]
    [TestCase("a: 'é€😀\u0080''\u007f'", "é€😀\u0080'\u007f")]
    public void Quoted_scalars_are_unescaped_and_folded(string text, string value)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(tree.Problems, Is.Empty);
        Assert.That(tree.Root!["a"]!.Text, Is.EqualTo(value));
    }

    [TestCase("a: |\n  b\n   c\n\n  d\n\n", "b\n c\n\nd\n")]
    [TestCase("a: |-\n  b\n\n", "b")]
    [TestCase("a: |+\n  b\n\n\n", "b\n\n\n")]
    [TestCase("a: |\n\n  b\n", "\nb\n")]
    [TestCase("a: |2\n    b\n   c\n", "  b\n c\n")]
    [TestCase("a: |1-\n  b\n", " b")]
    [TestCase("a: |-1\n  b\n", " b")]
    [TestCase("a: |\n", "")]
    [TestCase("a: |-\n\n", "")]
    [TestCase("a: |+\n\n\n", "\n\n")]
    [TestCase("a: |  # comment\n  b # no comment\n", "b # no comment\n")]
    [TestCase("a: |\n  b\n # comment\n", "b\n")]
    [TestCase("a: |\n  \tb\n", "\tb\n")]
    [TestCase("a: |\n  b", "b\n")]
    [TestCase("a: |-\n  b", "b")]
    [TestCase("a: |\n  key: value\n  - item\n  'quoted\n", "key: value\n- item\n'quoted\n")]
    [TestCase("a: >\n  b\n  c\n\n  d\n", "b c\nd\n")]
    [TestCase("a: >\n  b\n    c\n    d\n  e\n", "b\n  c\n  d\ne\n")]
    [TestCase("a: >\n\n  b\n\n\n  c\n", "\nb\n\nc\n")]
    [TestCase("a: >\n  b\n\n   c\n\n  d\n", "b\n\n c\n\nd\n")]
    [TestCase("a: >\n  b\n  \tc\n  d\n", "b\n\tc\nd\n")]
    [TestCase("a: >-\n  b\n  c\n\n", "b c")]
    [TestCase("a: >+\n  b\n  c\n\n", "b c\n\n")]
    public void Block_scalars_keep_or_fold_their_lines(string text, string value) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(JsonOf(value)));

    [Test]
    public void A_block_scalar_ends_where_the_indentation_does() =>
        Assert.That(TreeText.OfYaml("a:\n  - |\n   b\n  - >\n   c\nd: e"), Is.EqualTo("""{"a":["b\n","c\n"],"d":"e"}"""));

    [Test]
    public void A_block_scalar_at_the_top_needs_no_indentation_and_ends_with_the_document() =>
        Assert.That(YamlTreeReader.ReadStream("--- |\na\n b\n...\n").Single().Root!.Text, Is.EqualTo("a\n b\n"));

    [Test]
    public void Scalars_know_their_places()
    {
        const string text = "a: b c  # d\ne: 'f\n g'\nh: |-\n i\n j\n\nk: l\n m\nn:\no: 0x1F";
        Node root = YamlTreeReader.Read(text).Root!;
        string sources = string.Join('~', Enumerable.Range(0, root.Count).Select(root.ValueAt).Select(n => text[n.Start..n.End]));
        Assert.That(sources, Is.EqualTo("b c~'f\n g'~|-\n i\n j~l\n m~~0x1F"));
        Assert.That(TreeText.Range(text, root["n"]!.Start, root["n"]!.End), Is.EqualTo("(10,3)–(10,3)"));
        Assert.That(text[root.Start..root.End], Is.EqualTo(text));
    }

    private static string JsonOf(string value) => $$"""{"a":{{TreeText.Quoted(value)}}}""";
}
