using System.Globalization;

namespace OpenApiGen.Corpus;

/// <summary>What the command line asks for.</summary>
/// <param name="Folders">Where documents are.</param>
/// <param name="Workers">How many processes work side by side.</param>
/// <param name="Limit">The processor time that one document may take.</param>
/// <param name="Every">One document in so many is taken.</param>
/// <param name="Megabytes">The heap that a worker may have.</param>
/// <param name="Mutants">How many damaged documents are taken in place of the documents themselves; 0 for none.</param>
/// <param name="Seed">The first of them.</param>
/// <param name="CompileEvery">Of damaged documents without an error, the code of one in so many is compiled.</param>
/// <param name="HostileMegabytes">The length of hostile documents, which are taken in place of all others; 0 for none.</param>
internal sealed record CorpusOptions(
    IReadOnlyList<string> Folders, int Workers, TimeSpan Limit, int Every, int Megabytes, int Mutants, int Seed, int CompileEvery, int HostileMegabytes)
{
    private const int MaximumHostileMegabytes = 1000;

    public const string Help = """
        Reads, generates and compiles every OpenAPI document below some folders, each twice, in processes of bounded memory and time.

          corpus [options] FOLDER...

          --workers N     processes side by side (the number of cores)
          --limit N       seconds of processor time that one document may take (600)
          --every N       take one document in N (1)
          --memory N      megabytes of heap that a worker may have (10000)

        In place of the documents as they are:

          --mutate N      N damaged ones, in the generator as a compiler drives it: each is a document damaged in the way of a seed
          --seed N        the first seed (1); what a report names 'seed N' is made again by --mutate 1 --seed N
          --compile N     compile one in N of the damaged documents that have no error (5)
          --hostile N     documents of N megabytes made to use up a reader: deep, long, wide, multiplying, binary; none of them is compiled

        Exit code 1 where a document crashes, hangs, is not deterministic, or makes code that does not compile without a warning.
        """;

    public static CorpusOptions? Parse(string[] args, out string problem)
    {
        var folders = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["--workers"] = Environment.ProcessorCount, ["--limit"] = 600, ["--every"] = 1, ["--memory"] = 10_000, ["--mutate"] = 0, ["--seed"] = 1, ["--compile"] = 5, ["--hostile"] = 0 };
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

                if (args[i] == "--hostile" && number > MaximumHostileMegabytes)
                {
                    problem = $"{args[i]} takes at most {MaximumHostileMegabytes}.";
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

        return folders.Count == 0 ? null : new CorpusOptions(
            folders, numbers["--workers"], TimeSpan.FromSeconds(numbers["--limit"]), numbers["--every"], numbers["--memory"], numbers["--mutate"], numbers["--seed"], numbers["--compile"], numbers["--hostile"]);
    }
}
