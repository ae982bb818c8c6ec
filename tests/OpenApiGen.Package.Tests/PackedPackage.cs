using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>The packages, packed once per run in a version of its own, so that no copy of an earlier one can stand in for it.</summary>
[SetUpFixture]
public sealed class PackedPackage
{
    /// <summary>The version that tests refer to.</summary>
    public static string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    /// <summary>The folder of everything that a run writes. What is built in it is outside of the repository, as users' projects are.</summary>
    internal static string Root { get; } = Directory.CreateTempSubdirectory("openapigen-").FullName;

    /// <summary>The feed.</summary>
    internal static string Feed { get; } = Path.Combine(Root, "feed");

    /// <summary>The packages with the projects that pack them.</summary>
    private static readonly (string Id, string Project)[] Packages =
        [("OpenApiGen", "nuget/OpenApiGen"), ("OpenApiGen.Analyzers", "nuget/OpenApiGen.Analyzers"), ("OpenApiGen.Tool", "src/OpenApiGen.Tool")];

    /// <summary>A package.</summary>
    internal static string FileOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>The text of a file in the package OpenApiGen.</summary>
    internal static string Read(string entry)
    {
        using var package = new PackageArchive("OpenApiGen");
        return package.Text(entry);
    }

    [OneTimeSetUp]
    public async Task Pack()
    {
        // The SDK of the repository, whichever one is this machine's newest; and nothing of what may lie above the folder.
        System.IO.File.Copy(Path.Combine(SharedData.Repository, "global.json"), Path.Combine(Root, "global.json"));
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            await System.IO.File.WriteAllTextAsync(Path.Combine(Root, name), "<Project />");

        foreach ((_, string project) in Packages)
            (await DotNet.RunAsync(Root, "pack", Path.Combine(SharedData.Repository, project), "--configuration", "Release", "--output", Feed, $"-p:PackageVersion={Version}")).MustSucceed();
    }

    [OneTimeTearDown]
    public async Task Clean()
    {
        string copies = await DotNet.GlobalPackagesAsync();
        foreach (string copy in Packages.Select(p => Path.Combine(copies, p.Id.ToLowerInvariant(), Version)).Where(Directory.Exists))
            Directory.Delete(copy, recursive: true);

        // Projects of failed tests are kept; they cannot be built again without the feed and the files beside it.
        if (TestContext.CurrentContext.Result.FailCount == 0)
            Directory.Delete(Root, recursive: true);
        else
            TestContext.Progress.WriteLine($"Projects of failed tests are in {Root}.");
    }
}
