using Microsoft.AspNetCore.Builder;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Tests of what a service answers.</summary>
public abstract class AnswersFixture : ServiceFixture
{
    /// <summary>A body that nothing is wrong with.</summary>
    protected const string SoundThing = """{"name":"one","amount":1}""";

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddAnswers<ThingsHandler>();

    protected override void Map(WebApplication app) => app.MapAnswers();

    private protected Task<Answer> PostAsync(string target, string body, params string[] headers) => Service.SendAsync(HttpMethod.Post, target, Content.Json(body), headers);
}
