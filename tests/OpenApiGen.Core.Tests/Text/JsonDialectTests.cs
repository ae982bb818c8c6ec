using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>JSON with comments, as files that people write for tools have it.</summary>
public sealed class JsonDialectTests
{
    [TestCase("// a\n{ /* b */ \"x\" /* c */ : // d\n 1 /* e */ , \"y\": [ 1, // f\n 2, ], } // g")]
    [TestCase("/**/{\"x\":1,\"y\":[1,2]}")]
    public void Comments_and_last_commas_are_passed_over(string text)
    {
        TextTree tree = JsonTreeReader.Read(text, JsonDialect.WithComments);
        Assert.That(tree.Problems, Is.Empty);
        Assert.That((tree.Root!["x"]!.Text, tree.Root["y"]!.Count), Is.EqualTo(("1", 2)));
    }

    [TestCase("{ \"x\": 1, /* never closed", 10)]
    [TestCase("{ \"x\": / 1 }", 7)]
    [TestCase("{ , }", 2)]
    [TestCase("[ 1,, 2 ]", 4)]
    public void What_is_no_comment_ends_the_reading(string text, int place) =>
        Assert.That(JsonTreeReader.Read(text, JsonDialect.WithComments).Problems.Single().Start, Is.EqualTo(place));

    [TestCase("{ // a\n }")]
    [TestCase("[ 1, ]")]
    public void JSON_itself_has_neither(string text) => Assert.That(JsonTreeReader.Read(text).Problems, Has.Count.EqualTo(1));

    [Test]
    public void A_hundred_thousand_comments_need_no_deep_stack() =>
        Assert.That(JsonTreeReader.Read(string.Concat(Enumerable.Repeat("// a\n/* b */", 100_000)) + "1", JsonDialect.WithComments).Root!.Text, Is.EqualTo("1"));
}
