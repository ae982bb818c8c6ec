namespace OpenApiGen.Runtime.Tests.Http;

public sealed class FormBodyTests : BodyFixture
{
    private const string Form = "application/x-www-form-urlencoded";

    [TestCase("name=a", "{'Body':{'name':'a'}}")]
    [TestCase("name=a+b%20c%26", "{'Body':{'name':'a b c&'}}")]
    [TestCase("name=%C3%BC", "{'Body':{'name':'ü'}}")]
    [TestCase("name=", "{'Body':{'name':''}}")]
    [TestCase("name", "{'Body':{'name':''}}")]
    [TestCase("name=a&&", "{'Body':{'name':'a'}}")]
    [TestCase("name=a&age=5&flag=true", "{'Body':{'name':'a','age':5,'flag':true}}")]
    [TestCase("name=5", "{'Body':{'name':'5'}}")]
    [TestCase("name=a&tags=x&tags=y", "{'Body':{'name':'a','tags':['x','y']}}")]
    [TestCase("name=a&tags=x,y", "{'Body':{'name':'a','tags':['x,y']}}")]
    [TestCase("name=a&numbers=1&numbers=2", "{'Body':{'name':'a','numbers':[1,2]}}")]
    [TestCase("name=a&tags[]=x&tags[]=y", "{'Body':{'name':'a','tags':['x','y']}}")]
    [TestCase("name=a&tags[1]=y&tags[0]=x", "{'Body':{'name':'a','tags':['x','y']}}")]
    [TestCase("name=a&person=%7B%22name%22%3A%22b%22%7D", "{'Body':{'name':'a','person':{'name':'b'}}}")]
    [TestCase("name=a&person[name]=b&person[age]=5", "{'Body':{'name':'a','person':{'name':'b','age':5}}}")]
    [TestCase("name=a&person[name]=b&person[friend][name]=c", "{'Body':{'name':'a','person':{'name':'b','friend':{'name':'c'}}}}")]
    [TestCase("name=a&either=5", "{'Body':{'name':'a','either':5}}")]
    [TestCase("name=a&either=x", "{'Body':{'name':'a','either':'x'}}")]
    [TestCase("", "400 /name: required")]
    [TestCase("name=a&name=b", "400 /name: duplicate")]
    [TestCase("name=a&age=1&age=2", "400 /age: duplicate")]
    [TestCase("name=a&age=-1", "400 /age: minimum")]
    [TestCase("name=a&age=x&flag=yes", "400 /age: type, /flag: type")]
    [TestCase("name=a&age=", "400 /age: type")]
    [TestCase("name=a&tags=1&tags=2&tags=3&tags=4", "400 /tags: maxItems")]
    [TestCase("name=a&numbers=1&numbers=x", "400 /numbers/1: type")]
    [TestCase("name=a&person[age]=5", "400 /person/name: required")]
    [TestCase("name=a&person=b", "400 /person: type")]
    [TestCase("name=a&unknown=1", "400 /unknown: additionalProperties")]
    [TestCase("name=a&Name=b", "400 /Name: additionalProperties")]
    [TestCase("name=a&__proto__=1", "400 /__proto__: additionalProperties")]
    [TestCase("name=a&unknown[x]=1", "400 /unknown[x]: additionalProperties")]
    [TestCase("age=x&unknown=1", "400 /name: required, /age: type, /unknown: additionalProperties")]
    public Task Fields(string body, string expected) => AssertPost("/form", body, expected, Form);

    [TestCase("people[0][name]=x&people[1][name]=y", "{'Body':{'name':'a','people':[{'name':'x'},{'name':'y'}]}}")]
    [TestCase("people=%5B%7B%22name%22%3A%22x%22%7D%5D", "400 /people/0: type")]
    [TestCase("people=%7B%22name%22%3A%22x%22%7D&people=%7B%22name%22%3A%22y%22%7D", "{'Body':{'name':'a','people':[{'name':'x'},{'name':'y'}]}}")]
    public Task Lists_of_objects(string body, string expected) => AssertPost("/form", "name=a&" + body, expected, Form);

    [TestCase("packed=a,b%2Cc", "{'Body':{'packed':['a','b,c']}}")]
    [TestCase("bars=a|b", "{'Body':{'bars':['a','b']}}")]
    [TestCase("bars=a%7Cb", "{'Body':{'bars':['a','b']}}")]
    [TestCase("words=a%20b+c", "{'Body':{'words':['a','b','c']}}")]
    [TestCase("deep[name]=a&deep[age]=5", "{'Body':{'deep':{'name':'a','age':5}}}")]
    [TestCase("first=1&second=2", "{'Body':{'merged':{'first':1,'second':2}}}")]
    [TestCase("json=%7B%22a%22%3A5%7D", "{'Body':{'json':{'a':5}}}")]
    [TestCase("listed=%5B1%2C2%5D", "{'Body':{'listed':[1,2]}}")]
    [TestCase("free=a/b?c:@!$'(),;*%26", "{'Body':{'free':'a/b?c:@!$'(),;*&'}}")]
    [TestCase("", "{'Body':{}}")]
    [TestCase("packed=a&packed=b", "400 /packed: duplicate")]
    [TestCase("deep[age]=5", "400 /deep/name: required")]
    [TestCase("deep[name]=a&deep[name]=b", "400 /deep/name: type")]
    [TestCase("json=%7B", "400 /json: json")]
    [TestCase("json=%7B%22a%22%3A%22x%22%7D", "400 /json/a: type")]
    [TestCase("listed=1&listed=2", "{'Body':{'listed':[1,2]}}")]
    [TestCase("listed=[1", "400 /listed: json")]
    [TestCase("first=x", "400 /merged/first: type")]
    public Task Encodings(string body, string expected) => AssertPost("/form/encoded", body, expected, Form);

    [TestCase("name=a&x=1&x=2&y=3", "{'Body':{'name':'a','x':[1,2],'y':[3]}}")]
    [TestCase("x=a", "400 /x/0: type")]
    public Task Further_fields(string body, string expected) => AssertPost("/form/open", body, expected, Form);

    [Test]
    public async Task A_form_that_is_optional()
    {
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/form/optional")).Outcome, Is.EqualTo("{}"));
        Assert.That((await PostAsync("/form/optional", "", Form)).Outcome, Is.EqualTo("{'Body':{}}"));
        Assert.That((await PostAsync("/form/optional", "name=a", Form)).Outcome, Is.EqualTo("{'Body':{'name':'a'}}"));
    }

    [TestCase("name=a", Form + "; charset=utf-8", 200)]
    [TestCase("name=a", Form + "; charset=latin1", 415)]
    [TestCase("name=a", "multipart/form-data; boundary=x", 415)]
    public async Task Media_types(string body, string contentType, int status) =>
        Assert.That((await PostAsync("/form", body, contentType)).Status, Is.EqualTo(status));

    [Test]
    public async Task Too_many_fields_are_refused()
    {
        string body = string.Join('&', Enumerable.Range(0, 20_000).Select(static i => "x=1"));
        Answer answer = await PostAsync("/form/open", body, Form);
        Assert.That(answer.Outcome, Is.EqualTo("400 : maxProperties"));
    }
}
