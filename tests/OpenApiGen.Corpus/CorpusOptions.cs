using System.Globalization;

namespace OpenApiGen.Corpus;

/// <summary>What the command line asks for.</summary>
/// <param name="Folders">Where documents are.</param>
/// <param name="Workers">How many processes work side by side.</param>
/// <param name="Limit">The time that one document may take.</param>
/// <param name="Every">One document in so many is taken.</param>
/// <param name="Megabytes">The heap that a worker may have.</param>
internal sealed record CorpusOptions(IReadOnlyList<string> Folders, int Workers, TimeSpan Limit, int Every, int Megabytes)
{
    public const string Help = """
        Reads, generates and compiles every OpenAPI document below some folders, each twice, in processes of bounded memory and time.

          corpus [options] FOLDER...

          --workers N     processes side by side (the number of cores)
          --limit N       seconds that one document may take (180)
          --every N       take one document in N (1)
          --memory N      megabytes of heap of a worker (6000)

        Exit code 1 where a document crashes, hangs, is not deterministic, or makes code that does not compile without a warning.
        """;

    public static CorpusOptions? Parse(string[] args, out string problem)
    {
        var folders = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["--workers"] = Environment.ProcessorCount, ["--limit"] = 180, ["--every"] = 1, ["--memory"] = 6000 };
        problem = "";
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] is "--help" or "-h")
                return null;

            if (numbers.ContainsKey(args[i]))
            {
                if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1)
                {
                    problem = $"{args[i]} takes a whole number from 1.";
                    return null;
                }

                numbers[args[i++]] = number;
            }
            else if (Directory.Exists(args[i]))
            {
                folders.Add(args[i]);
            }
            else
            {
                problem = args[i].StartsWith('-') ? $"There is no option {args[i]}." : $"There is no folder {args[i]}.";
                return null;
            }
        }

        if (folders.Count == 0)
            problem = "Name a folder.";

        return folders.Count == 0 ? null : new CorpusOptions(folders, numbers["--workers"], TimeSpan.FromSeconds(numbers["--limit"]), numbers["--every"], numbers["--memory"]);
    }
}
