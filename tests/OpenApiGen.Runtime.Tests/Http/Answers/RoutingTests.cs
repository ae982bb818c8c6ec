namespace OpenApiGen.Runtime.Tests.Http.Answers;

public sealed class RoutingTests : AnswersFixture
{
    [TestCase("PUT", "/things", "GET, POST")]
    [TestCase("DELETE", "/things", "GET, POST")]
    [TestCase("POST", "/things/1", "DELETE, GET")]
    [TestCase("TRACE", "/things/1", "DELETE, GET")]
    public async Task A_method_that_a_path_does_not_have(string method, string target, string allow)
    {
        Answer answer = await Service.SendAsync(new HttpMethod(method), target);
        ErrorAssert.IsEnvelope(answer, 405, ErrorCodes.MethodNotAllowed);
        Assert.That(answer.Headers["Allow"].Split(", ").Order(), Is.EqualTo(allow.Split(", ")));
    }

    [TestCase("/")]
    [TestCase("/nothing")]
    [TestCase("/things/1/2")]
    [TestCase("/things/")]
    [TestCase("/Things")]
    public async Task A_path_that_is_not_there(string target) => ErrorAssert.IsEnvelope(await Service.GetAsync(target), 404, ErrorCodes.ResourceNotFound);

    [Test]
    public async Task A_404_of_a_handler_stays_as_it_is()
    {
        Answer answer = await Service.GetAsync("/things/2");
        Assert.That(answer.Status, Is.EqualTo(404));
        Assert.That(answer.Body, Is.EqualTo("""{"own":true}"""));
    }

    [Test]
    public async Task Errors_have_ids_of_their_own()
    {
        Answer first = await Service.GetAsync("/nothing");
        Answer second = await Service.GetAsync("/nothing");
        Assert.That(first.Body, Is.Not.EqualTo(second.Body));
    }
}
