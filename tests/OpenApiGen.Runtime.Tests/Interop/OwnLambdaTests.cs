using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http;
using OpenApiGen.Runtime.Tests.Http.Answers;

namespace OpenApiGen.Runtime.Tests.Interop;

/// <summary>Minimal-API lambdas of an application over types of a contract, with System.Text.Json's reflection and without.</summary>
[TestFixture(true)]
[TestFixture(false)]
public sealed class OwnLambdaTests(bool reflects) : AnswersFixture
{
    [Test]
    public async Task Take_and_return_models()
    {
        Answer answer = await PostAsync("/own", """{"name":"one","amount":1,"color":"dark-green"}""");
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        Assert.That(answer.Body, Is.EqualTo("""{"name":"one","amount":2,"color":"dark-green"}"""));
    }

    [Test]
    public async Task Return_lists_of_models() => Assert.That((await Service.GetAsync("/own")).Body, Is.EqualTo("""[{"name":"one","amount":1}]"""));

    /// <summary>The framework's answer, which says nothing: only operations of the contract say what is wrong.</summary>
    [TestCase("""{"name":"","amount":1}""")]
    [TestCase("{")]
    public async Task Refuse_what_breaks_the_contract(string body)
    {
        Answer answer = await PostAsync("/own", body);
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Body, Is.Empty);
    }

    [Test]
    public async Task Return_models_as_typed_results() => Assert.That((await Service.GetAsync("/own/typed")).Body, Is.EqualTo("""{"name":"one","amount":1}"""));

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            if (!reflects)
                o.SerializerOptions.TypeInfoResolverChain.Clear();

            o.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswersJson.Resolver);
        });
    }

    protected override void Map(WebApplication app)
    {
        base.Map(app);
        app.MapPost("/own", (Thing thing) => thing with { Amount = thing.Amount + 1 });
        app.MapGet("/own", () => new List<Thing> { new() { Name = "one", Amount = 1 } });
        app.MapGet("/own/typed", () => TypedResults.Ok(new Thing { Name = "one", Amount = 1 }));
    }
}
