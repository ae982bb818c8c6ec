using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Parameters;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>What the specification's table of styles says is tested in OpenApiGen.Conformance; this is what it does not say.</summary>
public sealed class PathParameterTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder) => builder.AddEchoOfParameters();

    protected override void Map(WebApplication app) => app.MapParameters();

    [TestCase("/path/simple/primitive/a%20b", "{'Value':'a b'}")]
    [TestCase("/path/simple/primitive/a+b", "{'Value':'a+b'}")]
    [TestCase("/path/simple/primitive/a,b", "{'Value':'a,b'}")]
    [TestCase("/path/simple/primitive/a%2Fb", "{'Value':'a/b'}")]
    [TestCase("/path/simple/primitive/a%2fb", "{'Value':'a/b'}")]
    [TestCase("/path/simple/primitive/100%25", "{'Value':'100%'}")]
    [TestCase("/path/simple/primitive/%252F", "{'Value':'%2F'}")]
    [TestCase("/path/simple/primitive/%zz", "400 path/value: charset")]
    [TestCase("/path/simple/primitive/a%ffb", "400 path/value: charset")]
    [TestCase("/path/simple/array/a,%c3", "400 path/value: charset")]
    [TestCase("/path/simple/primitive/%252F%2F", "{'Value':'%2F/'}")]
    [TestCase("/path/simple/primitive/%C3%BC", "{'Value':'ü'}")]
    [TestCase("/path/simple/array/blue", "{'Value':['blue']}")]
    [TestCase("/path/simple/array/a%2Cb,c%2Fd", "{'Value':['a,b','c/d']}")]
    [TestCase("/path/simple/array/,", "{'Value':['','']}")]
    [TestCase("/path/simple/object/role,a%2Cb", "{'Value':{'role':'a,b'}}")]
    [TestCase("/path/simple/object/role,", "{'Value':{'role':''}}")]
    [TestCase("/path/simple/object-each/role=a%3Db%2Cc", "{'Value':{'role':'a=b,c'}}")]
    [TestCase("/path/simple/numbers/1,-2", "{'Value':[1,-2]}")]
    [TestCase("/path/simple/numbers/1%2C2", "{'Value':[1,2]}")]
    public Task Style_simple(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("/path/label/primitive/.a.b", "{'Value':'a.b'}")]
    [TestCase("/path/label/array/.a%2Cb,c", "{'Value':['a,b','c']}")]
    [TestCase("/path/label/array-each/.a%2Eb.c", "{'Value':['a.b','c']}")]
    [TestCase("/path/label/object-each/.role=a%2Eb%3Dc", "{'Value':{'role':'a.b=c'}}")]
    [TestCase("/path/label/primitive/blue", "400 path/value: style")]
    [TestCase("/path/label/array/blue", "400 path/value: style")]
    [TestCase("/path/label/object-each/.role", "400 path/value: style")]
    public Task Style_label(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("/path/matrix/primitive/;value=", "{'Value':''}")]
    [TestCase("/path/matrix/primitive/;value=a%3Bb%2Fc", "{'Value':'a;b/c'}")]
    [TestCase("/path/matrix/array/;value", "{'Value':[]}")]
    [TestCase("/path/matrix/array/;value=a%2Cb,c", "{'Value':['a,b','c']}")]
    [TestCase("/path/matrix/array-each/;value;value=a%3Bb", "{'Value':['','a;b']}")]
    [TestCase("/path/matrix/primitive/blue", "400 path/value: style")]
    [TestCase("/path/matrix/primitive/;other=blue", "400 path/value: style")]
    [TestCase("/path/matrix/array-each/;value=blue;other=black", "400 path/value: style")]
    [TestCase("/path/matrix/object/;value=role", "400 path/value: style")]
    public Task Style_matrix(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("/spelled/label/.5", "{'Value':5}")]
    [TestCase("/spelled/name5", "{'Value':5}")]
    [TestCase("/spelled/label-each/.3.4.5", "{'Value':[3,4,5]}")]
    [TestCase("/spelled/matrix/;value=5", "{'Value':5}")]
    [TestCase("/spelled/matrix-each/;role=admin;level=3", "{'Value':{'role':'admin','level':3}}")]
    [TestCase("/spelled/simple-each/3,4,5", "{'Value':[3,4,5]}")]
    public Task Templates_may_repeat_the_style(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("/path/json/%7B%22role%22:%22a%2Fb%22%7D", "{'Value':{'role':'a/b'}}")]
    [TestCase("/path/json/%7B%22level%22:-1%7D", "400 path/value/level: minimum")]
    [TestCase("/path/json/%7B%22level%22", "400 path/value: json")]
    [TestCase("/path/json/%7B%7D%7B%7D", "400 path/value: json")]
    [TestCase("/path/json/%7B%22role%22:%22%5Cud800%22%7D", "400 path/value: json")]
    public Task Json_in_a_segment(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("/between/1-2.txt", "{'From':1,'To':'2'}")]
    [TestCase("/between/1-a%20b.txt", "{'From':1,'To':'a b'}")]
    [TestCase("/between/1-a%2Fb.txt", "{'From':1,'To':'a/b'}")]
    [TestCase("/between/x-2.txt", "400 path/from: type")]
    [TestCase("/between/1-2.TXT", "404")]
    public Task Several_parameters_in_one_segment(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("/deep/a%2Cb,c/with/d,e%2Cf/end", "{'First':['a,b','c'],'Second':['d','e,f']}")]
    [TestCase("/deep/a/with/b/end?x=/deep/1/with/2/end", "{'First':['a'],'Second':['b']}")]
    public Task Several_segments(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("/path/typed/7D6F1C4E-0F5B-4B8E-9D3A-2C1B0A998877", "{'Id':'7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877'}")]
    [TestCase("/path/typed/none", "400 path/id: format")]
    [TestCase("/path/simple/numbers/1,x", "400 path/value/1: type")]
    [TestCase("/path/simple/object/role,admin,level", "400 path/value: style")]
    [TestCase("/path/simple/object/role,admin,other,1", "400 path/value/other: additionalProperties")]
    [TestCase("/path/simple/object/role,a,role,b", "400 path/value/role: duplicate")]
    [TestCase("/path/simple/object-each/role", "400 path/value: style")]
    [TestCase("/path/simple/object-each/level=-1", "400 path/value/level: minimum")]
    public Task Wrong_values(string target, string expected) => AssertOutcome(target, expected);

    [TestCase("GET http://example.org/deep/a%2Cb,c/with/d/end HTTP/1.1", "{'First':['a,b','c'],'Second':['d']}")]
    [TestCase("GET /x/../deep/a%2Cb,c/with/d/end HTTP/1.1", "{'First':['a,b','c'],'Second':['d']}")]
    [TestCase("GET /deep/a/../1,2/with/d/end HTTP/1.1", "{'First':['1','2'],'Second':['d']}")]
    [TestCase("GET /deep/a/with/b/%2E/end HTTP/1.1", "{'First':['a'],'Second':['b']}")]
    public async Task Targets_as_proxies_send_them(string line, string expected)
    {
        await using RawConnection connection = await Service.ConnectAsync();
        Answer answer = await connection.AskAsync(line + "\r\nHost: example.org\r\n\r\n");
        Assert.That(answer.Outcome, Is.EqualTo(expected));
    }
}
