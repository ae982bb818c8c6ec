using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenApiGen.Package.Tests.Sample;

/// <summary>The sample, running with a database of its own.</summary>
internal sealed class SampleService : IAsyncDisposable
{
    private static readonly Lazy<Task<TemporaryProject>> Build = new(BuildAsync);

    private readonly RunningService _service;
    private readonly string _key;

    private SampleService(RunningService service, string key) => (_service, _key) = (service, key);

    /// <summary>The key of its tokens.</summary>
    public string Key => _key;

    /// <summary>Sends requests to it.</summary>
    public HttpClient Client => _service.Client;

    /// <summary>Starts what <c>dotnet build</c> makes of the sample; it is built once.</summary>
    public static async Task<SampleService> StartAsync() => await StartAsync(await ProgramAsync());

    /// <summary>What <c>dotnet build</c> makes of the sample; it is built once.</summary>
    public static async Task<string> ProgramAsync() => Path.Combine((await Build.Value).Folder, "bin", "Release", "net10.0", "UserService.dll");

    /// <summary>Starts a program that was built from the sample.</summary>
    public static async Task<SampleService> StartAsync(string program)
    {
        string key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        string database = Path.Combine(Directory.CreateDirectory(Path.Combine(PackedPackage.Root, Path.GetRandomFileName())).FullName, "users.db");
        return new SampleService(await RunningService.StartAsync(program, ("Jwt__Key", key), ("Database__Path", database)), key);
    }

    /// <summary>Makes a token.</summary>
    /// <param name="scope">What its holder may do.</param>
    /// <param name="lifetime">For how long, in seconds; less than none is in the past.</param>
    public string Token(string scope, int lifetime = 600)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string content = Encode("""{"alg":"HS256","typ":"JWT"}""") + "." + Encode($$"""{"iss":"shop","aud":"user-service","scope":{{JsonSerializer.Serialize(scope)}},"exp":{{now + lifetime}}}""");
        return content + "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_key), Encoding.ASCII.GetBytes(content)));
    }

    /// <summary>Sends a request.</summary>
    /// <param name="request">Method and target.</param>
    /// <param name="body">JSON; null for none.</param>
    /// <param name="token">A token; null for none.</param>
    public async Task<SampleAnswer> SendAsync(string request, string? body = null, string? token = null)
    {
        string[] parts = request.Split(' ', 2);
        using var message = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        if (body is not null)
            message.Content = new StringContent(body, Encoding.UTF8, "application/json");

        if (token is not null)
            message.Headers.Authorization = new("Bearer", token);

        using HttpResponseMessage response = await Client.SendAsync(message);
        return new SampleAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            response.Headers.Location?.ToString(),
            response.Headers.WwwAuthenticate.ToString(),
            await response.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private static async Task<TemporaryProject> BuildAsync()
    {
        // Not disposed of here: it lives as long as the run, and goes with the run's folder.
        TemporaryProject project = TemporaryProject.CopyOfSample();
        (await project.BuildAsync("--configuration", "Release")).MustSucceed();
        return project;
    }

    private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
