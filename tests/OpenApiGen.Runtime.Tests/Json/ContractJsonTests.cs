using System.Text;

namespace OpenApiGen.Runtime.Tests;

public sealed class ContractJsonTests
{
    private static readonly ObjectRules Rules = new(["?f"]);

    private static object Read(ref JsonInput input)
    {
        ObjectScan scan = input.Object(Rules);
        while (input.Next(ref scan))
            input.Int32();

        return Rules;
    }

    [TestCase("{\"\\ud800\":1,\"f\":\"x\"}", "json: is not valid JSON: a string is not Unicode text")]
    [TestCase("{\"f\":\"x\"", "json: is not valid JSON: line 1, byte 9")]
    [TestCase("", "json: is not valid JSON: line 1, byte 1")]
    public void Text_that_is_no_json_is_a_violation(string json, string expected)
    {
        Assert.That(ContractJson.TryRead(Encoding.UTF8.GetBytes(json), Read, out object? _, out IReadOnlyList<Violation> violations), Is.False);
        Assert.That(violations.Select(static v => $"{v.Code}: {v.Message}"), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Defects_of_who_reads_are_no_fault_of_the_text() => Assert.That(
        static () => ContractJson.TryRead<int>("1"u8, static (ref _) => throw new InvalidOperationException("A defect."), out _, out _),
        Throws.InvalidOperationException.With.Message.EqualTo("A defect."));
}
