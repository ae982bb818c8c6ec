using Microsoft.AspNetCore.Builder;
using OpenApiGen.Runtime.Tests.Http.Parameters;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>What the specification's table of styles says is tested in OpenApiGen.Conformance; this is what it does not say.</summary>
public sealed class CookieParameterTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder) => builder.AddEchoOfParameters();

    protected override void Map(WebApplication app) => app.MapParameters();

    [TestCase("other=1; text=blue;number=5", "{'Text':'blue','Number':5}")]
    [TestCase("text=a%3Bb+c%26", "{'Text':'a;b+c&'}")]
    [TestCase("text=a&b", "{'Text':'a&b'}")]
    [TestCase("text=\"blue\"", "{'Text':'blue'}")]
    [TestCase("text=", "{'Text':''}")]
    [TestCase("Text=blue", "{}")]
    [TestCase("packed=blue,a%2Cb", "{'Packed':['blue','a,b']}")]
    [TestCase("role=admin; level=3", "{'Person':{'role':'admin','level':3}}")]
    [TestCase("json=%7B%22role%22:%22a%2Cb%22%7D", "{'Json':{'role':'a,b'}}")]
    public Task Style_form(string cookies, string expected) => AssertOutcome("/cookie", expected, "Cookie: " + cookies);

    [TestCase("text=a%20b+c", "{'Text':'a%20b+c'}")]
    [TestCase("text=a&b", "{'Text':'a&b'}")]
    [TestCase("list=a; list=b%2C", "{'List':['a','b%2C']}")]
    [TestCase("packed=1,2", "{'Packed':[1,2]}")]
    [TestCase("role=admin; level=3", "{'Person':{'role':'admin','level':3}}")]
    public Task Style_cookie(string cookies, string expected) => AssertOutcome("/cookie/plain", expected, "Cookie: " + cookies);

    [TestCase("number=x", "400 cookie/number: type")]
    [TestCase("number=1; number=2", "400 cookie/number: duplicate")]
    [TestCase("level=x", "400 cookie/person/level: type")]
    [TestCase("packed-person=role", "400 cookie/packed-person: style")]
    [TestCase("json=%7B", "400 cookie/json: json")]
    public Task Wrong_values(string cookies, string expected) => AssertOutcome("/cookie", expected, "Cookie: " + cookies);
}
