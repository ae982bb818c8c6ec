using System.Text.Json;

namespace OpenApiGen.Tool.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GrillTests : IDisposable
{
    private static readonly string[] Answers =
    [
        "8:1; 300; p99 of October is 120, growth 1.6, Mondays 1.5",
        "shared; yes; ; tenantId; twelve pilots",
        "sync; mail, webhooks; nothing else may be late",
        "pii; the data protection officer; yes; e-mail addresses",
        "modular-monolith; 8; no; users, orders; dotnet; no; one team",
        "production 5/30 2026-10-01; analytics 24h/4h; evidence=an hour costs 4000",
        "99.9 %; requests answered within 500 ms; 30; 60/200/500; orders team; under 25 % left, feature work stops; tech lead; a log",
    ];

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Test]
    public async Task Seven_answers_end_in_a_recommendation()
    {
        ToolResult result = await _tool.RunAsync([.. Given(Answers), "--json", "--decision-file", _tool.Path("decision-profile.json")]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        Assert.That(json.RootElement.GetProperty("profile").GetString(), Is.EqualTo("aspnetcore-modular-monolith"));
        Assert.That(json.RootElement.GetProperty("slo").GetProperty("rtoMinutes").GetInt32(), Is.EqualTo(30));

        ToolResult again = await _tool.RunAsync("decide", _tool.Path("decision-profile.json"), "--json");
        Assert.That(again.Output, Is.EqualTo(result.Output), "the file says what the session said");
    }

    [Test]
    public async Task A_person_is_asked_one_question_at_a_time()
    {
        using var typing = new ToolRun { Typed = [Answers[0], "", "both", .. Answers[1..]] };
        ToolResult result = await typing.RunAsync("grill", "--out", typing.Path("g.md"));
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        int[] places = [.. Enumerable.Range(1, 7).Select(n => result.Output.IndexOf($"\n{n} of 7  ", StringComparison.Ordinal))];
        Assert.That(places, Is.Ordered.And.All.GreaterThanOrEqualTo(0));
        Assert.That(result.Output, Does.Contain("'model' of 'tenancy' must be single-tenant").And.Contain("The form is model; [rowIsolation]"));
        Assert.That(result.Output, Does.Contain("Recommended: ").And.Contain("Canon: Kleppmann").And.Contain("Stop when "));
        Assert.That(result.Output, Does.Contain("Proposed: aspnetcore-modular-monolith"));
    }

    [TestCase(0, "it must scale", 1)]
    [TestCase(1, "single; ; 20000", 2)]
    [TestCase(3, "phi", 4)]
    [TestCase(4, "microservices; 8; yes", 5)]
    [TestCase(5, "production none", 6)]
    [TestCase(6, "high availability", 7)]
    public async Task A_criterion_stops_it(int index, string answer, int question)
    {
        ToolResult result = await _tool.RunAsync([.. Given([.. Answers[..index], answer]), "--json"]);
        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.Contain("stop: ").And.Contain($"(question {question})"));
        Assert.That(File.ReadAllText(_tool.Path("g.md")), Does.Contain($"Stopped at question {question}"));
        using var json = JsonDocument.Parse(result.Output);
        Assert.That(json.RootElement.GetProperty("status").GetString(), Is.EqualTo("refused"));
    }

    [Test]
    public async Task A_session_goes_on_where_it_ended()
    {
        ToolResult first = await _tool.RunAsync(Given(Answers[..3]));
        Assert.That(first.ExitCode, Is.EqualTo(2));
        Assert.That(first.Error, Does.Contain("question 4 is not answered").And.Contain($"--resume {_tool.Path("g.md")}"));
        string[] rest = [.. Answers.Skip(3).SelectMany((a, i) => (string[])["--answer", $"{i + 4}={a}"])];
        ToolResult second = await _tool.RunAsync(["grill", "--resume", _tool.Path("g.md"), .. rest]);
        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(File.ReadAllText(_tool.Path("g.md")), Does.Contain("7 of 7 questions are answered").And.Contain("# Decision: proposed"));
    }

    [Test]
    public async Task A_lane_asks_fewer()
    {
        ToolResult result = await _tool.RunAsync("grill", "--lane", "ciso", "--out", _tool.Path("g.md"), "--answer", "2=" + Answers[1], "--answer", "4=" + Answers[3], "--answer", "6=" + Answers[5]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("A recommendation needs traffic.qpsP99"));
    }

    [TestCase("10k; 2k", "question 1: '10k' is no number")]
    [TestCase("8; 2 million", "question 1: '2 million' is no number")]
    [TestCase("8; 3,5", "question 1: '3,5' is no number")]
    [TestCase("8; 300 per minute", "question 1: '300 per minute' is no number")]
    [TestCase("90%; 300", "question 1: '90%' is no number")]
    [TestCase("foo", "question 1: 'foo' is no number")]
    [TestCase("nine; 300; x", "question 1: 'nine' is no number")]
    [TestCase("8", "question 1: 'qpsP99' is missing; the form is readWriteRatio; qpsP99; [evidence]")]
    [TestCase("8; 300; a; b", "question 1: 'b' is one part too many")]
    public async Task A_wrong_answer_of_a_script_ends_it(string answer, string message)
    {
        ToolResult result = await _tool.RunAsync(Given([answer]));
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message));
    }

    [TestCase("8:1; 300 qps", 8, 300)]
    [TestCase("8 to 1; 12,000/s", 8, 12000)]
    [TestCase("8; 1234.5 requests per second", 8, 1234.5)]
    public async Task Units_that_are_known_may_follow(string answer, double ratio, double qps)
    {
        await _tool.RunAsync(Given([answer]));
        Assert.That(File.ReadAllText(_tool.Path("g.md")), Does.Contain(FormattableString.Invariant($"\"readWriteRatio\": {ratio}, \"qpsP99\": {qps} ")));
    }

    [Test]
    public async Task A_percentage_with_a_comma_is_no_target() =>
        Assert.That((await _tool.RunAsync("grill", "--lane", "vp-engineering", "--out", _tool.Path("g.md"), "--answer", "5=" + Answers[4], "--answer", "7=99,9 %; x; 30; ; a team")).Error, Does.Contain("question 7: '99,9 %' is no number"));

    [Test]
    public async Task Answers_come_through_a_pipe()
    {
        using var piped = new ToolRun { Piped = Answers };
        ToolResult result = await piped.RunAsync("grill", "--out", piped.Path("g.md"), "--json");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [Test]
    public async Task What_is_there_is_not_written_over()
    {
        _tool.Write("notes.md", "my notes").Write("d.json", "// mine\n{}");
        Assert.That((await _tool.RunAsync("grill", "--out", _tool.Path("notes.md"))).Error, Does.Contain("is there already"));
        Assert.That((await _tool.RunAsync([.. Given(Answers), "--decision-file", _tool.Path("d.json")])).Error, Does.Contain("is there already"));
        Assert.That((File.ReadAllText(_tool.Path("notes.md")), File.ReadAllText(_tool.Path("d.json"))), Is.EqualTo(("my notes", "// mine\n{}")));
    }

    [Test]
    public async Task What_is_no_session_is_not_resumed()
    {
        _tool.Write("x.md", "# nothing\n");
        ToolResult result = await _tool.RunAsync("grill", "--resume", _tool.Path("x.md"));
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(File.ReadAllText(_tool.Path("x.md")), Is.EqualTo("# nothing\n"), "nothing is lost");
    }

    [Test]
    public async Task Answers_that_were_broken_by_hand_are_named_at_their_line()
    {
        await _tool.RunAsync(Given(Answers[..1]));
        string text = File.ReadAllText(_tool.Path("g.md")).Replace("\"qpsP99\": 300", "\"qpsP99\": \"many\"", StringComparison.Ordinal);
        _tool.Write("g.md", text);
        ToolResult result = await _tool.RunAsync("grill", "--resume", _tool.Path("g.md"));
        Assert.That(result.ExitCode, Is.EqualTo(4));
        int line = text[..text.IndexOf("\"many\"", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.That(result.Error, Does.Contain($"g.md({line},"));
        Assert.That(File.ReadAllText(_tool.Path("g.md")), Is.EqualTo(text), "nothing is lost");
    }

    private string[] Given(string[] answers) => ["grill", "--out", _tool.Path("g.md"), .. answers.SelectMany((a, i) => (string[])["--answer", $"{i + 1}={a}"])];
}
