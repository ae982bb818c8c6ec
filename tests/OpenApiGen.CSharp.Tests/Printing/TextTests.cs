using OpenApiGen.CSharp.Printing;

namespace OpenApiGen.CSharp.Tests.Printing;

public sealed class TextTests
{
    [TestCase("a", "\"a\"")]
    [TestCase("", "\"\"")]
    [TestCase("\"\\", "\"\\\"\\\\\"")]
    [TestCase("\r\n\t\0", "\"\\r\\n\\t\\u0000\"")]
    [TestCase("é名", "\"é名\"")]
    [TestCase("\u2028\u0085\u202e\ufeff", "\"\\u2028\\u0085\\u202E\\uFEFF\"")]
    [TestCase("😀", "\"\\uD83D\\uDE00\"")]
    [TestCase("{0}", "\"{0}\"")]
    public void A_string_is_a_literal_on_one_line(string value, string expected) => Assert.That(Literal.String(value), Is.EqualTo(expected));

    [Test]
    public void A_lone_surrogate_is_escaped() => Assert.That(Literal.String(((char)0xD800).ToString()), Is.EqualTo("\"\\uD800\""));

    [Test]
    public void Other_literals_are_those_of_C_sharp()
    {
        Assert.That(Literal.StringOrNull(null), Is.EqualTo("null"));
        Assert.That((Literal.Bool(true), Literal.Bool(false)), Is.EqualTo(("true", "false")));
        Assert.That(Literal.Int(-5), Is.EqualTo("-5"));
        Assert.That(Literal.Strings(["a", "b"]), Is.EqualTo("\"a\", \"b\""));
    }

    [TestCase("class", "@class")]
    [TestCase("null", "@null")]
    [TestCase("while", "@while")]
    [TestCase("record", "record")]
    [TestCase("value", "value")]
    [TestCase("Class", "Class")]
    public void A_keyword_has_an_at_sign(string identifier, string expected) => Assert.That(Keyword.Escape(identifier), Is.EqualTo(expected));

    [TestCase("One line.", "/// <summary>One line.</summary>\n")]
    [TestCase("a\nb", "/// <summary>\n/// a\n/// b\n/// </summary>\n")]
    [TestCase("a\r\n\r\n\r\nb\n\n", "/// <summary>\n/// a\n///\n/// b\n/// </summary>\n")]
    [TestCase("a\u2028b", "/// <summary>\n/// a\n/// b\n/// </summary>\n")]
    [TestCase("</summary> & <b>", "/// <summary>&lt;/summary&gt; &amp; &lt;b&gt;</summary>\n")]
    [TestCase("a\0\u0001b\uffff", "/// <summary>ab</summary>\n")]
    [TestCase("😀", "/// <summary>😀</summary>\n")]
    [TestCase("  \n ", "")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void A_description_is_a_comment_that_XML_can_hold(string? text, string expected)
    {
        var code = new CodeWriter();
        DocComment.Summary(code, text);
        Assert.That(code.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void An_element_with_attributes_is_closed_by_its_name()
    {
        var code = new CodeWriter();
        DocComment.Element(code, "param name=\"a\"", "Text.");
        Assert.That(code.ToString(), Is.EqualTo("/// <param name=\"a\">Text.</param>\n"));
    }

    [Test]
    public void Code_that_outgrows_its_room_is_given_up()
    {
        var code = new CodeWriter(room: 10);
        code.Line("123456");
        Assert.Throws<CodeLimitException>(() => code.Line("123456"));
    }

    [Test]
    public void Code_has_four_spaces_for_every_block_and_no_two_empty_lines()
    {
        var code = new CodeWriter();
        Assert.That(code.IsEmpty, Is.True);
        code.Line();
        code.Open("class A");
        code.Line();
        code.Line("int _a;");
        code.Line();
        code.Line();
        code.Open("void B()");
        code.Line("C();");
        code.Line();
        code.Close();
        code.Close(";");
        Assert.That(code.ToString(), Is.EqualTo("class A\n{\n    int _a;\n\n    void B()\n    {\n        C();\n    }\n};\n"));
        Assert.That(code.IsEmpty, Is.False);
    }

    [Test]
    public void Nothing_is_left_of_the_text_before()
    {
        var code = new CodeWriter();
        code.Open("class A");
        code.Line("int _a;");
        code.Restart(room: 4);
        Assert.That(code.IsEmpty, Is.True);
        code.Line();
        code.Line("abc");
        Assert.That(code.Complete(), Is.EqualTo("abc\n"));
        Assert.Throws<CodeLimitException>(() => code.Line("d"));
    }

    [Test]
    public void Lines_are_indented_by_hand()
    {
        var code = new CodeWriter();
        code.Line("a");
        code.Indent();
        code.Line("b");
        code.Outdent();
        code.Line("c");
        Assert.That(code.ToString(), Is.EqualTo("a\n    b\nc\n"));
    }
}
