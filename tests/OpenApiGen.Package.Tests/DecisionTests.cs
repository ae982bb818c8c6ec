namespace OpenApiGen.Package.Tests;

/// <summary>Decision files in projects that refer to OpenApiGen.Analyzers, as users' do.</summary>
public sealed class DecisionTests
{
    [Test]
    public async Task The_sample_is_sound_and_a_broken_copy_is_not_built()
    {
        using TemporaryProject project = TemporaryProject.CopyOfSample();
        CommandResult sound = (await project.BuildAsync()).MustSucceed();
        Assert.That(sound.Problems, Is.Empty);

        project.Replace("decision-profile.json", "\"pattern\": \"modular-monolith\"", "\"pattern\": \"microservices\"")
            .Replace("decision-profile.json", "\"target\": 0.998", "\"target\": 99.8")
            .Replace("decision-profile.json", "[\"Ada (tech lead)\", \"the engineer on call\"]", "[\"deploy-bot\"]");
        CommandResult broken = await project.BuildAsync();
        Assert.That(broken.ExitCode, Is.Not.Zero);
        string text = project.Read("decision-profile.json");
        foreach ((string id, string part) in ((string, string)[])[("OAG2003", "\"microservices\""), ("OAG3001", "99.8"), ("OAG2009", "\"deploy-bot\"")])
        {
            string before = text[..text.IndexOf(part, StringComparison.Ordinal)];
            string place = $"decision-profile.json({before.Count(c => c == '\n') + 1},{before.Length - before.LastIndexOf('\n')}): error {id}: ";
            Assert.That(broken.Problems, Has.Some.Contains(place), broken.Output);
        }
    }

    [Test]
    public async Task Editors_find_the_schemas_below_obj_and_nobody_publishes_decisions()
    {
        using TemporaryProject project = Project().Write("decision-profile.json", """{ "$schema": "obj/openapigen/decision-profile.schema.json" }""").Write("own.profile.json", """{ "profile_name": "own" }""");
        await project.BuildAsync();
        Assert.That(File.Exists(Path.Combine(project.Folder, "obj", "openapigen", "decision-profile.schema.json")), Is.True);
        Assert.That(File.Exists(Path.Combine(project.Folder, "obj", "openapigen", "profile.schema.json")), Is.True);
        (await project.RunAsync("publish", "-p:RunAnalyzers=false", "--output", "out")).MustSucceed();
        Assert.That(Directory.EnumerateFiles(Path.Combine(project.Folder, "out")).Select(Path.GetFileName), Has.None.EqualTo("decision-profile.json").And.None.EqualTo("own.profile.json"));
    }

    [Test]
    public async Task A_file_that_the_project_lists_itself_is_judged_once()
    {
        using TemporaryProject project = Project("""<AdditionalFiles Include="decision-profile.json" />""").Write("decision-profile.json", """{ "data": { "tier": "secret" } }""");
        CommandResult result = await project.BuildAsync();
        Assert.That(result.Problems.Count(p => p.Contains("OAG2001", StringComparison.Ordinal)), Is.EqualTo(1), result.Output);
    }

    [Test]
    public async Task A_globalconfig_has_the_last_word()
    {
        using TemporaryProject project = Project().Write("decision-profile.json", """{ "data": { "tier": "secret" } }""")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.OAG2001.severity = none\ndotnet_diagnostic.OAG2002.severity = warning\ndotnet_diagnostic.OAG2009.severity = none\n");
        CommandResult result = await project.BuildAsync();
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.Problems, Has.Some.Contains("warning OAG2002").And.None.Contains("OAG2001"));
    }

    [Test]
    public async Task Packages_of_different_versions_are_the_only_error()
    {
        using TemporaryProject project = Project().Write("decision-profile.json", "{}");
        CommandResult result = await project.BuildAsync("-p:_OpenApiGenVersion=9.9.9");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Problems, Has.Length.EqualTo(1));
        Assert.That(result.Problems[0], Does.Contain($"error OAG0027: OpenApiGen is of version 9.9.9 and OpenApiGen.Analyzers of version {PackedPackage.Version}.").And.StartWith(Path.Combine(project.Folder, "Demo.csproj")));
    }

    [Test]
    public async Task The_tool_is_installed_and_runs()
    {
        string folder = Path.Combine(PackedPackage.Root, "tool");
        (await DotNet.RunAsync(PackedPackage.Root, "tool", "install", "OpenApiGen.Tool", "--tool-path", folder, "--version", PackedPackage.Version, "--add-source", PackedPackage.Feed)).MustSucceed();
        using var process = new System.Diagnostics.Process
        {
            StartInfo = DotNet.Prepare(Path.Combine(folder, OperatingSystem.IsWindows() ? "openapigen.exe" : "openapigen"), PackedPackage.Root, "decide", "--list-profiles", "--json"),
        };
        process.Start();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(output, Does.Contain("\"aspnetcore-modular-monolith\""));
    }

    private static TemporaryProject Project(string items = "") => TemporaryProject.Create(
        "Demo", "<RunAnalyzers>true</RunAnalyzers>", $"""<PackageReference Include="OpenApiGen.Analyzers" Version="{PackedPackage.Version}" PrivateAssets="all" />{items}""")
        .Write("Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
}
