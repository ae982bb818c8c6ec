using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>What a compiler says about a line.</summary>
/// <param name="File">The file's full path.</param>
/// <param name="Line">From one.</param>
/// <param name="Text">All of it.</param>
internal sealed partial record Complaint(string File, int Line, string Text)
{
    /// <summary>Reads the compiler's output; indented lines go on with the line before them.</summary>
    public static IReadOnlyList<Complaint> Parse(string output, string folder)
    {
        var found = new List<Complaint>();
        foreach (string line in output.Split('\n').Where(static l => l.Trim().Length > 0))
        {
            Match match = Place().Match(line);
            if (match.Success)
                found.Add(new Complaint(Path.GetFullPath(Path.Combine(folder, match.Groups[1].Value)), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), line));
            else if (found.Count > 0 && line[0] == ' ')
                found[^1] = found[^1] with { Text = found[^1].Text + "\n" + line };
            else
                found.Add(new Complaint("", 0, line));
        }

        return found;
    }

    [GeneratedRegex(@"^(.+?)\((\d+),\d+\): ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
