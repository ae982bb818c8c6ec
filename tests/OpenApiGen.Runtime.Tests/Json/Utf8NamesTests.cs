using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime.Tests;

public sealed class Utf8NamesTests
{
    [Test]
    public void More_names_than_a_short_can_count_are_found()
    {
        string[] names = [.. Enumerable.Range(0, 70_000).Select(static i => "name" + i.ToString(CultureInfo.InvariantCulture))];
        var found = new Utf8Names(names);
        foreach (int index in (int[])[0, 32_766, 32_767, 32_768, 65_535, 65_536, 69_999])
            Assert.That(found.IndexOf(Encoding.UTF8.GetBytes(names[index])), Is.EqualTo(index));

        Assert.That(found.IndexOf("other"u8), Is.EqualTo(-1));
    }
}
