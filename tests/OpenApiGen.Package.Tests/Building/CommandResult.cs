using System.Text.RegularExpressions;

namespace OpenApiGen.Package.Tests;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Zero where all went well.</param>
/// <param name="Output">Everything that it printed.</param>
internal sealed partial record CommandResult(int ExitCode, string Output)
{
    /// <summary>Lines that say an error or a warning, without the name of the project at their end, each once.</summary>
    public string[] Problems => [.. Output.Split('\n').Select(l => ProjectSuffix().Replace(l.Trim(), "")).Where(l => Problem().IsMatch(l)).Distinct()];

    /// <summary>Ends the test unless all went well and nothing was warned of.</summary>
    public CommandResult MustSucceed()
    {
        Assert.That(Problems, Is.Empty);
        Assert.That(ExitCode, Is.Zero, Output);
        return this;
    }

    [GeneratedRegex(@"\b(error|warning)\b.*:", RegexOptions.CultureInvariant)]
    private static partial Regex Problem();

    [GeneratedRegex(@" \[[^\]]*\]$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectSuffix();
}
