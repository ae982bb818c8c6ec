namespace OpenApiGen.Package.Tests.Sample;

/// <summary>Tests of the sample that share one running service.</summary>
public abstract class SampleFixture
{
    private protected SampleService Service { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start() => Service = await SampleService.StartAsync();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Service is not null)
            await Service.DisposeAsync();
    }
}
