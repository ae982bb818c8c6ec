using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Tests.Layout;

public sealed class SyntaxTests
{
    [TestCase("a", "\"a\"")]
    [TestCase("it's", "\"it's\"")]
    [TestCase("say \"hi\"", "'say \"hi\"'")]
    [TestCase("both ' and \"", "\"both ' and \\\"\"")]
    [TestCase("back\\slash", "\"back\\\\slash\"")]
    [TestCase("a\nb\r\t", "\"a\\nb\\r\\t\"")]
    [TestCase("\u2028\u202e\ufeff\0", "\"\\u2028\\u202e\\ufeff\\u0000\"")]
    [TestCase("😀é", "\"😀é\"")]
    [TestCase("${x}`", "\"${x}`\"")]
    public void Strings_are_quoted_as_Prettier_quotes_them(string text, string expected) => Assert.That(Syntax.Quote(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_character_is_escaped() => Assert.That(Syntax.Quote("a" + (char)0xD800), Is.EqualTo("\"a\\ud800\""));

    [TestCase("name", "name")]
    [TestCase("$_1", "$_1")]
    [TestCase("class", "class")]
    [TestCase("1st", "\"1st\"")]
    [TestCase("1", "\"1\"")]
    [TestCase("X-Rate", "\"X-Rate\"")]
    [TestCase("größe", "\"größe\"")]
    [TestCase("", "\"\"")]
    public void Keys_are_quoted_where_they_are_no_identifiers(string name, string expected) => Assert.That(Syntax.Key(name), Is.EqualTo(expected));

    [TestCase("1", "1")]
    [TestCase("1.50", "1.5")]
    [TestCase("1.0", "1")]
    [TestCase("0.0", "0")]
    [TestCase("1E+5", "1e5")]
    [TestCase("1.0e-7", "1e-7")]
    [TestCase("-0.10", "-0.1")]
    [TestCase("100", "100")]
    public void Numbers_are_spelled_as_Prettier_spells_them(string number, string expected) => Assert.That(Syntax.Number(number), Is.EqualTo(expected));

    [Test]
    public void Names_in_quotes_are_no_words() =>
        Assert.That(DocText.Words(Doc.Concat("a | \"b c\" | '\"d'", " & ", Doc.Group("e[\"f\\\"g\"]"))), Is.EqualTo((string[])["a", "\"b c\"", "'\"d'", "e", "\"f\\\"g\""]), "what is in quotes stays in quotes");

    [TestCase("Plain.", "/** Plain. */\n")]
    [TestCase("End */ it", "/** End *\\/ it */\n")]
    [TestCase("  Two \r\nlines\u2028three  ", "/**\n * Two\n * lines\n * three\n */\n")]
    [TestCase("Bell\u0007 and\ttab", "/** Bell and tab */\n")]
    [TestCase(" ", "")]
    public void Comments_cannot_be_broken_out_of(string text, string expected)
    {
        var printer = new DocPrinter();
        printer.Print(DocComment.Of([text]));
        Assert.That(printer.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Tags_stand_behind_the_text()
    {
        var printer = new DocPrinter();
        printer.Print(DocComment.Of(["Text.", null], "@deprecated", "@defaultValue `1`"));
        Assert.That(printer.ToString(), Is.EqualTo("/**\n * Text.\n *\n * @deprecated\n * @defaultValue `1`\n */\n"));
    }
}
