namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>What Prettier and ESLint say, and that the same document makes the same files.</summary>
public sealed class LayoutTests
{
    [Test]
    public async Task Prettier_changes_nothing()
    {
        string[] files = [.. PrintedCorpus.Documents.SelectMany(static d => d.Files.Select(f => Path.Combine(d.Folder, f.Path))), .. PrintedCorpus.SharedFiles];
        Assert.That(await JudgeAsync("prettier", files), Is.Empty);
        TestContext.Out.WriteLine($"{files.Length} files");
    }

    [Test]
    public async Task ESLint_has_nothing_to_say()
    {
        string[] files = [.. PrintedCorpus.Documents.Where(static (d, i) => i % 6 == 0 && d.Files.Sum(f => f.Text.Length) < 100_000).SelectMany(static d => d.Files.Select(f => Path.Combine(d.Folder, f.Path))), .. PrintedCorpus.SharedFiles];
        Assert.That(files, Has.Length.GreaterThan(100));
        Assert.That(await JudgeAsync("eslint", files), Is.Empty);
    }

    [Test]
    public void Two_runs_give_the_same_bytes() => Parallel.ForEach(PrintedCorpus.Documents, new ParallelOptions { MaxDegreeOfParallelism = 2 }, static document =>
    {
        TypeScriptOutput again = TypeScriptGenerator.Generate(PrintedDocument.Read(document.Source)!, PrintedDocument.Everything);
        string[] texts = [.. again.Files.Where(static f => !PrintedCorpus.IsShared(f)).Select(static f => f.Text)];
        Assert.That(texts.SequenceEqual(document.Files.Select(static f => f.Text)), document.Name);
    });

    private static async Task<string> JudgeAsync(string judge, IEnumerable<string> files)
    {
        string list = Path.Combine(PrintedCorpus.Root, judge + ".txt");
        await File.WriteAllLinesAsync(list, files);
        return await PrintedCorpus.Tools.RunAsync(judge + ".mjs", list);
    }
}
