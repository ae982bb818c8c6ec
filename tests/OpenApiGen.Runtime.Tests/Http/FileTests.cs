using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Files;
using OpenApiGen.Runtime.Tests.Http.Files2;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>All ways to say that something is a file, or bytes.</summary>
public sealed class FileTests : ServiceFixture
{
    private static readonly byte[] Bytes = [0xff, 0x00, 0xfe, 0x0d, 0x0a];

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddFiles<UploadHandler, DownloadHandler>();
        builder.Services.AddFiles2<Files2Handler>();
    }

    protected override void Map(WebApplication app)
    {
        app.MapFiles();
        app.MapFiles2();
    }

    [Test]
    public async Task Parts_without_a_type_are_files_from_3_1_on()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Bytes), "any", "a.bin" },
            { new ByteArrayContent(Bytes), "list", "b.bin" },
            { new ByteArrayContent(Bytes), "list", "c.bin" },
            { new ByteArrayContent(Bytes), "image", "d.png" },
            { new ByteArrayContent(Bytes), "binary", "e.bin" },
            { new StringContent("some text"), "note" },
            { new StringContent("""{"extra":[1]}"""), "person" },
        };
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/untyped", form)).Outcome, Is.EqualTo("['a.bin 5','b.bin 5','c.bin 5','d.png 5','e.bin 5','some text','[1]']"));
    }

    [Test]
    public async Task A_file_of_2_0_is_a_file()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Bytes), "file", "a.bin" }, { new StringContent("t"), "title" } };
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/upload", form)).Outcome, Is.EqualTo("'a.bin 5 t'"));
    }

    [Test]
    public async Task Bytes_of_any_media_type_are_sent_as_they_are()
    {
        using HttpResponseMessage response = await Service.Client.GetAsync(new Uri("/bytes", UriKind.Relative));
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("image/webp"));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(Bytes));
    }

    private sealed class UploadHandler : IUploadHandler
    {
        public ValueTask<UntypedResult> UntypedAsync(UntypedRequest request, CancellationToken cancellationToken)
        {
            UntypedBody body = request.Body;
            string[] found = [.. ((FormFile[])[body.Any!, .. body.List!, body.Image!, body.Binary!]).Select(f => $"{f.FileName} {f.Length}"), body.Note.Value!.Value.GetString()!, body.Person!.Extra.Value!.Value.GetRawText()];
            return new(UntypedResult.Ok(System.Text.Json.JsonSerializer.SerializeToElement(found)));
        }
    }

    private sealed class DownloadHandler : IDownloadHandler
    {
        public ValueTask<BytesResult> BytesAsync(CancellationToken cancellationToken) => new(BytesResult.Ok(new MemoryStream(Bytes), "image/webp"));
    }

    private sealed class Files2Handler : IFiles2Handler
    {
        public ValueTask<UploadResult> UploadAsync(UploadRequest request, CancellationToken cancellationToken) =>
            new(UploadResult.Ok(System.Text.Json.JsonSerializer.SerializeToElement($"{request.Body.File.FileName} {request.Body.File.Length} {request.Body.Title}")));
    }
}
