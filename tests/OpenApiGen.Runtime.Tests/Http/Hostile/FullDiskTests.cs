namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>A server that cannot keep what it is sent.</summary>
[NonParallelizable]
public sealed class FullDiskTests : HostileFixture
{
    private const string Variable = "TMPDIR";

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Is_at_fault_itself_and_says_so_in_the_log()
    {
        string? before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, "/nonexistent");
        try
        {
            Answer answer = await PostAsync("/upload", Multipart(("name=\"source\"; filename=\"a\"", null, new string('x', 100_000))), "multipart/form-data; boundary=b");
            Assert.That(answer.Status, Is.EqualTo(500), answer.Body);
            Assert.That(Service.Log.Entries, Has.Some.Contains("DirectoryNotFoundException"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }
}
