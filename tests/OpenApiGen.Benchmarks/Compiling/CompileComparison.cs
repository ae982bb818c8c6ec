using OpenApiGen.Benchmarks.Measuring;

namespace OpenApiGen.Benchmarks.Compiling;

/// <summary>What generated code adds to the build of a project: that of OpenApiGen, generator included, and that of NSwag, made before.</summary>
internal static class CompileComparison
{
    private const int Rounds = 3;

    /// <summary>Compares them.</summary>
    /// <param name="nswag">dotnet-nswag.dll.</param>
    /// <param name="feed">The folder of the packed package.</param>
    /// <param name="version">The version of the packed package.</param>
    /// <param name="document">The document.</param>
    /// <param name="tag">A tag of it, for who needs no more.</param>
    public static async Task RunAsync(string nswag, string feed, string version, string document, string tag)
    {
        string root = Directory.CreateTempSubdirectory("openapigen-bench-").FullName;
        try
        {
            PrepareRoot(root, feed);
            string package = $"""<PackageReference Include="OpenApiGen" Version="{version}" />""";
            BuiltProject empty = BuiltProject.Create("an empty project", root);
            BuiltProject all = BuiltProject.Create("OpenApiGen, everything", root, $"""{package}<AdditionalFiles Include="{document}" OpenApiGenNamespace="Bench" />""");
            string own = $"""{package}<AdditionalFiles Include="{document}" OpenApiGenNamespace="Bench" OpenApiGenJsonInterop="false" />""";
            BuiltProject needed = BuiltProject.Create("everything, JSON only as served", root, own);
            BuiltProject alone = BuiltProject.Create("that, without analyzers", root, own, "<RunAnalyzers>false</RunAnalyzers>");
            BuiltProject one = BuiltProject.Create($"OpenApiGen, tag {tag}", root, $"""{package}<AdditionalFiles Include="{document}" OpenApiGenNamespace="Bench" OpenApiGenIncludeTags="{tag}" />""");
            BuiltProject peer = BuiltProject.Create("NSwag, everything", root);
            Child generation = await NSwag.GenerateAsync(nswag, document, peer.PathOf("Peer.cs"));
            if (generation.ExitCode != 0)
                throw new InvalidOperationException(generation.Output);

            BuiltProject[] projects = [empty, all, needed, alone, one, peer];
            foreach (BuiltProject project in projects)
                await project.RestoreAsync();

            var builds = projects.ToDictionary(static p => p, static _ => new List<Child>());
            for (int i = 0; i < Rounds; i++)
                foreach (BuiltProject project in projects)
                    builds[project].Add(await project.BuildAsync());

            Print(builds, empty, peer, generation);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Nothing that lies above the folder has a say in it.</summary>
    private static void PrepareRoot(string root, string feed)
    {
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(root, name), "<Project />");

        File.WriteAllText(Path.Combine(root, "nuget.config"), $"""<configuration><packageSources><clear /><add key="bench" value="{feed}" /></packageSources></configuration>""");
    }

    private static void Print(Dictionary<BuiltProject, List<Child>> builds, BuiltProject empty, BuiltProject peer, Child generation)
    {
        double ground = Cpu(builds[empty]);
        double peerCpu = Cpu(builds[peer]) - ground;
        var table = new Table("build", "CPU s", "added CPU s", "less than NSwag's", "peak MB", "errors", "warnings");
        foreach ((BuiltProject project, List<Child> runs) in builds)
        {
            double added = Cpu(runs) - ground;
            bool isOurs = project != empty && project != peer;
            table.Add(
                project.Name, Table.Number(Cpu(runs), 1), project == empty ? "" : Table.Number(added, 1), isOurs ? Table.Times(added, peerCpu) : "",
                Table.Number(Memory(runs), 0),
                Table.Number(BuiltProject.Count(runs[0], "error"), 0), Table.Number(BuiltProject.Count(runs[0], "warning"), 0));
        }

        table.Add("NSwag's generation before", Table.Number(generation.CpuSeconds, 1), "", "", Table.Number(generation.PeakMegabytes, 0), "", "");
        table.Print(Console.Out);
    }

    private static double Cpu(List<Child> runs) => runs.Select(static r => r.CpuSeconds).Median();

    private static double Memory(List<Child> runs) => runs.Select(static r => r.PeakMegabytes).Median();
}
