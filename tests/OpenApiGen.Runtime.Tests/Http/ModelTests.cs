using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Models;

namespace OpenApiGen.Runtime.Tests.Http;

public sealed class ModelTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddModels();
        builder.Services.AddSingleton<IModelsHandler, ModelsHandler>();
    }

    protected override void Map(WebApplication app) => app.MapModels();

    /// <summary>Sends a body, whose quotes are single ones; <c>=</c> expects the same back.</summary>
    private async Task AssertPost(string target, string body, string expected)
    {
        using var content = new StringContent(body.Replace('\'', '"'), Encoding.UTF8, "application/json");
        Answer answer = await Service.SendAsync(HttpMethod.Post, target, content);
        Assert.That(answer.Outcome, Is.EqualTo(expected == "=" ? body : expected));
    }

    [TestCase("{'kind':'circle','radius':1.5}", "=")]
    [TestCase("{'kind':'square','side':1}", "=")]
    [TestCase("{'kind':'box','side':1}", "=")]
    [TestCase("{'kind':'line','length':null}", "{'kind':'line','length':null}")]
    [TestCase("{'kind':'line'}", "=")]
    [TestCase("{'kind':'Dot','x':1}", "=")]
    [TestCase("{'x':1,'kind':'Dot'}", "{'kind':'Dot','x':1}")]
    [TestCase("{'kind':'arrow'}", "400 /kind: discriminator")]
    [TestCase("{'kind':'dot'}", "400 /kind: discriminator")]
    [TestCase("{'kind':'Circle','radius':1}", "400 /kind: discriminator")]
    [TestCase("{'side':1}", "400 /kind: required")]
    [TestCase("{'kind':'circle','radius':'x','kind':'square'}", "400 /radius: type, /kind: duplicate")]
    public Task A_discriminator(string body, string expected) => AssertPost("/shape", body, expected);

    [TestCase("{'kind':'circle','radius':1.5}", "=")]
    [TestCase("{'kind':'box','side':1}", "{'kind':'square','side':1}")]
    [TestCase("{'kind':'line','length':2}", "=")]
    [TestCase("{'kind':'Dot','x':1}", "=")]
    public Task A_case_is_written_by_its_name_whatever_its_author_says(string body, string expected) => AssertPost("/shape/wrong", body, expected);

    [TestCase("{'species':'Cat','name':'a','meows':true}", "=")]
    [TestCase("{'species':'Dog','barks':true}", "=")]
    [TestCase("{'species':'Animal','name':'a'}", "=")]
    [TestCase("{'species':'Dog'}", "400 /barks: required")]
    [TestCase("{'species':'Cow'}", "400 /species: discriminator")]
    public Task Inheritance(string body, string expected) => AssertPost("/animal", body, expected);

    [Test]
    public Task Heirs_are_written_by_their_names() =>
        AssertOutcome("/animal/wrong", "[{'species':'Cat','name':'c'},{'species':'Dog','barks':true},{'species':'Animal'}]");

    [TestCase("5", "=")]
    [TestCase("'2024-02-29'", "=")]
    [TestCase("'abc'", "=")]
    [TestCase("[5,'abc',[],{'a':true}]", "=")]
    [TestCase("{'a':true}", "=")]
    [TestCase("11", "400 : maximum")]
    [TestCase("[[11]]", "400 /0/0: maximum")]
    [TestCase("null", "400 : anyOf")]
    [TestCase("{'a':1}", "400 /a: type")]
    public Task Any_of(string body, string expected) => AssertPost("/any-of", body, expected);

    [TestCase("{'must':'a','mustOrNull':null}", "=")]
    [TestCase("{'must':'a','mustOrNull':'b','may':'c','mayOrNull':null,'list':null,'model':null,'choice':null,'onlyNull':null,'any':null}", "=")]
    [TestCase("{'must':'a','mustOrNull':'b','mayOrNull':'c','list':[1,null],'model':{'kind':'x','radius':1},'choice':'b','any':{'x':[1,2.50]}}", "=")]
    [TestCase("{'must':null,'may':null,'list':['a'],'choice':'c','onlyNull':1,'model':{}}", "400 /mustOrNull: required, /must: type, /may: type, /list/0: type, /choice: enum, /onlyNull: type, /model/kind: required, /model/radius: required")]
    public Task Null_and_absent(string body, string expected) => AssertPost("/nullable", body, expected);

    [TestCase("{'name':'a','password':'12345','history':[{'note':'x'}]}", "{'id':5,'name':'a','history':[{'at':'2024-02-29','note':'x'}]}")]
    [TestCase("{'id':'not looked at','name':'a','password':'1','history':[{'at':5,'note':'x'}]}", "{'id':1,'name':'a','history':[{'at':'2024-02-29','note':'x'}]}")]
    [TestCase("{'id':1,'history':[{}]}", "400 /name: required, /password: required, /history/0/note: required")]
    public Task Directions(string body, string expected) => AssertPost("/account", body, expected);

    [TestCase("{'name':'a','x':1,'y':null}", "=")]
    [TestCase("{'name':'a','x':-1,'y':'1'}", "400 /x: minimum, /y: type")]
    [TestCase("{'name':'a','1':1,'2':2,'3':3,'4':4}", "400 : maxProperties")]
    [TestCase("{'name':'a','x':1,'x':2}", "400 /x: duplicate")]
    public Task Further_properties(string body, string expected) => AssertPost("/bag", body, expected);

    [TestCase("{}", "{'text':'none','count':3,'list':[1,2],'choice':'b','flag':true,'nullable':'x'}")]
    [TestCase("{'text':'','count':0,'list':[],'choice':'a','flag':false,'nullable':null}", "=")]
    [TestCase("{'text':null}", "400 /text: type")]
    public Task Defaults(string body, string expected) => AssertPost("/defaults", body, expected);

    [TestCase("{'moment':'2024-02-29T12:00:00.5+01:00','day':'2024-02-29','uuid':'7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877'}", "=")]
    [TestCase("{'moment':'2024-02-29t12:00:00z'}", "{'moment':'2024-02-29T12:00:00Z'}")]
    [TestCase("{'duration':'P1DT2H'}", "=")]
    [TestCase("{'uri':'https://a.example/b?c#d','reference':'../x?y'}", "=")]
    [TestCase("{'bytes':'AQID','url64':'_-8'}", "=")]
    [TestCase("{'email':'a@b.example','host':'a-b.example','v4':'127.0.0.1','v6':'::1','pointer':'/a~1','regex':'^a+$','unknown':'what ever'}", "=")]
    [TestCase(
        "{'moment':'2024-02-30T00:00:00Z','day':'x','time':'25:00:00Z','duration':'1D','uuid':'1','uri':'/a','bytes':'_','url64':'+','email':'a','host':'-','v4':'1','v6':'1','pointer':'a','regex':'('}",
        "400 /moment: format, /day: format, /time: format, /duration: format, /uuid: format, /uri: format, /bytes: format, /url64: format, /email: format, /host: format, /v4: format, /v6: format, /pointer: format, /regex: format")]
    public Task Formats(string body, string expected) => AssertPost("/formats", body, expected);

    [TestCase("{'a':'ab','b':5}", "=")]
    [TestCase("{'a':'a\ud83d\ude00','b':5}", "{'a':'a\\uD83D\\uDE00','b':5}")]
    [TestCase("{'a':'ab','c':[{'x':1.5},{'x':1}],'d':{'k':'v'},'e':5,'f':5,'g':[1,'x'],'h':{'x-a':1},'i':[1,2],'j/~k':true}", "=")]
    [TestCase("{'a':'ab'}", "400 : minProperties")]
    [TestCase(
        "{'a':'A','b':-7,'c':[{'x':2},{},{'x':2}],'d':{'k':1,'l':'v'},'z':1,'j/~k':0}",
        "400 /a: minLength, /b: exclusiveMinimum, /c: maxItems, /c: uniqueItems, /c/0/x: maximum, /c/1/x: required, /c/2/x: maximum, /d: maxProperties, /d/k: type, /z: additionalProperties, /j~1~0k: type")]
    [TestCase("{'a':'ab','e':'x'}", "400 /e: not")]
    [TestCase("{'a':'ab','f':6}", "400 /f: const")]
    [TestCase("{'a':'ab','g':['x',1,2]}", "400 /g/0: type, /g/1: type, /g/2: items")]
    [TestCase("{'a':'ab','h':{'x-a':'b'}}", "400 /h/x-a: type")]
    [TestCase("{'a':'ab','i':[2]}", "400 /i: contains")]
    [TestCase("{'a':'ab','i':[1,1,1]}", "400 /i: maxContains")]
    public Task Limits(string body, string expected) => AssertPost("/limits", body, expected);

    [TestCase("{'integer':1.0}", "{'integer':1}")]
    [TestCase("{'integer':1.00000000000000000000000000000000001}", "400 /integer: type")]
    [TestCase("{'integer':9223372036854775807.00000000000000000001}", "400 /integer: type")]
    [TestCase("{'integer':1e2}", "{'integer':100}")]
    [TestCase("{'integer':9223372036854775808}", "400 /integer: format")]
    [TestCase("{'integer':1e999999999}", "400 /integer: format")]
    [TestCase("{'integer':1e-999999999}", "400 /integer: type")]
    [TestCase("{'int32':2147483648,'byte':256}", "400 /int32: format, /byte: format")]
    [TestCase("{'uint64':18446744073709551615}", "=")]
    [TestCase("{'uint64':1.00000000000000000000000000000000001}", "400 /uint64: format")]
    [TestCase("{'uint64':-1}", "400 /uint64: format")]
    [TestCase("{'decimal':0.10}", "=")]
    [TestCase("{'decimal':0.101}", "400 /decimal: multipleOf")]
    [TestCase("{'decimal':1.00000000000000000000000000000000001}", "400 /decimal: format")]
    [TestCase("{'double':0.3}", "=")]
    [TestCase("{'double':0.35}", "400 /double: multipleOf")]
    [TestCase("{'double':0.30000000000000000000001}", "400 /double: multipleOf")]
    [TestCase("{'double':1e400}", "400 /double: format")]
    [TestCase("{'most':1.00000000000000000000000000000000001}", "400 /most: maximum")]
    [TestCase("{'most':0.99999999999999999999999999999999999}", "{'most':1}")]
    [TestCase("{'checked':5.0}", "400 /checked: not")]
    [TestCase("{'checked':5.00000000000000000000000000000000001}", "400 /checked: type")]
    [TestCase("{'multiple':2.000}", "{'multiple':2.000}")]
    [TestCase("{'multiple':1e300}", "{'multiple':1e300}")]
    [TestCase("{'multiple':1.00000000000000000000000000000000001}", "400 /multiple: not")]
    [TestCase("{'least':1.00000000000000000000000000000000000}", "{'least':1.00000000000000000000000000000000000}")]
    [TestCase("{'least':0.99999999999999999999999999999999999}", "400 /least: not")]
    public Task Numbers_count_by_their_digits(string body, string expected) => AssertPost("/numbers", body, expected);

    [Test]
    public Task A_large_body_of_many_alternatives_is_read() =>
        AssertPost("/wide", $"[{string.Join(',', Enumerable.Repeat("{'z':'" + new string('x', 90) + "'}", 9000))}]", "9000");

    [Test]
    public Task A_large_body_of_many_checks_is_read() => AssertPost("/checked", $"[{string.Join(',', Enumerable.Repeat("1", 100_000))}]", "100000");

    [Test]
    public Task What_is_checked_is_found_wrong() => AssertPost("/checked", "[1,101,206]", "400 /1: not, /2: not");

    [Test]
    public async Task Patterns_that_backtrack_get_a_time_together()
    {
        // Each of them takes milliseconds, far less than the timeout of one, and all of them would take most of a minute.
        string slow = new string('a', 14) + "!";
        long start = Stopwatch.GetTimestamp();
        using var content = new StringContent("[" + string.Join(',', Enumerable.Repeat($"\"{slow}\"", 5000)) + "]", Encoding.UTF8, "application/json");
        Answer answer = await Service.SendAsync(HttpMethod.Post, "/slow?" + string.Join('&', Enumerable.Repeat("q=" + slow, 50)), content);
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    /// <summary>A parameter that took more than one value may leaves nothing for the body, whose pattern then matches nothing.</summary>
    [Test]
    public Task A_parameter_that_takes_all_the_work_leaves_none_for_the_body() =>
        AssertPost($"/slow?q={new string('a', 40)}!", "['aaaa']", "400 query/q/0: pattern, /0: pattern");

    [Test]
    public Task Patterns_that_backtrack_match() => AssertPost("/slow?q=aaa", $"[{string.Join(',', Enumerable.Repeat("'aaaa'", 50_000))}]", "50000");
}
