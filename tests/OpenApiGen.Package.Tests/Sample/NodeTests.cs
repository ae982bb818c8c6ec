using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests.Sample;

/// <summary>The sample in C#, beside the servers for Node that its contract gives.</summary>
public sealed class NodeTests
{
    [Test]
    public async Task Node_answers_as_the_sample_does()
    {
        NodeProject project = await NodeServers.BuiltAsync();
        await using SampleService service = await SampleService.StartAsync();
        string output = await project.RunAsync([("TRANSCRIPT_KEY", service.Key)], "transcript/run.mjs", "--csharp", service.Client.BaseAddress!.ToString());
        Assert.That(output, Does.EndWith(" requests to csharp, express, fastify, koa: 0 differences\n"));
    }
}
