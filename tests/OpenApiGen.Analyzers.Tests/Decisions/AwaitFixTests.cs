using OpenApiGen.Analyzers.Decisions;
using OpenApiGen.Analyzers.Tests.Driving;
using OpenApiGen.CodeFixes;

namespace OpenApiGen.Analyzers.Tests.Decisions;

/// <summary>What waits is awaited, where it may be.</summary>
public sealed class AwaitFixTests
{
    private const string Head = "static class A { static Task<string> Get() => Task.FromResult(\"\"); static Task Do() => Task.CompletedTask; ";

    [TestCase("static async Task<string> B() { await Do(); return Get().Result; }", "return await Get(); }")]
    [TestCase("static async Task<int> B() { await Do(); return Get().Result.Length; }", "return (await Get()).Length; }")]
    [TestCase("static async Task B() { await Do(); Do().Wait(); }", "await Do(); await Do(); }")]
    [TestCase("static async Task<string> B() { await Do(); return Get().ConfigureAwait(false).GetAwaiter().GetResult(); }", "return await Get().ConfigureAwait(false); }")]
    [TestCase("static Func<Task<string>> B() => async () => { await Do(); return Get().GetAwaiter().GetResult(); };", "return await Get(); };")]
    public async Task OAG2006_is_awaited(string code, string expected)
    {
        using FixRun run = Run(Head + code + " }");
        var analyzer = new UsedMemberAnalyzer();
        await run.ApplyAsync(analyzer, new AwaitFix(), "Await it");
        Assert.That(await run.TextAsync("Program.cs"), Does.Contain(expected));
        Assert.That(await run.ProblemsAsync(analyzer), Is.Empty);
    }

    [Test]
    public async Task OAG2006_a_program_may_await()
    {
        using FixRun run = Run("Console.WriteLine(Task.FromResult(1).Result);", isLibrary: false);
        await run.ApplyAsync(new UsedMemberAnalyzer(), new AwaitFix(), "Await it");
        Assert.That(await run.TextAsync("Program.cs"), Is.EqualTo("Console.WriteLine(await Task.FromResult(1));"));
    }

    [TestCase("static string B() => Get().Result;")]
    [TestCase("static async Task<string> B() { await Do(); lock (typeof(A)) { return Get().Result; } }")]
    [TestCase("static async Task<Func<string>> B() { await Do(); return () => Get().Result; }")]
    [TestCase("static async Task B() { await Do(); Task.WaitAll(Do()); }")]
    [TestCase("static async Task B() { await Do(); Do().Wait(5); }")]
    public async Task OAG2006_what_cannot_be_awaited_is_left_alone(string code)
    {
        using FixRun run = Run(Head + code + " }");
        Assert.That(await run.OfferAsync(new UsedMemberAnalyzer(), new AwaitFix()), Is.Empty);
        Assert.That(await run.ProblemsAsync(new UsedMemberAnalyzer()), Has.One.StartsWith("OAG2006: "));
    }

    private static FixRun Run(string code, bool isLibrary = true)
    {
        var project = new AnalyzedProject();
        return new FixRun((isLibrary ? project.Library() : project).Source(code).File("decision-profile.json", """{ "choice": { "profile": "aspnetcore-modular-monolith", "chosenBy": "Ada" } }"""));
    }
}
