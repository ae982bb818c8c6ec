using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Swagger2;

namespace OpenApiGen.Runtime.Tests.Http;

public sealed class Swagger2Tests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddSwagger2();
        builder.Services.AddSingleton(EchoHandler.Of<ISwagger2Handler>());
    }

    protected override void Map(WebApplication app) => app.MapSwagger2();

    [TestCase("plain=a,b%2Cc", "{'Plain':['a','b,c']}")]
    [TestCase("pipes=a|b", "{'Pipes':['a','b']}")]
    [TestCase("csv=", "{'Csv':[]}")]
    [TestCase("csv=1,x", "400 query/csv/1: type")]
    [TestCase("csv=1&csv=2", "400 query/csv: duplicate")]
    public Task Collection_formats_of_queries(string query, string expected) => AssertOutcome("/lists?" + query, expected);

    [Test]
    public Task Collection_format_of_headers() => AssertOutcome("/lists", "{'XList':[1,2]}", "X-List: 1,2");

    [TestCase("/lists/1|2", "{'Ids':[1,2]}")]
    [TestCase("/lists/1%7C2", "{'Ids':[1,2]}")]
    public Task Collection_format_of_paths(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("name=a&plain=1,2", "{'Body':{'name':'a','plain':[1,2]}}")]
    [TestCase("name=a&multi=b,c&multi=d", "{'Body':{'name':'a','multi':['b,c','d']}}")]
    [TestCase("name=a&pipes=b|c", "{'Body':{'name':'a','pipes':['b','c']}}")]
    [TestCase("plain=1", "400 /name: required")]
    public async Task Collection_formats_of_forms(string body, string expected)
    {
        Answer answer = await Service.SendAsync(HttpMethod.Post, "/form", new StringContent(body, null, "application/x-www-form-urlencoded"));
        Assert.That(answer.Outcome, Is.EqualTo(expected));
    }
}
