using OpenApiGen.Shapes;

namespace OpenApiGen.Core.Tests.Shapes;

public sealed class NumberTextTests
{
    [TestCase("1", "1.0", true)]
    [TestCase("100", "1e2", true)]
    [TestCase("0.1", "0.10000000000000000000000000000000001", false)]
    public void Numbers_are_equal_to_the_last_digit(string left, string right, bool expected) => Assert.That(NumberText.AreEqual(left, right), Is.EqualTo(expected));

    [Test, CancelAfter(20_000)]
    public void Numbers_of_millions_of_digits_take_time_by_their_length()
    {
        string number = new('7', 20_000_000);
        Assert.That(NumberText.AreEqual(number, number), Is.True);
        Assert.That(NumberText.AreEqual(number, number + "7"), Is.False);
        Assert.That(NumberText.IsMultiple(number, "7"), Is.False);
    }
}
