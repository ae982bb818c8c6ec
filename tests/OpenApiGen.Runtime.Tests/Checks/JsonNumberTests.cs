using System.Text;

namespace OpenApiGen.Runtime.Tests;

public sealed class JsonNumberTests
{
    [TestCase("1", "1.0", true)]
    [TestCase("1", "10e-1", true)]
    [TestCase("-12.5", "-1.25e1", true)]
    [TestCase("0", "-0.00e9", true)]
    [TestCase("1000", "1E+3", true)]
    [TestCase("0.00120", "12e-4", true)]
    [TestCase("1.2", "12", false)]
    [TestCase("12", "1.2e2", false)]
    [TestCase("12", "123", false)]
    [TestCase("123", "12", false)]
    [TestCase("1", "-1", false)]
    [TestCase("1e99999999999999999999", "1e-99999999999999999999", false)]
    public void Numbers_are_equal_by_value(string left, string right, bool areEqual)
    {
        var first = new JsonNumber(Encoding.ASCII.GetBytes(left));
        var second = new JsonNumber(Encoding.ASCII.GetBytes(right));
        Assert.That(first.Equals(second), Is.EqualTo(areEqual));
        Assert.That(second.Equals(first), Is.EqualTo(areEqual));
        Assert.That(Hash(first) == Hash(second), Is.EqualTo(areEqual));
    }

    private static int Hash(JsonNumber number)
    {
        var hash = new HashCode();
        number.AddTo(ref hash);
        return hash.ToHashCode();
    }
}
