using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Unions;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Nothing of a value is lost between reading and writing.</summary>
public sealed class UnionTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddUnions<UnionsHandler>();

    protected override void Map(WebApplication app) => app.MapUnions();

    [TestCase("[{'start':1}]", "=")]
    [TestCase("[{'start':1,'end':2}]", "=")]
    [TestCase("[{'end':2}]", "[{}]")]
    [TestCase("[{'start':1,'inner':{'start':2,'end':3}},{'start':4,'inner':{}}]", "=")]
    [TestCase("[{'start':1,'end':'x'}]", "[{'start':1}]")]
    public Task The_branch_that_keeps_most_is_taken(string body, string expected) => AssertPost("/spans", body, expected);

    [TestCase("{'kind':'cat','meows':true,'na\\'me':[{'a':'\\u00e9'},2]}", "=")]
    [TestCase("{'kind':'dog','barks':false,'more':{'a':[]}}", "=")]
    [TestCase("{'barks':true,'kind':'dog'}", "=")]
    [TestCase("{'kind':'cow'}", "400 /kind: discriminator")]
    public Task A_discriminator_that_branches_do_not_describe_is_written(string body, string expected) => AssertPost("/pet", body, expected);

    [TestCase("{'id':1,'size':2,'more':3}", "=")]
    [TestCase("{'id':1,'more':'x'}", "400 /more: type")]
    public Task Properties_of_which_only_unevaluatedProperties_speaks_are_kept(string body, string expected) => AssertPost("/rest", body, expected);

    private async Task AssertPost(string target, string body, string expected)
    {
        using var content = new StringContent(body.Replace('\'', '"'), Encoding.UTF8, "application/json");
        Answer answer = await Service.SendAsync(HttpMethod.Post, target, content);
        string wanted = expected == "=" ? body : expected;
        if (answer.Status == 200)
            Assert.That(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(answer.Body), System.Text.Json.Nodes.JsonNode.Parse(wanted.Replace('\'', '"'))), Is.True, answer.Body);
        else
            Assert.That(answer.Outcome, Is.EqualTo(wanted));
    }

    private sealed class UnionsHandler : IUnionsHandler
    {
        public ValueTask<SpansResult> SpansAsync(SpansRequest request, CancellationToken cancellationToken) => new(SpansResult.Ok(request.Body));

        public ValueTask<PetResult> PetAsync(PetRequest request, CancellationToken cancellationToken) => new(PetResult.Ok(request.Body));

        public ValueTask<RestResult> RestAsync(RestRequest request, CancellationToken cancellationToken) => new(RestResult.Ok(request.Body));
    }
}
