using System.Text.Json;

namespace OpenApiGen.Tool.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DecideTests : IDisposable
{
    private static readonly string[] Team =
        ["decide", "--team-size", "8", "--qps-p99", "50", "--read-write-ratio", "5", "--tenancy", "shared", "--data-sensitivity", "pii", "--pattern", "modular-monolith", "--language", "dotnet"];

    private const string File = """
        {
          "traffic": { "readWriteRatio": 5, "qpsP99": 50 }, "tenancy": { "model": "shared" }, "data": { "tier": "pii" },
          "architecture": { "pattern": "modular-monolith", "teamSize": 8, "language": "typescript" }
        }
        """;

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Test]
    public async Task Flags_are_enough()
    {
        ToolResult result = await _tool.RunAsync(Team);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Does.StartWith("Proposed: aspnetcore-modular-monolith\n").And.Contain("Approvers").And.Contain("RTO 120 min").And.Contain("1. slo"));
        Assert.That(result.Output, Has.None.EqualTo('\u001b'), "colours are for terminals");
    }

    [Test]
    public async Task A_file_is_enough_and_flags_win()
    {
        _tool.Write("decision-profile.json", File);
        Assert.That((await _tool.RunAsync("decide", _tool.Path("decision-profile.json"))).Output, Does.StartWith("Proposed: node-express"));
        Assert.That((await _tool.RunAsync("decide", _tool.Path("decision-profile.json"), "--language", "dotnet")).Output, Does.StartWith("Proposed: aspnetcore-modular-monolith"));
    }

    [Test]
    public async Task What_is_missing_is_listed_with_its_question()
    {
        ToolResult result = await _tool.RunAsync("decide", "--team-size", "8", "--json");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error.Split('\n'), Has.Exactly(5).StartsWith("missing: --"));
        using var json = JsonDocument.Parse(result.Output);
        Assert.That(json.RootElement.GetProperty("status").GetString(), Is.EqualTo("refused"));
        Assert.That(json.RootElement.GetProperty("missing").GetArrayLength(), Is.EqualTo(5));
    }

    [Test]
    public async Task A_criterion_refuses_and_no_stack_is_printed_unless_asked()
    {
        string[] loaded = [.. Team.Select(a => a == "50" ? "6000" : a)];
        ToolResult result = await _tool.RunAsync(loaded);
        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Output, Does.StartWith("Refused").And.Not.Contain("Stack"));
        Assert.That(result.Error, Does.Contain("stop: 6000 requests per second on a modular monolith"));

        ToolResult shown = await _tool.RunAsync([.. loaded, "--show-refused"]);
        Assert.That(shown.ExitCode, Is.EqualTo(3));
        Assert.That(shown.Output, Does.Contain("This is no recommendation").And.Contain("Stack"));
    }

    [Test]
    public async Task The_reference_engine_has_its_scores()
    {
        ToolResult result = await _tool.RunAsync([.. Team, "--compat", "reference", "--json"]);
        using var json = JsonDocument.Parse(result.Output);
        Assert.That(
            json.RootElement.GetProperty("ranking").EnumerateArray().Select(r => $"{r.GetProperty("profile")} {r.GetProperty("score")}"),
            Is.EqualTo((string[])["fastapi-python 1", "node-express 1", "django-monolith 0.8947", "go-or-rust-microservice 0.2632"]));
    }

    [Test]
    public async Task An_invalid_file_is_said_to_be_so_at_its_place()
    {
        _tool.Write("d.json", "{\n  \"data\": { \"tier\": \"secret\" }\n}");
        ToolResult result = await _tool.RunAsync("decide", _tool.Path("d.json"));
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(result.Error, Does.StartWith($"{_tool.Path("d.json")}(2,21): error OAG2001: "));
        Assert.That(result.Output, Is.Empty);
    }

    [TestCase("--tenancy", "both", "--tenancy must be one of single-tenant")]
    [TestCase("--team-size", "0", "--team-size must be a whole number from 1 to 1000000, not '0'")]
    [TestCase("--qps-p99", "NaN", "--qps-p99 must be a number from 0 to 1000000000")]
    [TestCase("--compat", "old", "--compat must be reference or strict")]
    [TestCase("--nonsense", "1", "there is no option '--nonsense'")]
    public async Task A_wrong_argument_is_named(string option, string value, string message)
    {
        ToolResult result = await _tool.RunAsync("decide", option, value);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message));
    }

    [Test]
    public async Task A_profile_of_ones_own_extends_another()
    {
        _tool.Write("own.profile.json", """{ "profile_name": "own", "extends": "aspnetcore-modular-monolith", "constraints": { "admin_panel_needed": true } }""");
        ToolResult result = await _tool.RunAsync([.. Team, "--admin-panel", "--profiles", _tool.Folder, "--choose", "own", "--chosen-by", "Ada", "--json"]);
        using var json = JsonDocument.Parse(result.Output);
        Assert.That(json.RootElement.GetProperty("profile").GetString(), Is.EqualTo("own"));
        Assert.That(json.RootElement.GetProperty("slo").GetProperty("rtoMinutes").GetInt32(), Is.EqualTo(120));
    }

    [Test]
    public async Task Mistakes_of_a_profile_end_it()
    {
        _tool.Write("own.json", """{ "profile_name": "own", "extends": "node-expres" }""");
        ToolResult result = await _tool.RunAsync([.. Team, "--profiles", _tool.Folder]);
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(result.Error, Does.Contain("own.json(1,37): error OAG2001: There is no profile 'node-expres' to extend; did you mean 'node-express'?"));
    }

    [Test]
    public async Task Markdown_and_record_go_to_files_whole()
    {
        ToolResult result = await _tool.RunAsync([.. Team, "--adr", "--out", _tool.Path("adr.md")]);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "")));
        Assert.That(System.IO.File.ReadAllText(_tool.Path("adr.md")), Does.StartWith("---\nstatus: proposed\n").And.Contain("## Decision Outcome"));
        Assert.That(Directory.GetFiles(_tool.Folder), Has.Length.EqualTo(1));
        Assert.That((await _tool.RunAsync([.. Team, "--md"])).Output, Does.StartWith("# Decision: proposed\n"));
        Assert.That((await _tool.RunAsync([.. Team, "--md", "--adr"])).Error, Does.Contain("--md and --adr exclude each other"));
    }

    [Test]
    public async Task Links_and_rights_of_a_file_stay_and_what_is_no_file_is_written_through()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Rights and links as Unix has them.");
            return;
        }

        _tool.Write("target.md", "old");
        System.IO.File.SetUnixFileMode(_tool.Path("target.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        System.IO.File.CreateSymbolicLink(_tool.Path("link.md"), _tool.Path("target.md"));
        Assert.That((await _tool.RunAsync([.. Team, "--md", "--out", _tool.Path("link.md")])).ExitCode, Is.Zero);
        Assert.That(System.IO.File.ReadAllText(_tool.Path("target.md")), Does.StartWith("# Decision"));
        Assert.That(new FileInfo(_tool.Path("link.md")).LinkTarget, Is.Not.Null);
        Assert.That(System.IO.File.GetUnixFileMode(_tool.Path("target.md")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        Assert.That((await _tool.RunAsync([.. Team, "--md", "--out", "/dev/null"])).ExitCode, Is.Zero);
        Assert.That(new FileInfo("/dev/null").Length, Is.Zero, "a device stays one");
        Assert.That((await _tool.RunAsync([.. Team, "--md", "--out", "/proc/nothing.md"])).Error, Does.StartWith("'/proc/nothing.md' cannot be written"));
    }

    [Test]
    public async Task The_decision_file_itself_is_not_written_over()
    {
        _tool.Write("d.json", File);
        ToolResult result = await _tool.RunAsync("decide", _tool.Path("d.json"), "--md", "--out", _tool.Path("d.json"));
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(System.IO.File.ReadAllText(_tool.Path("d.json")), Is.EqualTo(File));
    }

    [TestCase("\"choice\": { \"profile\": \"nope\", \"chosenBy\": \"Ada\" }", "There is no profile 'nope'")]
    [TestCase("\"slo\": { \"target\": 99.5 }", "OAG3001")]
    public async Task What_the_build_calls_an_error_decides_nothing(string section, string message)
    {
        _tool.Write("d.json", File.TrimEnd()[..^1] + ", " + section + " }");
        ToolResult result = await _tool.RunAsync("decide", _tool.Path("d.json"));
        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(result.Error, Does.Contain(message));
    }

    [Test]
    public async Task What_a_profile_is_not_made_for_and_robots_are_warnings()
    {
        ToolResult result = await _tool.RunAsync([.. Team.Select(static a => a == "pii" ? "regulated" : a), "--fail-on", "warning"]);
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("'aspnetcore-modular-monolith' is not made for this: data_sensitivity_tier_max: at most pii, not regulated"));
    }

    [TestCase("--choose", "node-express")]
    [TestCase("--chosen-by", "Ada")]
    public async Task A_choice_has_a_profile_and_a_person(string option, string value) =>
        Assert.That((await _tool.RunAsync([.. Team, option, value])).Error, Does.StartWith("--choose and --chosen-by belong together"));

    [Test]
    public async Task Warnings_and_ties_fail_where_that_is_asked()
    {
        string[] tie = [.. Team.SkipLast(1), "python"];
        Assert.That((await _tool.RunAsync(tie)).ExitCode, Is.Zero);
        Assert.That((await _tool.RunAsync([.. tie, "--fail-on", "warning"])).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_refused_by_every_profile_is_shown_where_that_is_asked()
    {
        string[] services = [.. Team.Select(static a => a == "modular-monolith" ? "microservices" : a), "--show-refused"];
        Assert.That((await _tool.RunAsync(services)).Output, Does.Contain("This is no recommendation").And.Contain("refuses"));
        Assert.That((await _tool.RunAsync([.. services, "--md"])).Output, Does.Contain("refuses itself"));
    }

    [Test]
    public async Task Nothing_is_ever_approved()
    {
        string[] all = [.. Team, "--choose", "aspnetcore-modular-monolith", "--chosen-by", "Ada"];
        foreach (string format in (string[])["--json", "--md", "--adr"])
        {
            string text = (await _tool.RunAsync([.. all, format])).Output;
            Assert.That(text, Does.Not.Contain("approved").IgnoreCase, format);
            Assert.That(text, Does.Contain("tech lead"), format);
        }
    }
}
