using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Emitted;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>What shapes and plans decide, judged where it counts.</summary>
public sealed class EmittedTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddEmitted();
        builder.Services.AddSingleton<IEmittedHandler, EmittedHandler>();
    }

    protected override void Map(WebApplication app) => app.MapEmitted();

    /// <summary>Sends a body, whose quotes are single ones; <c>=</c> expects the same back.</summary>
    private async Task AssertPost(string target, string body, string expected)
    {
        using var content = new StringContent(body.Replace('\'', '"'), Encoding.UTF8, "application/json");
        Answer answer = await Service.SendAsync(HttpMethod.Post, target, content);
        Assert.That(answer.Outcome, Is.EqualTo(expected == "=" ? body : expected));
    }

    [TestCase("{'k':'c-one','c':1}", "=")]
    [TestCase("{'k':'G1','c':1,'g':2}", "{'g':2,'k':'G1','c':1}")]
    [TestCase("{'k':'B'}", "=")]
    [TestCase("{'k':'c-one'}", "400 /c: required")]
    [TestCase("{'k':'C1','c':1}", "400 /k: discriminator")]
    public Task A_base_between_others_can_be_sent(string body, string expected) => AssertPost("/levels", body, expected);

    [TestCase("{'k':'BX'}", "=")]
    [TestCase("{'k':'BX','z':'a'}", "400 /z: additionalProperties")]
    public Task A_base_alone_refuses_what_its_parts_refuse(string body, string expected) => AssertPost("/closed", body, expected);

    [TestCase("{'a':1,'id':'x','other':'y'}", "=")]
    [TestCase("{'a':1}", "400 /id: required")]
    [TestCase("{'a':1,'id':5}", "400 /id: type")]
    public Task What_is_demanded_is_data(string body, string expected) => AssertPost("/demanded", body, expected);

    [TestCase("{}", "{'anything':{'a':[1,'b']},'map':{'x':1},'time':'10:00:00Z','duration':'P1D','url64':'_-8','large':18446744073709551615}")]
    [TestCase("{'anything':null,'map':{},'time':'00:00:00Z','duration':'PT1S','url64':'','large':0}", "=")]
    public Task Defaults_of_all_kinds(string body, string expected) => AssertPost("/defaulted", body, expected);

    [TestCase("{'b':'x'}", "=")]
    [TestCase("{'e':'x','i':500,'u':1}", "400 /x: dependentRequired, /b: required, /e: format, /i: format, /u: additionalProperties")]
    [TestCase("[]", "400 : type")]
    public Task All_that_is_wrong_is_named_at_once(string body, string expected) => AssertPost("/checked", body, expected);

    [TestCase("[1,2,3]", "=")]
    [TestCase("[5,500]", "400 : contains, : minItems, /0: not, /1: format")]
    public Task All_that_is_wrong_with_a_list_is_named_at_once(string body, string expected) => AssertPost("/lists", body, expected);

    [TestCase("{'n':null}", "400 /n: type")]
    [TestCase("{'n':'a'}", "400 /n: const, /n: type")]
    [TestCase("{'c':'x'}", "400 /c: enum")]
    [TestCase("{'c':'y'}", "400 /c: const")]
    public Task What_nothing_matches_is_refused(string body, string expected) => AssertPost("/never", body, expected);

    [TestCase("{'p':'a'}", "=")]
    [TestCase("{'p':null}", "400 /p: oneOf, /p: type")]
    public Task Null_of_two_branches_is_refused(string body, string expected) => AssertPost("/nulls", body, expected);

    [TestCase("{'kind':'round','r':1}", "=")]
    [TestCase("{'kind':'square','s':1}", "=")]
    [TestCase("{'r':1}", "400 /kind: required")]
    public Task A_discriminator_is_set_by_itself(string body, string expected) => AssertPost("/kinds", body, expected);
}
