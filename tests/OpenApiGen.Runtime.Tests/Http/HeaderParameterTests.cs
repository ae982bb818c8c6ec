using Microsoft.AspNetCore.Builder;
using OpenApiGen.Runtime.Tests.Http.Parameters;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>What the specification's table of styles says is tested in OpenApiGen.Conformance; this is what it does not say.</summary>
public sealed class HeaderParameterTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder) => builder.AddEchoOfParameters();

    protected override void Map(WebApplication app) => app.MapParameters();

    [TestCase("x-text: a, b%20c", "{'XText':'a, b%20c'}")]
    [TestCase("X-Number: 5", "{'XNumber':5}")]
    [TestCase("X-List: blue , black", "{'XList':['blue','black']}")]
    [TestCase("X-List: blue", "{'XList':['blue']}")]
    [TestCase("X-Numbers: 1, 2", "{'XNumbers':[1,2]}")]
    [TestCase("X-Person-Each: role=admin, level=3", "{'XPersonEach':{'role':'admin','level':3}}")]
    [TestCase("X-Json: {\"role\": \"a,b\"}", "{'XJson':{'role':'a,b'}}")]
    public Task Style_simple(string header, string expected) => AssertOutcome("/header", expected, header);

    [TestCase("X-Text:", "{'XText':''}")]
    [TestCase("X-List:", "{'XList':[]}")]
    [TestCase("X-Number:", "400 header/X-Number: type")]
    [TestCase("X-List: a\r\nX-List: b,c", "{'XList':['a','b','c']}")]
    [TestCase("X-Text: a\r\nX-Text: b", "400 header/X-Text: duplicate")]
    [TestCase("X-Number: 1\r\nX-Number: 1", "400 header/X-Number: duplicate")]
    [TestCase("X-Json: {}\r\nX-Json: {}", "400 header/X-Json: duplicate")]
    [TestCase("X-Text: \t  spaced   ", "{'XText':'spaced'}")]
    [TestCase("X-Text: \u00c3\u00bc", "{'XText':'ü'}")]
    public async Task Lines_as_they_are(string headers, string expected)
    {
        await using RawConnection connection = await Service.ConnectAsync();
        Answer answer = await connection.AskAsync($"GET /header HTTP/1.1\r\nHost: x\r\n{headers}\r\n\r\n");
        Assert.That(answer.Outcome, Is.EqualTo(expected));
    }

    [TestCase("X-Number: x", "400 header/X-Number: type")]
    [TestCase("X-Numbers: 1,x", "400 header/X-Numbers/1: type")]
    [TestCase("X-Person: role", "400 header/X-Person: style")]
    [TestCase("X-Person-Each: role", "400 header/X-Person-Each: style")]
    [TestCase("X-Person: other,1", "400 header/X-Person/other: additionalProperties")]
    [TestCase("X-Json: {", "400 header/X-Json: json")]
    [TestCase("X-Id: 1", "400 header/X-Id: format")]
    public Task Wrong_values(string header, string expected) => AssertOutcome("/header", expected, header);
}
