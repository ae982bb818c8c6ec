using OpenApiGen.Package.Tests;
using OpenApiGen.Package.Tests.Sample;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.Responses;

/// <summary>The sample, built with the packed package, and a proxy before it.</summary>
[SetUpFixture]
public sealed class ProxiedSample
{
    private readonly PackedPackage _package = new();

    internal static Scoreboard Scores { get; } = new("Responses of the sample");

    internal static SampleService Sample { get; private set; } = null!;

    internal static JudgingProxy Proxy { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        NodeProject.Proxy.Require();
        await _package.Pack();
        Sample = await SampleService.StartAsync();
        Proxy = await JudgingProxy.StartAsync(Sample.Client.BaseAddress!);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Proxy is not null)
            await Proxy.DisposeAsync();

        if (Sample is not null)
            await Sample.DisposeAsync();

        await _package.Clean();
    }
}
