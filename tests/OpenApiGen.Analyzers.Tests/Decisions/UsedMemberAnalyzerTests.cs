using OpenApiGen.Analyzers.Decisions;
using OpenApiGen.Analyzers.Tests.Driving;

namespace OpenApiGen.Analyzers.Tests.Decisions;

/// <summary>What code uses although its profile is against it.</summary>
public sealed class UsedMemberAnalyzerTests
{
    private const string Choice = """{ "choice": { "profile": "aspnetcore-modular-monolith", "chosenBy": "Ada" } }""";

    [TestCase("[|Get().Result|]")]
    [TestCase("[|Get().GetAwaiter().GetResult()|]")]
    [TestCase("[|Get().ConfigureAwait(false).GetAwaiter().GetResult()|]")]
    public async Task OAG2006_sync_over_async(string expression)
    {
        string[] found = await Project($$"""static class A { static Task<int> Get() => Task.FromResult(1); static int B() => {{expression}}; }""").AnalyzeAsync(new UsedMemberAnalyzer());
        Assert.That(found, Has.Length.EqualTo(1).And.All.StartsWith("OAG2006: 'aspnetcore-modular-monolith' is against sync over async, and this uses "));
    }

    [Test]
    public async Task OAG2006_a_method_that_is_called_or_taken() => Assert.That(
        await Project("static class A { static void B(Task t) { [|t.Wait()|]; [|Task.WaitAll(t)|]; Action c = [|t.Wait|]; c(); } }").AnalyzeAsync(new UsedMemberAnalyzer()), Has.Length.EqualTo(3));

    [Test]
    public async Task OAG2006_a_type_of_another_package() => Assert.That(
        await Project("""
            namespace Newtonsoft.Json { enum TypeNameHandling { None, All } class Settings { public TypeNameHandling Handling { get; set; } } }
            static class A { static Newtonsoft.Json.Settings B() => new() { Handling = [|Newtonsoft.Json.TypeNameHandling.All|] }; static object C() => Newtonsoft.Json.TypeNameHandling.None; }
            """).AnalyzeAsync(new UsedMemberAnalyzer()),
        Has.Length.EqualTo(1).And.All.Contains("TypeNameHandling"));

    [Test]
    public async Task OAG2006_not_for_what_is_awaited() => Assert.That(
        await Project("static class A { static async Task<int> B(Task<int> t) { await t; await Task.WhenAll(t); return await t; } }").AnalyzeAsync(new UsedMemberAnalyzer()), Is.Empty);

    [TestCase("static async Task<int> B(Task<int> a, Task<int> b) { await Task.WhenAll(a, b); return a.Result + b.Result; }")]
    [TestCase("static async Task<int> B(Task<int> t) { await t; return t.Result; }")]
    [TestCase("static int B(ValueTask<int> v) => v.IsCompletedSuccessfully ? v.Result : 0;")]
    [TestCase("static string B(Task<int> t) => nameof(t.Result);")]
    [TestCase("static System.Linq.Expressions.Expression<Func<Task<int>, int>> B() => a => a.Result;")]
    public async Task OAG2006_not_for_results_that_are_there(string code) =>
        Assert.That(await Project($"static class A {{ {code} }}").AnalyzeAsync(new UsedMemberAnalyzer()), Is.Empty);

    [TestCase("static async Task<int> B(Task<int> a, Task<int> b) { await b; return [|a.Result|]; }")]
    [TestCase("static async Task<int> B(Task<int> t) { int r = [|t.Result|]; await t; return r; }")]
    public async Task OAG2006_for_another_task_or_too_early(string code) =>
        Assert.That(await Project($"static class A {{ {code} }}").AnalyzeAsync(new UsedMemberAnalyzer()), Has.Length.EqualTo(1));

    [Test]
    public async Task OAG2006_not_without_the_profile() => Assert.That(
        await new AnalyzedProject().Library().Source("static class A { static int B(Task<int> t) => t.Result; }").AnalyzeAsync(new UsedMemberAnalyzer()), Is.Empty);

    [Test]
    public async Task OAG2014_members_of_a_profile_of_ones_own() => Assert.That(
        await new AnalyzedProject().Library()
            .File("decision-profile.json", """{ "choice": { "profile": "own", "chosenBy": "Ada" } }""")
            .File("own.profile.json", """{ "profile_name": "own", "anti_recommendations": [{ "name": "the clock", "severity": "warn", "why": "tests cannot set it", "members": ["System.DateTime.Now"] }] }""")
            .Source("static class A { static DateTime B() => [|DateTime.Now|]; }").AnalyzeAsync(new UsedMemberAnalyzer()),
        Is.EqualTo((string[])["OAG2014: 'own' is against the clock, and this uses 'DateTime.Now': tests cannot set it"]));

    private static AnalyzedProject Project(string source) => new AnalyzedProject().Library().File("decision-profile.json", Choice).Source(source);
}
