using System.Globalization;

namespace OpenApiGen.Corpus;

/// <summary>Adds up what became of documents.</summary>
internal static class Summary
{
    /// <summary>Prints it, and returns the exit code.</summary>
    public static int Print(IReadOnlyCollection<DocumentReport> reports, TextWriter output)
    {
        var documents = reports.Where(static r => r.Outcome != Outcome.NoDocument).ToList();
        output.WriteLine();
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
            output.WriteLine($"{outcome,-12} {reports.Count(r => r.Outcome == outcome),6}");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{documents.Count(static d => d.IsCompiled)} compiled, {documents.Sum(static d => d.Operations)} operations, {documents.Sum(static d => (long)d.Lines)} lines of C#, {documents.Sum(static d => d.GenerateMilliseconds) / 1000:0.0} s to read and generate"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count(static d => d.Errors.Length > 0)} documents with errors of their own: {Count(documents.SelectMany(static d => d.Errors.Distinct()))}"));
        foreach (DocumentReport document in documents.Where(static d => d.Errors.Length > 0 && !d.IsDamaged).OrderBy(static d => d.Path, StringComparer.Ordinal))
            output.WriteLine($"  {document.Path}: {Count(document.Errors)}");

        output.WriteLine($"warnings, by documents: {Count(documents.SelectMany(static d => d.Warnings.Distinct()))}");

        if (documents.MaxBy(static d => d.GenerateMilliseconds) is { } slowest && documents.MaxBy(static d => d.PeakMegabytes) is { } largest)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest: {slowest.GenerateMilliseconds / 1000:0.0} s, {slowest.Path}\nlargest: {largest.PeakMegabytes} MB, {largest.Path}"));

        DocumentReport[] bad = [.. reports.Where(static r => r.Outcome is Outcome.Compiler or Outcome.Different or Outcome.Crash or Outcome.Hang).OrderBy(static r => r.Path, StringComparer.Ordinal)];
        foreach (DocumentReport report in bad)
            output.WriteLine($"\n{report.Outcome}: {report.Path}{(report.Errors.Length > 0 ? $" (errors: {string.Join(", ", report.Errors.Distinct())})" : "")}\n  {report.Detail.ReplaceLineEndings("\n  ")}");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{documents.Count - bad.Length} passed, {bad.Length} failed"));
        return bad.Length == 0 ? 0 : 1;
    }

    private static string Count(IEnumerable<string> ids) =>
        string.Join(", ", ids.GroupBy(static i => i).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(static g => $"{g.Key} × {g.Count()}"));
}
