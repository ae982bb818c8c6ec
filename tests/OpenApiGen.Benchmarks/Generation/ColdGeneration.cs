using OpenApiGen.Benchmarks.Measuring;

namespace OpenApiGen.Benchmarks.Generation;

/// <summary>From a document to files of C# in a process of its own, which has done nothing before: by OpenApiGen and by NSwag.</summary>
internal static class ColdGeneration
{
    /// <summary>Compares them, in turn.</summary>
    /// <param name="rounds">How often each of them runs for each document.</param>
    /// <param name="own">The program OpenApiGen.Benchmarks.Generate, in every way it was built; what it is compared with comes first.</param>
    /// <param name="nswag">dotnet-nswag.dll.</param>
    /// <param name="documents">The documents.</param>
    public static async Task CompareAsync(int rounds, IReadOnlyList<(string Name, string[] Command)> own, string nswag, string[] documents)
    {
        var table = new Table("cold generation", "by", "CPU s", "ratio", "peak MB", "ratio");
        string folder = Directory.CreateTempSubdirectory("openapigen-bench-").FullName;
        try
        {
            foreach (string document in documents.Select(Path.GetFullPath))
            {
                (string Name, Func<Task<Child>> Run)[] programs =
                [
                    .. own.Select<(string Name, string[] Command), (string, Func<Task<Child>>)>(o => (o.Name, () => Child.SucceedAsync(folder, [.. o.Command, document, Path.Combine(folder, "ours")]))),
                    ("NSwag 14.7.1", () => NSwag.GenerateAsync(nswag, document, Path.Combine(folder, "Peer.cs"))),
                ];
                await CompareAsync(table, programs, rounds, document);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        table.Print(Console.Out);
    }

    private static async Task CompareAsync(Table table, (string Name, Func<Task<Child>> Run)[] programs, int rounds, string document)
    {
        var runs = programs.Select(static _ => new List<Child>()).ToArray();
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < programs.Length; i++)
                runs[i].Add(await programs[i].Run());

        (double Cpu, double Memory) first = default;
        for (int i = 0; i < programs.Length; i++)
        {
            string head = i == 0 ? $"{Path.GetFileName(document)}, {Table.Number(new FileInfo(document).Length / 1e6, 1)} MB" : "";
            if (runs[i].Exists(static c => c.ExitCode != 0))
            {
                table.Add(head, programs[i].Name, "fails", "", "", "");
                continue;
            }

            // Neighbours on a machine make processor time longer, never shorter.
            double cpu = runs[i].Min(static c => c.CpuSeconds);
            double memory = runs[i].Select(static c => c.PeakMegabytes).Median();
            if (i == 0)
                first = (cpu, memory);

            table.Add(
                head, programs[i].Name,
                Table.Number(cpu, 2), i == 0 ? "" : Table.Times(first.Cpu, cpu),
                Table.Number(memory, 0), i == 0 ? "" : Table.Times(first.Memory, memory));
        }
    }
}
