using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenApiGen.Testing;

/// <summary>Asks Node what ECMA-262 says; judge.mjs is its half.</summary>
internal static class NodeJudge
{
    /// <param name="Mode">"unicode", "annexB" or "invalid".</param>
    /// <param name="Results">One '0' or '1' for each string; fewer where Node took too long; empty for an invalid pattern.</param>
    public sealed record Verdict(string Mode, string Results);

    /// <summary>True for the few patterns of which Node 20 does not say what ECMA-262 does.</summary>
    public static bool IsMistakenAbout(string pattern) =>
        // A numbered reference to a later group never matches in front of a surrogate pair: /\1😀()/u.test('😀') is false,
        // though /\k<n>😀(?<n>)/u.test('😀') is true.
        Regex.IsMatch(pattern, @"\\[1-9]\W*\p{Cs}")

        // A search in unicode mode looks between the halves of a surrogate pair, where ECMA-262's AdvanceStringIndex never goes.
        || pattern is "(?<!😀)(?!😀)" or @"\B";

    /// <summary>One verdict for each question, from one process; the running test is skipped where there is no Node.</summary>
    public static List<Verdict> Ask(IReadOnlyList<(string Pattern, IReadOnlyList<string> Strings)> questions) =>
        Run(
            "judge.mjs",
            questions.Select(q => JsonSerializer.Serialize(new { pattern = q.Pattern, strings = q.Strings })),
            line => JsonSerializer.Deserialize<Verdict>(line, JsonSerializerOptions.Web)!);

    /// <summary>Runs a script beside this file, line by line.</summary>
    public static List<T> Run<T>(string script, IEnumerable<string> lines, Func<string, T> parse, params string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(Beside(script));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("There is no Node on this machine.");
        }

        using (process)
        {
            Task<string> output = process!.StandardOutput.ReadToEndAsync();
            foreach (string line in lines)
                process.StandardInput.Write(line + "\n");

            process.StandardInput.Close();
            string[] answers = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero);
            return [.. answers.Select(parse)];
        }
    }

    private static string Beside(string script, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, script);
}
