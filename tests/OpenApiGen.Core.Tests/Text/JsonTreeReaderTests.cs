using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

public sealed class JsonTreeReaderTests
{
    [TestCase("""{"a":[1,-0,1.50,1e5,1E-5,true,false,null,"x",{},[]]}""")]
    [TestCase("[123456789012345678901234567890,1e999,-1.0e+400]")]
    [TestCase("\"x\"")]
    [TestCase("0")]
    [TestCase("""{"":0," ":{"a/b~c":1}}""")]
    public void Every_kind_of_value_is_read_as_it_is_spelled(string text) => Assert.That(TreeText.OfJson(text), Is.EqualTo(text));

    [Test]
    public void Numbers_are_integers_unless_they_have_a_fraction_or_an_exponent()
    {
        Node root = JsonTreeReader.Read("[1,1.0,1e1,99999999999999999999]").Root!;
        Assert.That(Items(root).Select(n => n.Kind), Is.EqualTo(new[] { NodeKind.Integer, NodeKind.Float, NodeKind.Float, NodeKind.Integer }));
    }

    [TestCase("""
        "\"\\\/\b\f\n\r\t"
        """, "\"\\/\b\f\n\r\t")]
    [TestCase("""
        "\u0041\u00e9\u20AC\ud83d\uDE00\u0000"
        """, "Aé€😀\0")]
    [TestCase("\"é€😀\u007f\u2028\"", "é€😀\u007f\u2028")]
    [TestCase("""
        "a\nb😀c\td"
        """, "a\nb😀c\td")]
    public void Strings_are_unescaped(string text, string value) => Assert.That(JsonTreeReader.Read(text).Root!.Text, Is.EqualTo(value));

    [Test]
    public void Nodes_know_their_places_quotes_and_brackets_included()
    {
        const string text = "{ \"a\" : [ 1 , \"b\\n\" ] , \"c\":true }";
        Node root = JsonTreeReader.Read(text).Root!;
        Assert.That(Source(text, root), Is.EqualTo(text));
        Assert.That(Source(text, root.KeyAt(0)), Is.EqualTo("\"a\""));
        Assert.That(Source(text, root["a"]!), Is.EqualTo("[ 1 , \"b\\n\" ]"));
        Assert.That(Source(text, root["a"]!.ValueAt(0)), Is.EqualTo("1"));
        Assert.That(Source(text, root["a"]!.ValueAt(1)), Is.EqualTo("\"b\\n\""));
        Assert.That(Source(text, root["c"]!), Is.EqualTo("true"));
    }

    [Test]
    public void A_byte_order_mark_is_skipped()
    {
        TextTree tree = JsonTreeReader.Read("\ufeff{}");
        Assert.That(tree.Problems, Is.Empty);
        Assert.That(tree.Root!.Start, Is.EqualTo(1));
    }

    [Test]
    public void The_first_of_two_equal_keys_counts_and_the_second_is_reported([Values(1, 20)] int others)
    {
        string members = string.Concat(Enumerable.Range(0, others).Select(i => $"\"k{i}\":{i},"));
        string text = $"{{{members}\n\"a\":1,\n\"\\u0061\":2,\n\"b\":3}}";
        TextTree tree = JsonTreeReader.Read(text);
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo("DuplicateKey (3,1)–(3,9)"));
        Assert.That(tree.Root!["a"]!.Text, Is.EqualTo("1"));
        Assert.That(tree.Root["b"]!.Text, Is.EqualTo("3"));
        Assert.That(tree.Root.Count, Is.EqualTo(others + 2));
    }

    [TestCase("", "(1,1)–(1,1)", "a value is expected, found the end of the text")]
    [TestCase(" \n ", "(2,2)–(2,2)", "a value is expected, found the end of the text")]
    [TestCase("{} x", "(1,4)–(1,5)", "unexpected 'x' behind the value")]
    [TestCase("{}{}", "(1,3)–(1,4)", "unexpected '{' behind the value")]
    [TestCase("1 2", "(1,3)–(1,4)", "unexpected '2' behind the value")]
    [TestCase("[1,]", "(1,3)–(1,4)", "a comma must not stand before ']'")]
    [TestCase("{\"a\":1,\n}", "(1,7)–(1,8)", "a comma must not stand before '}'")]
    [TestCase("[,1]", "(1,2)–(1,3)", "a value is expected, found ','")]
    [TestCase("[1,,2]", "(1,4)–(1,5)", "a value is expected, found ','")]
    [TestCase("[1 2]", "(1,4)–(1,5)", "',' or ']' is expected, found '2'")]
    [TestCase("[1}", "(1,3)–(1,4)", "',' or ']' is expected, found '}'")]
    [TestCase("{\"a\":\n[1,\n2}", "(3,2)–(3,3)", "',' or ']' is expected, found '}'; '[' was opened on line 2")]
    [TestCase("{\"a\" 1}", "(1,6)–(1,7)", "':' is expected behind a key, found '1'")]
    [TestCase("{\"a\"}", "(1,5)–(1,6)", "':' is expected behind a key, found '}'")]
    [TestCase("{\"a\":}", "(1,6)–(1,7)", "a value is expected, found '}'")]
    [TestCase("{a:1}", "(1,2)–(1,3)", "a key in double quotes is expected, found 'a'")]
    [TestCase("{'a':1}", "(1,2)–(1,3)", "a key stands in double quotes")]
    [TestCase("{1:1}", "(1,2)–(1,3)", "a key in double quotes is expected, found '1'")]
    [TestCase("\n [1, [2", "(2,6)–(2,7)", "'[' has no closing ']'")]
    [TestCase("{\"a\":{", "(1,7)–(1,7)", "a key in double quotes is expected, found the end of the text")]
    [TestCase("{\"a\":1", "(1,1)–(1,2)", "'{' has no closing '}'")]
    [TestCase("]", "(1,1)–(1,2)", "a value is expected, found ']'")]
    [TestCase("+1", "(1,1)–(1,2)", "a number must not start with '+'")]
    [TestCase(".5", "(1,1)–(1,2)", "a number must not start with '.'")]
    [TestCase("1.", "(1,3)–(1,3)", "a digit is expected behind '.', found the end of the text")]
    [TestCase("[1.e1]", "(1,4)–(1,5)", "a digit is expected behind '.', found 'e'")]
    [TestCase("-", "(1,2)–(1,2)", "a digit is expected behind '-'")]
    [TestCase("-a", "(1,2)–(1,3)", "a digit is expected behind '-', found 'a'")]
    [TestCase("-.5", "(1,2)–(1,3)", "a digit is expected behind '-', found '.'")]
    [TestCase("1e", "(1,3)–(1,3)", "a digit is expected behind the exponent's sign or 'e'")]
    [TestCase("1e+", "(1,4)–(1,4)", "a digit is expected behind the exponent's sign or 'e'")]
    [TestCase("[01]", "(1,2)–(1,4)", "a number must not have leading zeros")]
    [TestCase("-007", "(1,1)–(1,5)", "a number must not have leading zeros")]
    [TestCase("0x1F", "(1,2)–(1,3)", "unexpected 'x' behind the value")]
    [TestCase("[1_000]", "(1,3)–(1,4)", "',' or ']' is expected, found '_'")]
    [TestCase("NaN", "(1,1)–(1,4)", "'NaN' is no JSON value, numbers are finite")]
    [TestCase("[Infinity]", "(1,2)–(1,10)", "'Infinity' is no JSON value, numbers are finite")]
    [TestCase("-Infinity", "(1,2)–(1,3)", "a digit is expected behind '-', found 'I'")]
    [TestCase("True", "(1,1)–(1,5)", "such words are in lower case")]
    [TestCase("nul", "(1,1)–(1,4)", "a string stands in double quotes")]
    [TestCase("truex", "(1,1)–(1,6)", "'truex' is no JSON value")]
    [TestCase("undefined", "(1,1)–(1,10)", "'undefined' is no JSON value")]
    [TestCase("'a'", "(1,1)–(1,2)", "a string stands in double quotes")]
    [TestCase("// c\n1", "(1,1)–(1,2)", "JSON has no comments")]
    [TestCase("{ /* c */ }", "(1,3)–(1,4)", "JSON has no comments")]
    [TestCase("[1 // c\n]", "(1,4)–(1,5)", "',' or ']' is expected, found '/'")]
    [TestCase("\"a", "(1,1)–(1,2)", "this string has no closing '\"'")]
    [TestCase("\"a\\", "(1,3)–(1,4)", "the end of the text must not follow '\\'")]
    [TestCase("\"a\nb\"", "(1,3)–(2,1)", "a line break in it is written \\n")]
    [TestCase("\"a\tb\"", "(1,3)–(1,4)", "a tab in a string is written \\t")]
    [TestCase("\"\u0001\"", "(1,2)–(1,3)", "the control character U+0001")]
    [TestCase("\"\\x41\"", "(1,2)–(1,4)", "'x' must not follow '\\'")]
    [TestCase("\"\\'\"", "(1,2)–(1,4)", "''' must not follow '\\'")]
    [TestCase("\"\\u12G4\"", "(1,2)–(1,8)", "four hexadecimal digits are expected")]
    [TestCase("\"\\u12", "(1,2)–(1,6)", "four hexadecimal digits are expected")]
    [TestCase("\"\\ud83d\"", "(1,2)–(1,8)", "half of a surrogate pair")]
    [TestCase("\"\\ud83d\\n\"", "(1,2)–(1,8)", "half of a surrogate pair")]
    [TestCase("\"\\ud83d\\u0041\"", "(1,2)–(1,8)", "half of a surrogate pair")]
    [TestCase("\"\\ude00\\ud83d\"", "(1,2)–(1,8)", "half of a surrogate pair")]
    [TestCase("[\u00a01]", "(1,2)–(1,3)", "a value is expected, found U+00A0")]
    [TestCase("[\ufeff1]", "(1,2)–(1,3)", "a value is expected, found U+FEFF")]
    [TestCase("\0", "(1,1)–(1,2)", "a value is expected, found U+0000")]
    [TestCase("[\fnull]", "(1,2)–(1,3)", "a value is expected, found U+000C")]
    [TestCase("é", "(1,1)–(1,2)", "a value is expected, found 'é' (U+00E9)")]
    public void Malformed_text_is_refused_where_it_is_malformed(string text, string range, string message)
    {
        TextTree tree = JsonTreeReader.Read(text);
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo($"Malformed {range}"));
        Assert.That(tree.Problems[0].Message, Does.Contain(message));
    }

    [Test]
    public void Half_a_surrogate_pair_in_the_text_is_refused()
    {
        const string text = "\"a\ud83d\"";
        Assert.That(TreeText.Problem(text, JsonTreeReader.Read(text)), Is.EqualTo("Malformed (1,3)–(1,4)"));
    }

    [TestCase("""{"a":{"b":[1,2,""", """{"a":{"b":[1,2]}}""")]
    [TestCase("""{"a":1,"b":tru}""", """{"a":1}""")]
    [TestCase("""{"a":1,"b":"x}""", """{"a":1}""")]
    [TestCase("""[[1],[2] 3""", "[[1],[2]]")]
    [TestCase("x", "nothing")]
    public void What_stands_before_the_problem_is_kept(string text, string kept)
    {
        TextTree tree = JsonTreeReader.Read(text);
        Assert.That(tree.Problems, Has.Count.EqualTo(1));
        Assert.That(TreeText.Of(tree.Root), Is.EqualTo(kept));
    }

    private static IEnumerable<Node> Items(Node sequence) => Enumerable.Range(0, sequence.Count).Select(sequence.ValueAt);

    private static string Source(string text, Node node) => text[node.Start..node.End];
}
