namespace OpenApiGen.Runtime.Tests.Http;

public sealed class LimitDigitsTests : HostileFixture
{
    [TestCase("0.1", "400 : minimum")]
    [TestCase("0.10000000000000000001", "{'Body':0.1}")]
    [TestCase("0.11", "{'Body':0.11}")]
    [TestCase("0.1000000000000000000099", "400 : minimum")]
    public Task A_short_number_meets_a_limit_of_many_digits(string body, string expected) => AssertPost("/least", body, expected);
}
