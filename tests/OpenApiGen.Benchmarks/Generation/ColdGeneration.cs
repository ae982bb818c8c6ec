using OpenApiGen.Benchmarks.Measuring;
using OpenApiGen.CSharp;
using OpenApiGen.Reading;

namespace OpenApiGen.Benchmarks.Generation;

/// <summary>From a document to files of C# in a process of its own, which has done nothing before: by OpenApiGen and by NSwag.</summary>
internal static class ColdGeneration
{
    private const int Rounds = 3;

    /// <summary>Compares them, in turn.</summary>
    /// <param name="nswag">dotnet-nswag.dll.</param>
    /// <param name="documents">The documents.</param>
    public static async Task CompareAsync(string nswag, string[] documents)
    {
        var table = new Table("cold generation", "MB", "OpenApiGen CPU s", "NSwag CPU s", "less CPU", "OpenApiGen peak MB", "NSwag peak MB", "less memory");
        string folder = Directory.CreateTempSubdirectory("openapigen-bench-").FullName;
        try
        {
            foreach (string document in documents)
            {
                var ours = new List<Child>();
                var theirs = new List<Child>();
                for (int i = 0; i < Rounds; i++)
                {
                    ours.Add(await Child.SucceedAsync(folder, "dotnet", typeof(ColdGeneration).Assembly.Location, "generate", document, Path.Combine(folder, "ours")));
                    theirs.Add(await NSwag.GenerateAsync(nswag, document, Path.Combine(folder, "Peer.cs")));
                }

                double cpu = ours.Select(static c => c.CpuSeconds).Median();
                double memory = ours.Select(static c => c.PeakMegabytes).Median();
                double size = new FileInfo(document).Length / 1e6;
                string name = Path.GetFileName(document);
                if (theirs.Any(static c => c.ExitCode != 0))
                {
                    table.Add(name, Table.Number(size, 1), Table.Number(cpu, 2), "fails", "", Table.Number(memory, 0), "fails", "");
                    continue;
                }

                double peerCpu = theirs.Select(static c => c.CpuSeconds).Median();
                double peerMemory = theirs.Select(static c => c.PeakMegabytes).Median();
                table.Add(
                    name, Table.Number(size, 1), Table.Number(cpu, 2), Table.Number(peerCpu, 2), Table.Times(cpu, peerCpu),
                    Table.Number(memory, 0), Table.Number(peerMemory, 0), Table.Times(memory, peerMemory));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        table.Print(Console.Out);
    }

    /// <summary>What the fresh process does: reads a document, and writes its code into a folder.</summary>
    public static int Run(string document, string folder)
    {
        var file = new SourceFile(document, File.ReadAllText(document));
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        if (read.Contract is null)
            return 1;

        GeneratedCode code = CSharpGenerator.Generate(read.Contract, new CSharpOptions { Namespace = "Bench" }, CancellationToken.None);
        Directory.CreateDirectory(folder);
        foreach (GeneratedFile generated in code.Files)
            File.WriteAllText(Path.Combine(folder, generated.HintName), generated.Text);

        return 0;
    }
}
