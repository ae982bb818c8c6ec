using Microsoft.AspNetCore.Builder;
using OpenApiGen.Runtime.Tests.Http.Parameters;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>What the specification's table of styles says is tested in OpenApiGen.Conformance; this is what it does not say.</summary>
public sealed class QueryParameterTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder) => builder.AddEchoOfParameters();

    protected override void Map(WebApplication app) => app.MapParameters();

    [TestCase("text=", "{'Text':''}")]
    [TestCase("text", "{'Text':''}")]
    [TestCase("text=a+b%20c", "{'Text':'a b c'}")]
    [TestCase("text=a%2Bb%26c%3Dd%2Fe%2Cf", "{'Text':'a+b&c=d/e,f'}")]
    [TestCase("text=%C3%BC%F0%9F%98%80", "{'Text':'ü\\uD83D\\uDE00'}")]
    [TestCase("te%78t=blue", "{'Text':'blue'}")]
    [TestCase("Text=blue", "{}")]
    [TestCase("list=blue", "{'List':['blue']}")]
    [TestCase("list=a,b&list=c%2Cd", "{'List':['a,b','c,d']}")]
    [TestCase("list=", "{'List':['']}")]
    [TestCase("list=&list=", "{'List':['','']}")]
    [TestCase("numbers=1&numbers=-2", "{'Numbers':[1,-2]}")]
    [TestCase("numbers=", "{'Numbers':[]}")]
    [TestCase("packed=a%2Cb,c%2Fd%7Ce", "{'Packed':['a,b','c/d|e']}")]
    [TestCase("packed=", "{'Packed':[]}")]
    [TestCase("packed=,", "{'Packed':['','']}")]
    [TestCase("packed=a,%20b", "{'Packed':['a',' b']}")]
    [TestCase("packed-numbers=1,2", "{'PackedNumbers':[1,2]}")]
    [TestCase("packed-numbers=1%2C2", "{'PackedNumbers':[1,2]}")]
    [TestCase("level=3", "{'Person':{'level':3}}")]
    [TestCase("role=", "{'Person':{'role':''}}")]
    [TestCase("packed-person=role,a%2Cb", "{'PackedPerson':{'role':'a,b'}}")]
    [TestCase("packed-person=role%2Ca", "{'PackedPerson':{'role':'a'}}")]
    [TestCase("packed-person=", "{'PackedPerson':{}}")]
    public Task Style_form(string query, string expected) => AssertOutcome("/query?" + query, expected);

    [TestCase("words=blue+black", "{'Words':['blue','black']}")]
    [TestCase("words=a%2Cb%20c%2Fd", "{'Words':['a,b','c/d']}")]
    [TestCase("words=", "{'Words':[]}")]
    [TestCase("words-each=blue&words-each=a%20b", "{'WordsEach':['blue','a b']}")]
    public Task Style_spaceDelimited(string query, string expected) => AssertOutcome("/query?" + query, expected);

    [TestCase("bars=a%7Cb|c%2Cd", "{'Bars':['a|b','c,d']}")]
    [TestCase("bars=a|%20b", "{'Bars':['a',' b']}")]
    [TestCase("bars=", "{'Bars':[]}")]
    [TestCase("bars-each=blue&bars-each=a%7Cb", "{'BarsEach':['blue','a|b']}")]
    [TestCase("bars-person=role%7Cadmin", "{'BarsPerson':{'role':'admin'}}")]
    public Task Style_pipeDelimited(string query, string expected) => AssertOutcome("/query?" + query, expected);

    [TestCase("deep%5Bname%5D=a%26b%5Dc", "{'Deep':{'name':'a&b]c'}}")]
    [TestCase("deep[name]=", "{'Deep':{'name':''}}")]
    [TestCase("deep[tags]=a&deep[tags]=b", "{'Deep':{'tags':['a','b']}}")]
    [TestCase("deep[tags]=a", "{'Deep':{'tags':['a']}}")]
    [TestCase("deep[tags][]=a&deep[tags][]=b", "{'Deep':{'tags':['a','b']}}")]
    [TestCase("deep[tags][1]=b&deep[tags][0]=a", "{'Deep':{'tags':['a','b']}}")]
    [TestCase("deep[inner][flag]=true&deep[inner][numbers]=1&deep[inner][numbers]=2", "{'Deep':{'inner':{'flag':true,'numbers':[1,2]}}}")]
    [TestCase("deep[rows][0][role]=a&deep[rows][1][role]=b&deep[rows][1][level]=2", "{'Deep':{'rows':[{'role':'a'},{'role':'b','level':2}]}}")]
    [TestCase("labels[a]=1&labels[b]=2", "{'Labels':{'a':1,'b':2}}")]
    [TestCase("deep[number]=x", "400 query/deep/number: type")]
    [TestCase("deep[number]=1&deep[number]=2", "400 query/deep/number: type")]
    [TestCase("deep[name]=a&deep[name][b]=c", "400 query/deep/name: type")]
    [TestCase("deep[other]=1", "400 query/deep/other: additionalProperties")]
    [TestCase("deep[inner][flag]=yes", "400 query/deep/inner/flag: type")]
    [TestCase("deep[rows][0][level]=-1", "400 query/deep/rows/0/level: minimum")]
    [TestCase("deep=1", "400 query/deep: type")]
    [TestCase("labels[a]=x", "400 query/labels/a: type")]
    [TestCase("deep[name=1", "{}")]
    public Task Style_deepObject(string query, string expected) => AssertOutcome("/query?" + query, expected);

    [TestCase("page=2&name=x&other=5", "{'Page':2,'Where':{'name':'x','other':5}}")]
    [TestCase("page=2", "{'Page':2}")]
    [TestCase("other=x", "400 query/where/other: type")]
    public Task Objects_without_fixed_names_take_what_no_other_parameter_claims(string query, string expected) => AssertOutcome("/query/others?" + query, expected);

    [TestCase("json=%7B%22role%22:%22a%20b%22%7D", "{'Json':{'role':'a b'}}")]
    [TestCase("json={\"level\":3}", "{'Json':{'level':3}}")]
    [TestCase("json-text=%22a%22", "{'JsonText':'a'}")]
    [TestCase("json-text=a", "400 query/json-text: json")]
    [TestCase("json=", "400 query/json: json")]
    [TestCase("json={\"level\":", "400 query/json: json")]
    [TestCase("json={}x", "400 query/json: json")]
    [TestCase("json={\"role\":\"\\ud800\"}", "400 query/json: json")]
    [TestCase("json={\"level\":1.5,\"x\":1}", "400 query/json/level: type, query/json/x: additionalProperties")]
    [TestCase("json={}&json={}", "400 query/json: duplicate")]
    [TestCase("plain=abc", "{'Plain':'abc'}")]
    [TestCase("plain=abcdef", "400 query/plain: maxLength")]
    public Task Content_instead_of_a_style(string query, string expected) => AssertOutcome("/query?" + query, expected);

    [TestCase("reserved=a/b?c:d@e,f;g$h!i*j(k)", "{'Reserved':'a/b?c:d@e,f;g$h!i*j(k)'}")]
    [TestCase("reserved=a%2Fb", "{'Reserved':'a/b'}")]
    public Task Reserved_characters(string query, string expected) => AssertOutcome("/query?" + query, expected);

    // Whichever of two values a service took, a proxy or another service might take the other: a single value must be single.
    [TestCase("text=a&text=b", "400 query/text: duplicate")]
    [TestCase("text=a&text=a", "400 query/text: duplicate")]
    [TestCase("packed=a,b&packed=c", "400 query/packed: duplicate")]
    [TestCase("bars=a&bars=c", "400 query/bars: duplicate")]
    [TestCase("role=a&role=b", "400 query/person/role: duplicate")]
    public Task A_single_value_must_not_be_repeated(string query, string expected) => AssertOutcome("/query?" + query, expected);

    [TestCase("packed-person=role,admin,level", "400 query/packed-person: style")]
    [TestCase("packed-person=role,a,role,b", "400 query/packed-person/role: duplicate")]
    [TestCase("level=x", "400 query/person/level: type")]
    [TestCase("level=-1", "400 query/person/level: minimum")]
    [TestCase("numbers=1&numbers=x&numbers=1.5", "400 query/numbers/1: type, query/numbers/2: type")]
    [TestCase("packed-numbers=1,,2", "400 query/packed-numbers/1: type")]
    [TestCase("numbers=x&level=x&deep[number]=x", "400 query/numbers/0: type, query/person/level: type, query/deep/number: type")]
    public Task Wrong_values(string query, string expected) => AssertOutcome("/query?" + query, expected);

    [TestCase("", "{'Number':7,'Text':'none'}")]
    [TestCase("number=&text=&choice=&list=", "{'Number':7,'Text':''}")]
    [TestCase("number&choice", "{'Number':7,'Text':'none'}")]
    [TestCase("strict=", "400 query/strict: type")]
    [TestCase("choice=&choice=", "400 query/choice: duplicate")]
    public Task Empty_values_where_they_are_allowed(string query, string expected) => AssertOutcome("/query/empty?" + query, expected);

    [TestCase("?number=", "{}")]
    [TestCase("?number=5", "{'Number':5}")]
    [TestCase("", "400 query/number: required")]
    public Task An_empty_value_is_enough_where_one_is_required_and_may_be_empty(string query, string expected) => AssertOutcome("/query/empty-required" + query, expected);

    [TestCase("/query/whole/json?%7B%22role%22:%22a+b%22%7D", "{'Filter':{'role':'a+b'}}")]
    [TestCase("/query/whole/json", "{}")]
    [TestCase("/query/whole/json?role=a", "400 query/filter: json")]
    [TestCase("/query/whole/json?%7B%22level%22:-1%7D", "400 query/filter/level: minimum")]
    [TestCase("/query/whole/form?name=a+b&number=3&tags=x&tags=y", "{'Filter':{'name':'a b','number':3,'tags':['x','y']}}")]
    [TestCase("/query/whole/form?inner=%7B%22flag%22:true%7D", "{'Filter':{'inner':{'flag':true}}}")]
    [TestCase("/query/whole/form", "400 query/filter: required")]
    [TestCase("/query/whole/form?number=x&other=1", "400 query/filter/number: type, query/filter/other: additionalProperties")]
    [TestCase("/query/whole/form?name=a&name=b", "400 query/filter/name: duplicate")]
    public Task The_whole_query_as_one_value(string target, string expected) => AssertOutcome(target, expected);
}
