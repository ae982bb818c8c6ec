namespace OpenApiGen.Runtime.Tests.Http;

public sealed class JsonBodyTests : BodyFixture
{
    [TestCase("application/json", "200")]
    [TestCase("APPLICATION/JSON", "200")]
    [TestCase("application/json; charset=utf-8", "200")]
    [TestCase("application/json; charset=\"UTF-8\"", "200")]
    [TestCase("application/json; version=1", "200")]
    [TestCase("application/json; charset=foo", "415")]
    [TestCase("application/json; charset=utf-16", "415")]
    [TestCase("application/json; charset=iso-8859-1", "415")]
    [TestCase("text/plain", "415")]
    [TestCase("application/xml", "415")]
    [TestCase("application/problem+json", "415")]
    [TestCase("application/*", "415")]
    [TestCase("json", "415")]
    [TestCase("", "415")]
    [TestCase(null, "415")]
    public async Task Media_types(string? contentType, string expected) =>
        Assert.That((await PostAsync("/json/person", """{"name":"a"}""", contentType)).Status.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [TestCase("/json/suffix", "application/vnd.person+json", 200)]
    [TestCase("/json/suffix", "application/json", 415)]
    [TestCase("/json/types", "application/json", 200)]
    [TestCase("/json/types", "text/json", 200)]
    [TestCase("/json/types", "application/merge-patch+json", 200)]
    [TestCase("/json/types", "application/vnd.x+json", 415)]
    [TestCase("/json/whatever", "application/json", 200)]
    [TestCase("/json/whatever", "application/x-own", 200)]
    [TestCase("/json/whatever", null, 200)]
    public async Task Further_media_types_of_json(string target, string? contentType, int status)
    {
        Answer answer = await PostAsync(target, """{"name":"a"}""", contentType);
        Assert.That(answer.Status, Is.EqualTo(status));
        if (status == 200)
            Assert.That(answer.Outcome, Is.EqualTo("{'Body':{'name':'a'}}"));
    }

    [TestCase("gzip", 415)]
    [TestCase("identity", 200)]
    [TestCase("x", 415)]
    public async Task Content_encodings(string encoding, int status)
    {
        using ByteArrayContent content = Content("""{"name":"a"}"""u8.ToArray(), "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/json/person", content)).Status, Is.EqualTo(status));
    }

    [TestCase("{", "400 : json")]
    [TestCase("nul", "400 : json")]
    [TestCase("{'name':'a'}x", "400 : json")]
    [TestCase("{'name':'a'}{}", "400 : json")]
    [TestCase("{'name':'a',}", "400 : json")]
    [TestCase("{'name':'a'/**/}", "400 : json")]
    [TestCase("{'name':'\\ud800'}", "400 : json")]
    [TestCase("{'\\udc00':1,'name':'a'}", "400 : json")]
    [TestCase("{'name':'\\ud800\\u0041'}", "400 : json")]
    [TestCase("null", "400 : type")]
    [TestCase("[]", "400 : type")]
    [TestCase("'a'", "400 : type")]
    [TestCase("", "400 : required")]
    [TestCase(" ", "400 : json")]
    [TestCase("{}", "400 /name: required")]
    [TestCase("{'name':null}", "400 /name: type")]
    [TestCase("{'name':'a','name':'b'}", "400 /name: duplicate")]
    [TestCase("{'name':'a','n\\u0061me':'b'}", "400 /name: duplicate")]
    [TestCase("{'name':'','age':-1,'friend':{'name':5,'age':1.5,'friend':{}}}", "400 /name: minLength, /age: minimum, /friend/name: type, /friend/age: type, /friend/friend/name: required")]
    [TestCase("{'name':'a','age':151}", "400 /age: maximum")]
    [TestCase("{'name':'a','age':1e400}", "400 /age: format")]
    [TestCase("{'name':'a','__proto__':{'x':1}}", "{'Body':{'name':'a'}}")]
    [TestCase("{'name':'a','age':1.50e1}", "{'Body':{'name':'a','age':15}}")]
    [TestCase("{'name':'\\ud83d\\ude00'}", "{'Body':{'name':'\\uD83D\\uDE00'}}")]
    public async Task A_person(string body, string expected)
    {
        Answer answer = await PostAsync("/json/person", body.Replace('\'', '"'));
        Assert.That(answer.Outcome, Is.EqualTo(expected));
        Assert.That(Service.Log.Entries, Is.Empty);
    }

    [Test]
    public async Task Bytes_that_are_no_unicode_are_no_json()
    {
        foreach (string target in (string[])["/json/person", "/json/free"])
        {
            byte[] body = [.. "{\"name\":\""u8, 0xff, .. "\"}"u8];
            Answer answer = await Service.SendAsync(HttpMethod.Post, target, Content(body, "application/json"));
            Assert.That(answer.Outcome, Is.EqualTo("400 : json"), target);
        }
    }

    [TestCase("{'a':'\\ud800'}", "400 : json")]
    [TestCase("'\\udc00'", "400 : json")]
    [TestCase("{'\\ud800':1}", "400 : json")]
    [TestCase("[['\\ud800x']]", "400 : json")]
    [TestCase("{'a':1,'a':2}", "400 : duplicate")]
    [TestCase("{'a':{'b':1,'b':2}}", "400 : duplicate")]
    [TestCase("{'a':[1,1.50,'x',null,true]}", "{'Body':{'a':[1,1.50,'x',null,true]}}")]
    [TestCase("5", "{'Body':5}")]
    [TestCase("null", "{}")]
    public Task Anything(string body, string expected) => AssertPost("/json/free", body.Replace('\'', '"'), expected);

    [Test]
    public async Task Nesting_has_an_end()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"name\":\"a\",\"friend\":", 2000)) + "{}" + new string('}', 2000);
        foreach (string target in (string[])["/json/person", "/json/free", "/json/tree"])
            Assert.That((await PostAsync(target, deep)).Outcome, Is.EqualTo("400 : json"), target);
    }

    [TestCase("absent", "{}")]
    [TestCase("empty", "{}")]
    [TestCase("present", "{'Body':{'name':'a'}}")]
    [TestCase("null", "400 : type")]
    public async Task A_body_that_is_optional(string body, string expected)
    {
        HttpContent? content = body switch
        {
            "absent" => null,
            "empty" => Content([], "application/json"),
            "null" => Content("null"u8.ToArray(), "application/json"),
            _ => Content("""{"name":"a"}"""u8.ToArray(), "application/json"),
        };
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/json/optional", content)).Outcome, Is.EqualTo(expected));
        content?.Dispose();
    }

    [Test]
    public async Task A_body_that_is_required_must_be_there() =>
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/json/person")).Outcome, Is.EqualTo("400 : required"));

    [TestCase("null", "{}")]
    [TestCase("{'name':'a'}", "{'Body':{'name':'a'}}")]
    [TestCase("", "400 : required")]
    public Task A_body_that_may_be_null(string body, string expected) => AssertPost("/json/nullable", body.Replace('\'', '"'), expected);

    [TestCase("[1,null,3]", "{'Body':[1,null,3]}")]
    [TestCase("[]", "400 : minItems")]
    [TestCase("[1,2,3,4]", "400 : maxItems")]
    [TestCase("[1,1.0]", "400 : uniqueItems")]
    [TestCase("[null,null,'a',1.5]", "400 : maxItems, : uniqueItems, /2: type, /3: type")]
    public Task A_list(string body, string expected) => AssertPost("/json/list", body.Replace('\'', '"'), expected);

    [TestCase("{'a':{'name':'x'},'b/~':{'name':'y'}}", "{'Body':{'a':{'name':'x'},'b/~':{'name':'y'}}}")]
    [TestCase("{}", "400 : minProperties")]
    [TestCase("{'b/~':{}}", "400 /b~1~0/name: required")]
    [TestCase("{'a':{'name':'x'},'a':{'name':'y'}}", "400 /a: duplicate")]
    public Task A_map(string body, string expected) => AssertPost("/json/map", body.Replace('\'', '"'), expected);

    [TestCase("{'id':1}", "{'Body':{'id':1}}")]
    [TestCase("{'id':1,'x':1,'inner':{'b':1,'a':'1'}}", "400 /x: additionalProperties, /inner/b: additionalProperties, /inner/a: type")]
    [TestCase("{'Id':1}", "400 : additionalProperties, /id: required")]
    public async Task Unknown_properties_that_are_refused(string body, string expected)
    {
        Answer answer = await PostAsync("/json/strict", body.Replace('\'', '"'));
        Assert.That(answer.Outcome.Replace("/Id: additional", ": additional", StringComparison.Ordinal).Replace("400 /id: required, : additionalProperties", "400 : additionalProperties, /id: required", StringComparison.Ordinal), Is.EqualTo(expected));
    }

    [TestCase("{'id':1,'x':2,'__proto__':3}", "{'Body':{'id':1,'x':2,'__proto__':3}}")]
    [TestCase("{'x':'2'}", "400 /x: type")]
    public Task Unknown_properties_that_are_kept(string body, string expected) => AssertPost("/json/open", body.Replace('\'', '"'), expected);

    [TestCase("{'country':'DE','zip':'12345'}", "{'Body':{'country':'DE','zip':'12345'}}")]
    [TestCase("{'country':'DE'}", "400 /zip: required")]
    [TestCase("{'country':'DE','zip':'1'}", "400 /zip: pattern")]
    [TestCase("{'country':'FR','zip':'1'}", "{'Body':{'country':'FR','zip':'1'}}")]
    [TestCase("{'card':'1'}", "400 /billing: dependentRequired")]
    [TestCase("{'card':'1','billing':'x'}", "{'Body':{'card':'1','billing':'x'}}")]
    [TestCase("{'toolongname':1}", "400 /toolongname: propertyNames")]
    public Task Conditions(string body, string expected) => AssertPost("/json/conditional", body.Replace('\'', '"'), expected);

    [TestCase("{'name':'a','number':1}", "{'Body':{'name':'a','number':1}}")]
    [TestCase("{'name':'a','number':0,'x':1,'y':2}", "400 : maxProperties, /number: minimum")]
    [TestCase("{}", "400 /name: required, /number: required")]
    public Task All_of(string body, string expected) => AssertPost("/json/combined", body.Replace('\'', '"'), expected);

    [Test]
    public Task Defaults() => AssertPost(
        "/json/defaults", "{}", "{'Body':{'text':'none','number':5,'amount':0.10,'flag':true,'color':'dark-green','tags':['a','b'],'day':'2024-02-29','maybe':null}}");

    [TestCase("{'type':'circle','radius':1}", "{'Body':{'type':'circle','radius':1}}")]
    [TestCase("{'side':1,'type':'box'}", "{'Body':{'type':'box','side':1}}")]
    [TestCase("{'type':'Circle','radius':1}", "400 /type: discriminator")]
    [TestCase("{'type':5}", "400 /type: discriminator")]
    [TestCase("{'radius':1}", "400 /type: required")]
    [TestCase("{'type':'circle','side':1}", "400 /radius: required")]
    [TestCase("{'type':'square','side':-1}", "400 /side: minimum")]
    [TestCase("[]", "400 : type")]
    public Task A_discriminator(string body, string expected) => AssertPost("/json/shape", body.Replace('\'', '"'), expected);

    [TestCase("{'meows':true}", "{'Body':{'meows':true}}")]
    [TestCase("{'barks':false,'name':'x'}", "{'Body':{'name':'x','barks':false}}")]
    [TestCase("{'barks':true,'meows':true}", "400 : oneOf")]
    [TestCase("{}", "400 : oneOf")]
    public Task One_of_by_required_properties(string body, string expected) => AssertPost("/json/pet", body.Replace('\'', '"'), expected);

    [TestCase("{'by':'mail','to':'a@b.example'}", "{'Body':{'by':'mail','to':'a@b.example'}}")]
    [TestCase("{'by':'sms','to':'+49'}", "{'Body':{'by':'sms','to':'+49'}}")]
    [TestCase("{'by':'sms','to':'a@b.example'}", "400 /to: pattern")]
    [TestCase("{'by':'fax','to':'1'}", "400 : oneOf")]
    public Task One_of_by_constants(string body, string expected) => AssertPost("/json/kind", body.Replace('\'', '"'), expected);

    [TestCase("'abcde'", "{'Body':'abcde'}")]
    [TestCase("'abcdef'", "400 : maxLength")]
    [TestCase("5", "{'Body':5}")]
    [TestCase("5.5", "400 : type")]
    [TestCase("[true]", "{'Body':[true]}")]
    [TestCase("[1]", "400 /0: type")]
    [TestCase("{'name':'a'}", "{'Body':{'name':'a'}}")]
    [TestCase("null", "{}")]
    [TestCase("true", "400 : oneOf")]
    public Task One_of_by_type(string body, string expected) => AssertPost("/json/value", body.Replace('\'', '"'), expected);

    [TestCase("{'size':9}", "{'Body':{'size':9}}")]
    [TestCase("{'size':11}", "{'Body':{'size':11}}")]
    [TestCase("{'size':10}", "400 : oneOf")]
    [TestCase("{'size':'x'}", "400 : oneOf, /size: type")]
    public Task One_of_by_trying(string body, string expected) => AssertPost("/json/range", body.Replace('\'', '"'), expected);

    [TestCase("{'shapes':[{'type':'circle','radius':1},{'meows':true}]}", "{'Body':{'shapes':[{'type':'circle','radius':1},{'meows':true}]}}")]
    [TestCase("{'shapes':[{'type':'circle'}]}", "400 /shapes/0: anyOf")]
    public async Task Unions_in_unions(string body, string expected) =>
        Assert.That((await PostAsync("/json/nested", body.Replace('\'', '"'))).Outcome.Split(',')[0], Is.EqualTo(expected.Split(',')[0]));

    [TestCase("{'code':'ÄÖ'}", "{'Body':{'code':'ÄÖ'}}")]
    [TestCase("{'code':'Aa','email':'x'}", "400 /code: pattern, /email: format")]
    public Task Patterns_and_formats(string body, string expected) => AssertPost("/json/pattern", body.Replace('\'', '"'), expected);

    [TestCase("application/json", "{\"name\":\"a\"}", "person a")]
    [TestCase("application/vnd.note+json", "{\"text\":\"a\"}", "note a")]
    [TestCase("application/x-www-form-urlencoded", "text=a", "form a")]
    [TestCase("text/plain", "a", "text a")]
    [TestCase("application/octet-stream", "a", "bytes a")]
    public async Task A_body_of_several_media_types(string contentType, string body, string expected)
    {
        Answer answer = await PostAsync("/typed/several", body, contentType);
        Assert.That(answer.Body, Is.EqualTo(expected));
    }

    [TestCase("application/json", "{\"text\":\"a\"}", "400 /name: required")]
    [TestCase("application/vnd.note+json", "{\"name\":\"a\"}", "400 /name: additionalProperties, /text: required")]
    [TestCase("text/plain", "12345678901", "400 : maxLength")]
    [TestCase("application/x-www-form-urlencoded", "", "400 /text: required")]
    [TestCase("image/png", "a", "415")]
    public async Task A_body_of_several_media_types_is_judged_by_its_own(string contentType, string body, string expected)
    {
        Answer answer = await PostAsync("/typed/several", body, contentType);
        Assert.That(string.Join(", ", answer.Outcome[..3] == "400" ? [answer.Outcome[..4] + string.Join(", ", answer.Violations.Order())] : [answer.Outcome]), Is.EqualTo(expected));
    }
}
