using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Documented;
using OpenApiGen.Runtime.Tests.Http.Problems;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>The form of errors is a matter of each document, even where several live in one application.</summary>
public sealed class ErrorFormatTests : ServiceFixture
{
    private const string Key = "correct horse battery staple";

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddContractApiKey("key", Key);
        builder.Services.AddAnswers<ThingsHandler>();
        builder.Services.AddDocumented<DocumentedHandler>();
        builder.Services.AddProblems<ProblemsHandler>();
    }

    protected override void Map(WebApplication app)
    {
        app.MapAnswers();
        app.MapDocumented();
        app.MapProblems();
    }

    [Test]
    public async Task A_violation() => ErrorAssert.IsProblem(
        await PostAsync("/problems", """{"name":"too long","count":0}"""), 400, "Bad Request", ErrorCodes.ValidationError, "/name: maxLength", "/count: minimum");

    [Test]
    public async Task A_violation_in_a_parameter() =>
        ErrorAssert.IsProblem(await Service.GetAsync("/problems/x"), 400, "Bad Request", ErrorCodes.ValidationError, "path/id: type");

    [Test]
    public async Task Json_that_is_none() => ErrorAssert.IsProblem(await PostAsync("/problems", "{"), 400, "Bad Request", ErrorCodes.InvalidJson, ": json");

    [Test]
    public async Task A_caller_that_is_not_known()
    {
        Answer answer = await Service.SendAsync(HttpMethod.Post, "/problems", Content.Json("{}"));
        ErrorAssert.IsProblem(answer, 401, "Unauthorized", ErrorCodes.AuthenticationRequired);
        ErrorAssert.HasSecurityHeaders(answer);
    }

    [Test]
    public async Task A_media_type_that_is_not_accepted() =>
        ErrorAssert.IsProblem(await Service.SendAsync(HttpMethod.Post, "/problems", Content.Of("x", "text/plain"), "X-Key: " + Key), 415, "Unsupported Media Type", ErrorCodes.UnsupportedMediaType);

    [Test]
    public async Task A_body_that_is_too_large() =>
        ErrorAssert.IsProblem(await PostAsync("/problems", new string(' ', 2 * 1024 * 1024)), 413, "Payload Too Large", ErrorCodes.PayloadTooLarge);

    [Test]
    public async Task An_exception()
    {
        ErrorAssert.IsProblem(await Service.GetAsync("/problems/failure"), 500, "Internal Server Error", ErrorCodes.InternalError);
        Assert.That(Service.Log.Entries, Has.Some.EndsWith("InvalidOperationException"));
    }

    [Test]
    public async Task A_path_of_no_document_follows_the_one_that_was_added_last() =>
        ErrorAssert.IsProblem(await Service.GetAsync("/nothing"), 404, "Not Found", ErrorCodes.ResourceNotFound);

    [Test]
    public async Task A_method_of_no_operation_follows_the_document_that_was_added_last() =>
        ErrorAssert.IsProblem(await Service.SendAsync(HttpMethod.Delete, "/things"), 405, "Method Not Allowed", ErrorCodes.MethodNotAllowed);

    [Test]
    public async Task A_document_beside_it_keeps_its_form() =>
        ErrorAssert.IsEnvelope(await Service.GetAsync("/things?limit=0"), 400, ErrorCodes.ValidationError, "query/limit: minimum");

    [TestCase("/documented/one", 400, true)]
    [TestCase("/documented/one", 415, false)]
    [TestCase("/documented/range", 400, true)]
    [TestCase("/documented/range", 415, true)]
    [TestCase("/documented/default", 400, true)]
    [TestCase("/documented/default", 415, true)]
    public async Task What_an_operation_documents_wins(string target, int status, bool isProblem)
    {
        Answer answer = await Service.SendAsync(HttpMethod.Post, target, Content.Of("true", status == 400 ? "application/json" : "text/plain"));
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo(isProblem ? "application/problem+json" : "application/json"));
    }

    [Test]
    public async Task An_application_may_write_errors_in_a_form_of_its_own()
    {
        await using TestService service = await TestService.StartAsync(
            b => b.Services.AddAnswers<ThingsHandler>(o => o.WriteError = static (http, error) =>
            {
                http.Response.ContentType = "text/plain";
                return http.Response.WriteAsync($"{error.StatusCode} {error.Code} {string.Join(" ", error.Violations.Select(v => v.Field))}");
            }),
            a => a.MapAnswers());
        Answer answer = await service.GetAsync("/things?limit=0");
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Body, Is.EqualTo("400 VALIDATION_ERROR query/limit"));
        ErrorAssert.HasSecurityHeaders(answer);
        Assert.That((await service.GetAsync("/nothing")).Body, Is.EqualTo("404 RESOURCE_NOT_FOUND "));
        Assert.That((await service.GetAsync("/failure")).Body, Is.EqualTo("500 INTERNAL_ERROR "));
    }

    private Task<Answer> PostAsync(string target, string body) => Service.SendAsync(HttpMethod.Post, target, Content.Json(body), "X-Key: " + Key);

    private sealed class DocumentedHandler : IDocumentedHandler
    {
        public ValueTask<OneResult> OneAsync(OneRequest request, CancellationToken cancellationToken) => new(OneResult.NoContent());

        public ValueTask<RangeResult> RangeAsync(RangeRequest request, CancellationToken cancellationToken) => new(RangeResult.NoContent());

        public ValueTask<AllResult> AllAsync(AllRequest request, CancellationToken cancellationToken) => new(AllResult.NoContent());
    }

    private sealed class ProblemsHandler : IProblemsHandler
    {
        public ValueTask<GetProblemResult> GetProblemAsync(GetProblemRequest request, CancellationToken cancellationToken) => new(GetProblemResult.NoContent());

        public ValueTask<CreateProblemResult> CreateProblemAsync(CreateProblemRequest request, CancellationToken cancellationToken) => new(CreateProblemResult.NoContent());

        public ValueTask<FailProblemResult> FailProblemAsync(CancellationToken cancellationToken) => throw new InvalidOperationException(ThingsHandler.Secret);
    }
}
