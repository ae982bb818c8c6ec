namespace OpenApiGen.Runtime.Tests.Http;

public sealed class LargeExponentTests : HostileFixture
{
    [TestCase("[1e99999999999,1e99999999999]", "400 : uniqueItems")]
    [TestCase("[0e99999999999,0]", "400 : uniqueItems")]
    [TestCase("[1e-99999999999,[1e99999999999]]", "{'Body':[1e-99999999999,[1e99999999999]]}")]
    [TestCase("[{'a':1e99999999999},{'a':1e99999999999}]", "400 : uniqueItems")]
    public Task Unique_items(string body, string expected) => AssertPost("/unique", body.Replace('\'', '"'), expected);

    [TestCase("{'v':{'a':1e99999999999}}", "400 /v: const")]
    [TestCase("{'v':{'a':1.00}}", "{'Body':{'v':{'a':1.00}}}")]
    [TestCase("{'w':[1e99999999999,1e99999999999]}", "{'Body':{'w':[1e99999999999,1e99999999999]}}")]
    public Task Values_that_are_listed(string body, string expected) => AssertPost("/listed", body.Replace('\'', '"'), expected);

    [Test]
    public async Task Values_that_differ_beyond_any_exponent() =>
        Assert.That((await PostAsync("/listed", "{\"w\":[1e99999999999,2e99999999999]}")).Outcome, Does.StartWith("400 ").And.EndsWith("/w: not"));
}
