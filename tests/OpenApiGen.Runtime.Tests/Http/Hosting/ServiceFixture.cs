using Microsoft.AspNetCore.Builder;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Tests that share one running service. They change nothing in it, so that fixtures run side by side.</summary>
[Parallelizable(ParallelScope.Self)]
public abstract class ServiceFixture
{
    private TestService? _service;

    private protected TestService Service => _service!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await TestService.StartAsync(Configure, Map);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
    }

    /// <summary>Adds the services.</summary>
    protected abstract void Configure(WebApplicationBuilder builder);

    /// <summary>Maps the contract.</summary>
    protected abstract void Map(WebApplication app);

    private protected async Task AssertOutcome(string target, string expected, params string[] headers) =>
        Assert.That((await Service.GetAsync(target, headers)).Outcome, Is.EqualTo(expected));
}
