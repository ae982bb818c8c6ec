using System.Text.RegularExpressions;

namespace OpenApiGen.Package.Tests;

/// <summary>What a build prints where something is wrong: that, at its place, and nothing else.</summary>
public sealed partial class DiagnosticTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths: {}
        """;

    /// <summary>A project that tries to talk errors down, in all the ways that there are.</summary>
    private const string Severities = """
        dotnet_diagnostic.OAG0003.severity = none
        dotnet_diagnostic.OAG0019.severity = none
        dotnet_analyzer_diagnostic.severity = none
        """;

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_reference_that_leads_nowhere_is_the_only_error(bool talkedDown)
    {
        using TemporaryProject project = TemporaryProject.CopyOfSample().Replace("openapi.yaml", "$ref: '#/components/schemas/NewUser'", "$ref: '#/components/schemas/NewUsr'");
        if (talkedDown)
        {
            project.Write(".editorconfig", "[*]\n" + Severities).Write(".globalconfig", "is_global = true\n" + Severities)
                .Replace("UserService.csproj", "<PublishAot>", "<NoWarn>$(NoWarn);OAG0003</NoWarn><WarningsNotAsErrors>OAG0003</WarningsNotAsErrors><PublishAot>");
        }

        CommandResult result = await project.BuildAsync();

        (int line, int column) = Find(project.Read("openapi.yaml"), "'#/components/schemas/NewUsr'");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Problems, Has.Length.EqualTo(1));
        Assert.That(result.Problems[0], Does.StartWith($"{Path.Combine(project.Folder, "openapi.yaml")}({line},{column}): error OAG0003: ").And.Contain("NewUser"));
    }

    [TestCase("openapi: 3.1.0", "openapii: 3.1.0", "error OAG0005: The document has no 'openapi'")]
    [TestCase("openapi: 3.1.0", "openapi: 4.1.0", "error OAG0006: ")]
    public async Task A_document_of_which_nothing_is_generated_is_named_beside_declarations_that_need_it(string sound, string broken, string message)
    {
        using TemporaryProject project = TemporaryProject.CopyOfSample().Replace("openapi.yaml", sound, broken);
        CommandResult result = await project.BuildAsync();

        Assert.That(result.Problems.Where(p => p.Contains("OAG", StringComparison.Ordinal)), Has.Exactly(1).Items.And.All.StartsWith(Path.Combine(project.Folder, "openapi.yaml") + "(1,").And.All.Contains(message));
        Assert.That(result.Problems.Where(p => !p.Contains("OAG", StringComparison.Ordinal)), Has.All.Match("error CS02(34|46): "));
    }

    [Test]
    public async Task Documents_in_one_namespace_are_an_error_until_one_gets_its_own()
    {
        using TemporaryProject project = TemporaryProject.Create("Demo").Write("Program.cs", "System.Console.WriteLine();").Write("v1/openapi.yaml", Document).Write("v2/openapi.yaml", Document);
        CommandResult shared = await project.BuildAsync();
        Assert.That(shared.Problems, Has.Length.EqualTo(1));
        Assert.That(shared.Problems[0], Does.StartWith($"{Path.Combine(project.Folder, "v2", "openapi.yaml")}(1,1): error OAG0019: ").And.Contain("Demo.Contract"));

        project.Replace("Demo.csproj", "</ItemGroup>", """<AdditionalFiles Update="v2/openapi.yaml" OpenApiGenNamespace="Shop.V2" /></ItemGroup>""");
        (await project.BuildAsync()).MustSucceed();
        Assert.That(project.Generated().Keys, Has.Some.StartsWith("Demo.Contract-").And.Some.StartsWith("Shop.V2-"));
    }

    /// <summary>docs/rules/example.globalconfig, as a user would copy it out of the package.</summary>
    [Test]
    public async Task A_global_configuration_makes_one_warning_an_error_and_silences_another()
    {
        using TemporaryProject project = TemporaryProject.Create("Demo").Write("Program.cs", "System.Console.WriteLine();").Write("openapi.yaml", """
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            paths:
              /things#all: { get: { responses: { '204': { description: None. } } } }
              /things: { get: { parameters: [{ name: Accept, in: header, schema: { type: string } }], responses: { '204': { description: None. } } } }
            """);
        CommandResult without = await project.BuildAsync();
        Assert.That(without.ExitCode, Is.Zero);
        Assert.That(Ids(without), Is.EquivalentTo(new[] { "warning OAG0007", "warning OAG0013" }));

        project.Write(".globalconfig", PackedPackage.Read("docs/rules/example.globalconfig"));
        CommandResult with = await project.BuildAsync();
        Assert.That(with.ExitCode, Is.Not.Zero);
        Assert.That(Ids(with), Is.EqualTo(new[] { "error OAG0007" }));

        static IEnumerable<string> Ids(CommandResult result) => result.Problems.Select(p => Severity().Match(p).Value);
    }

    [TestCase("roslyn4.7")]
    [TestCase("what compilers before 4.0 say: nothing that is known")]
    public async Task A_compiler_that_is_too_old_is_the_only_error(string version)
    {
        using TemporaryProject project = TemporaryProject.Create("Demo").Write("Program.cs", "Demo.Contract.Missing();").Write("openapi.yaml", Document);
        CommandResult result = await project.BuildAsync($"-p:CompilerApiVersion={version}");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Problems, Has.Length.EqualTo(1));
        Assert.That(result.Problems[0], Does.Contain("error OAG0024: ").And.StartWith(Path.Combine(project.Folder, "Demo.csproj")));
    }

    [TestCase("11")]
    [TestCase("7.3")]
    [TestCase("ISO-2")]
    public async Task A_language_version_that_is_too_old_is_the_only_error(string version)
    {
        using TemporaryProject project = TemporaryProject.Create("Demo", $"<LangVersion>{version}</LangVersion>").Write("Program.cs", "Demo.Contract.Missing();").Write("openapi.yaml", Document);
        CommandResult result = await project.BuildAsync();
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Problems, Has.Length.EqualTo(1));
        Assert.That(result.Problems[0], Does.Contain($"error OAG0024: OpenApiGen writes C# 12, and LangVersion of this project is {version}.").And.StartWith(Path.Combine(project.Folder, "Demo.csproj")));
    }

    [TestCase("")]
    [TestCase("12")]
    [TestCase("12.0")]
    [TestCase("latest")]
    public async Task The_oldest_compiler_and_language_that_are_supported_are_none(string language)
    {
        using TemporaryProject project = TemporaryProject.Create("Demo", $"<LangVersion>{language}</LangVersion>").Write("Program.cs", "System.Console.WriteLine();").Write("openapi.yaml", Document);
        (await project.BuildAsync("-p:CompilerApiVersion=roslyn4.8")).MustSucceed();
        Assert.That(project.Generated(), Is.Not.Empty);
    }

    [GeneratedRegex(@"(error|warning) \w+")]
    private static partial Regex Severity();

    /// <summary>Line and column of a text, as compilers count them.</summary>
    private static (int Line, int Column) Find(string text, string part)
    {
        string before = text[..text.IndexOf(part, StringComparison.Ordinal)];
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
