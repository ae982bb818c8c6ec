using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

public sealed class LineMapTests
{
    [TestCase("a\nb", 2, 1, 0)]
    [TestCase("a\r\nb", 3, 1, 0)]
    [TestCase("a\rb", 2, 1, 0)]
    [TestCase("a\nb", 1, 0, 1)]
    [TestCase("", 0, 0, 0)]
    [TestCase("a\n", 2, 1, 0)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.That(new LineMap(text).At(offset), Is.EqualTo(new LinePosition(line, column)));
}
