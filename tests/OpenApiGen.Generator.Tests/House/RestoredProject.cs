using System.Text.Json;

namespace OpenApiGen.Generator.Tests.House;

/// <summary>What NuGet restored for a project: everything that its compiler was given, wherever it was asked for.</summary>
internal sealed class RestoredProject
{
    private RestoredProject(string[] projects, string[] packages, string[] leaking)
    {
        Projects = projects;
        Packages = packages;
        Leaking = leaking;
    }

    /// <summary>Projects that it refers to, also by way of others.</summary>
    public string[] Projects { get; }

    /// <summary>Packages that give it assemblies, also by way of others; those that only bring analyzers or build logic are not among them.</summary>
    public string[] Packages { get; }

    /// <summary>Packages that it names and that whoever refers to it gets as well.</summary>
    public string[] Leaking { get; }

    public static RestoredProject Of(string project)
    {
        // …/artifacts/bin/OpenApiGen.Generator.Tests/release
        string artifacts = Path.GetFullPath("../../..", TestContext.CurrentContext.TestDirectory);
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(artifacts, "obj", project, "project.assets.json")));
        JsonElement root = assets.RootElement;
        JsonProperty[] libraries = [.. root.GetProperty("targets").EnumerateObject().SelectMany(t => t.Value.EnumerateObject())];
        return new RestoredProject(
            [.. libraries.Where(l => Type(l) == "project").Select(Name)],
            [.. libraries.Where(l => Type(l) == "package" && GivesAssemblies(l.Value)).Select(Name)],
            [.. root.GetProperty("project").GetProperty("frameworks").EnumerateObject().SelectMany(Dependencies).Where(d => !IsPrivate(d.Value)).Select(d => d.Name)]);
    }

    private static string? Type(JsonProperty library) => library.Value.GetProperty("type").GetString();

    private static string Name(JsonProperty library) => library.Name[..library.Name.IndexOf('/', StringComparison.Ordinal)];

    private static bool GivesAssemblies(JsonElement library) =>
        new[] { "compile", "runtime" }.Any(kind => library.TryGetProperty(kind, out JsonElement files) && files.EnumerateObject().Any(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal)));

    private static IEnumerable<JsonProperty> Dependencies(JsonProperty framework) =>
        framework.Value.TryGetProperty("dependencies", out JsonElement packages) ? packages.EnumerateObject() : [];

    private static bool IsPrivate(JsonElement dependency) => dependency.TryGetProperty("suppressParent", out JsonElement kinds) && kinds.GetString() == "All";
}
