using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Tests.Layout;

public sealed class DocPrinterTests
{
    private static readonly Doc[] Words = [.. "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".Split(' ').Select(static w => (Doc)w)];

    [TestCase(80, 1)]
    [TestCase(81, 3)]
    public void A_group_stays_on_a_line_of_eighty_columns(int width, int lines)
    {
        string text = Text(Doc.Group("[", Doc.Indent(Doc.SoftLine, new string('a', width - 2)), Doc.SoftLine, "]"));
        Assert.That(text.Split('\n'), Has.Length.EqualTo(lines));
    }

    [Test]
    public void What_follows_on_the_line_counts()
    {
        Doc group = Doc.Group("[", Doc.Indent(Doc.SoftLine, new string('a', 70)), Doc.SoftLine, "]");
        Assert.That(Text(Doc.Concat(group, " as const;")), Does.StartWith("[\n"));
    }

    [Test]
    public void A_hard_line_breaks_all_groups_around_it() =>
        Assert.That(Text(Doc.Group("a", Doc.Line, Doc.Group("b", Doc.HardLine, "c"))), Is.EqualTo("a\nb\nc"));

    [Test]
    public void Inner_groups_stay_whole_where_outer_ones_break()
    {
        Doc inner = Doc.Group("(", Doc.SoftLine, "x", Doc.SoftLine, ")");
        Assert.That(Text(Doc.Forced(Doc.Concat("a", Doc.Indent(Doc.Line, inner)))), Is.EqualTo("a\n  (x)"));
    }

    [Test]
    public void A_fill_takes_as_many_as_fit()
    {
        string[] lines = Text(Doc.Fill(",", Words)).Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2).And.All.Length.LessThanOrEqualTo(80));
        Assert.That(lines[0], Does.EndWith("twelve,"));
    }

    [Test]
    public void One_of_two_is_chosen_by_the_group_around_it()
    {
        Doc either = Doc.IfBreak(",", "");
        Assert.That(Text(Doc.Group("a", either)), Is.EqualTo("a"));
        Assert.That(Text(Doc.Forced(Doc.Concat("a", either))), Is.EqualTo("a,"));
    }

    [Test]
    public void Wide_characters_take_two_columns()
    {
        Doc group(string text) => Doc.Group("[", Doc.Indent(Doc.SoftLine, text), Doc.SoftLine, "]");
        Assert.That(Text(group(new string('語', 39))), Does.Not.Contain("\n"));
        Assert.That(Text(group(new string('語', 40))), Does.Contain("\n"));
    }

    [Test]
    public void The_first_that_fits_is_taken() =>
        Assert.That(Text(Doc.FirstThatFits(new string('a', 90), Doc.Concat("b", Doc.Line, "c"))), Is.EqualTo("b\nc"));

    private static string Text(Doc doc)
    {
        var printer = new DocPrinter();
        printer.Print(doc);
        return printer.Finish().TrimEnd('\n');
    }
}
