using System.Globalization;
using System.Text;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance;

/// <summary>What a suite gave, a line for each of its parts, in artifacts/conformance; build/conformance prints it as a table.</summary>
/// <param name="suite">The suite's name.</param>
internal sealed class Scoreboard(string suite)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, (int Passed, int Total, int Exceptions)> _lines = new(StringComparer.Ordinal);

    /// <summary>Adds to a part, and writes all parts down.</summary>
    /// <param name="part">The part.</param>
    /// <param name="passed">Cases that gave what the suite says.</param>
    /// <param name="total">Cases, without exceptions.</param>
    /// <param name="exceptions">Cases in the published list of what cannot pass.</param>
    public void Add(string part, int passed, int total, int exceptions)
    {
        lock (_lock)
        {
            (int Passed, int Total, int Exceptions) line = _lines.GetValueOrDefault(part);
            _lines[part] = (line.Passed + passed, line.Total + total, line.Exceptions + exceptions);
            Write();
        }
    }

    private void Write()
    {
        string folder = Path.Combine(SharedData.Repository, "artifacts", "conformance");
        Directory.CreateDirectory(folder);
        var text = new StringBuilder();
        foreach ((string part, (int passed, int total, int exceptions)) in _lines)
            text.Append(CultureInfo.InvariantCulture, $"{suite}\t{part}\t{passed}\t{total}\t{exceptions}\n");

        File.WriteAllText(Path.Combine(folder, suite.Replace(' ', '-').ToLowerInvariant() + ".tsv"), text.ToString());
    }
}
