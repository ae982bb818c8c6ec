using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Hostile;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Uploads where the server itself sets no limit.</summary>
public sealed class UploadSizeTests : HostileFixture
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(static o => o.Limits.MaxRequestBodySize = null);
        builder.Services.AddHostile(static o => o.MaxUploadSize = 200_000);
        builder.Services.AddSingleton(EchoHandler.Of<IHostileHandler>());
    }

    protected override void Map(WebApplication app)
    {
        app.Use((http, next) =>
        {
            http.Features.Set<IHttpMaxRequestBodySizeFeature>(null);
            return next(http);
        });
        app.MapHostile();
    }

    [TestCase(2, 90_000, 200)]
    [TestCase(3, 90_000, 413)]
    [TestCase(1, 210_000, 413)]
    public async Task Files_count_together(int count, int length, int status)
    {
        string body = Multipart([("name=\"source\"", null, "{\"url\":\"u\"}"), .. Enumerable.Range(0, count).Select(i => ($"name=\"files\"; filename=\"{i.ToString(CultureInfo.InvariantCulture)}\"", (string?)null, new string('x', length)))]);
        using HttpContent content = Content.Of(body, "multipart/form-data; boundary=b");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Service.Address, "/upload")) { Content = content, Headers = { TransferEncodingChunked = true } };
        using HttpResponseMessage response = await Service.Client.SendAsync(request);
        Assert.That((int)response.StatusCode, Is.EqualTo(status), await response.Content.ReadAsStringAsync());
    }
}
