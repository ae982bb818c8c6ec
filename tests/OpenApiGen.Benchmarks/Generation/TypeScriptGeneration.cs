using System.Globalization;
using System.Text.RegularExpressions;
using OpenApiGen.Benchmarks.Measuring;

namespace OpenApiGen.Benchmarks.Generation;

/// <summary>From a document to TypeScript in a process of its own, which has done nothing before: by the tool of OpenApiGen and by peers on Node.</summary>
internal static partial class TypeScriptGeneration
{
    /// <summary>Nobody is waited for any longer than so many seconds.</summary>
    private const string Patience = "300";

    /// <summary>What all outputs are compiled with: as strict as it gets, resolved as bundlers do.</summary>
    private const string Settings = """
        {
          "compilerOptions": {
            "strict": true, "noEmit": true, "skipLibCheck": true, "target": "es2022", "lib": ["es2023", "dom", "dom.iterable"],
            "module": "esnext", "moduleResolution": "bundler", "types": ["node"]
          },
          "include": ["."]
        }
        """;

    /// <summary>Compares them, in turn.</summary>
    /// <param name="places">Where everything is.</param>
    /// <param name="rounds">How often each of them runs for each document.</param>
    /// <param name="documents">The documents.</param>
    public static async Task CompareAsync(TypeScriptPlaces places, int rounds, string[] documents)
    {
        var types = new Table("types alone", "by", "CPU s", "ratio", "peak MB", "ratio", "lines", "KB", "tsc --strict");
        var everything = new Table("types, zod, fetch client", "by", "CPU s", "ratio", "peak MB", "ratio", "lines", "KB", "tsc --strict");
        string folder = Directory.CreateTempSubdirectory("openapigen-bench-").FullName;
        try
        {
            foreach (string document in documents.Select(Path.GetFullPath))
            {
                await CompareAsync(types, places, places.OfTypes(), rounds, document, folder);
                await CompareAsync(everything, places, places.OfEverything(), rounds, document, folder);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        types.Print(Console.Out);
        everything.Print(Console.Out);
    }

    private static async Task CompareAsync(Table table, TypeScriptPlaces places, IReadOnlyList<TypeScriptPeer> peers, int rounds, string document, string folder)
    {
        var runs = peers.Select(static _ => new List<Child>()).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < peers.Count; i++)
            {
                // Who fails once fails always.
                if (runs[i].Exists(static c => c.ExitCode != 0))
                    continue;

                string output = Output(folder, i);
                if (Directory.Exists(output))
                    Directory.Delete(output, recursive: true);

                runs[i].Add(await Child.RunAsync(folder, ["timeout", Patience, .. peers[i].Command(document, output)]));
            }
        }

        if (runs[0].Exists(static c => c.ExitCode != 0))
            throw new InvalidOperationException(runs[0][^1].Output);

        (double Cpu, double Memory) own = default;
        for (int i = 0; i < peers.Count; i++)
        {
            // Neighbours on a machine make processor time longer, never shorter.
            double cpu = runs[i].Min(static c => c.CpuSeconds);
            double memory = runs[i].Select(static c => c.PeakMegabytes).Median();
            if (i == 0)
                own = (cpu, memory);

            string head = i == 0 ? $"{Path.GetFileName(document)}, {Table.Number(new FileInfo(document).Length / 1e6, 1)} MB" : "";
            if (runs[i][^1].ExitCode != 0)
            {
                table.Add(head, peers[i].Name, "fails", "", "", "", "", "", "");
                await Console.Error.WriteLineAsync($"{peers[i].Name} fails: {Tail(runs[i][^1].Output)}");
                continue;
            }

            string output = Output(folder, i);
            FileInfo[] files = [.. new DirectoryInfo(output).EnumerateFiles("*.ts", SearchOption.AllDirectories)];
            table.Add(
                head, peers[i].Name,
                Table.Number(cpu, 2), i == 0 ? "" : Table.Times(own.Cpu, cpu),
                Table.Number(memory, 0), i == 0 ? "" : Table.Times(own.Memory, memory),
                Table.Number(files.Sum(static f => File.ReadLines(f.FullName).LongCount()), 0), Table.Number(files.Sum(static f => f.Length) / 1e3, 0),
                peers[i].IsJudged ? await JudgeAsync(places, output) : "the same");
        }
    }

    private static string Output(string folder, int index) => Path.Combine(folder, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the compiler says of an output.</summary>
    private static async Task<string> JudgeAsync(TypeScriptPlaces places, string output)
    {
        string packages = Path.Combine(output, "node_modules");
        Directory.CreateSymbolicLink(packages, places.CompilerPackages);
        await File.WriteAllTextAsync(Path.Combine(output, "tsconfig.json"), Settings);
        Child compiler = await Child.RunAsync(output, "timeout", Patience, places.Node, Path.Combine(packages, "typescript7/bin/tsc"), "-p", ".", "--pretty", "false");
        Directory.Delete(packages);
        int errors = Error().Count(compiler.Output);
        return compiler.ExitCode == 0 ? "accepts it"
            : errors > 0 ? string.Create(CultureInfo.InvariantCulture, $"{errors:N0} errors") : "fails";
    }

    private static string Tail(string output) => string.Join('\n', output.TrimEnd().Split('\n').TakeLast(3));

    [GeneratedRegex(@"error TS\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
