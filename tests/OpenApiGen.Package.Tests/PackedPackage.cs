using System.IO.Compression;
using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>The package, packed once per run in a version of its own, so that no copy of an earlier one can stand in for it.</summary>
[SetUpFixture]
public sealed class PackedPackage
{
    /// <summary>The version that tests refer to.</summary>
    public static string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    /// <summary>The folder of everything that a run writes. What is built in it is outside of the repository, as users' projects are.</summary>
    internal static string Root { get; } = Directory.CreateTempSubdirectory("openapigen-").FullName;

    /// <summary>The feed.</summary>
    internal static string Feed { get; } = Path.Combine(Root, "feed");

    /// <summary>The package itself.</summary>
    internal static string File { get; } = Path.Combine(Feed, $"OpenApiGen.{Version}.nupkg");

    /// <summary>The text of a file in it.</summary>
    internal static string Read(string entry)
    {
        using ZipArchive package = ZipFile.OpenRead(File);
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    [OneTimeSetUp]
    public async Task Pack()
    {
        // The SDK of the repository, whichever one is this machine's newest; and nothing of what may lie above the folder.
        System.IO.File.Copy(Path.Combine(SharedData.Repository, "global.json"), Path.Combine(Root, "global.json"));
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            await System.IO.File.WriteAllTextAsync(Path.Combine(Root, name), "<Project />");

        CommandResult result = await DotNet.RunAsync(Root, "pack", Path.Combine(SharedData.Repository, "nuget", "OpenApiGen"), "--configuration", "Release", "--output", Feed, $"-p:PackageVersion={Version}");
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    [OneTimeTearDown]
    public async Task Clean()
    {
        string copy = Path.Combine(await DotNet.GlobalPackagesAsync(), "openapigen", Version);
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);

        // Projects of failed tests are kept; they cannot be built again without the feed and the files beside it.
        if (TestContext.CurrentContext.Result.FailCount == 0)
            Directory.Delete(Root, recursive: true);
        else
            TestContext.Progress.WriteLine($"Projects of failed tests are in {Root}.");
    }
}
