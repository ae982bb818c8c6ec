// Stands in for the packages Verify.NUnit and Verify.SourceGenerators, which the registry that this repository is built from lacks:
// same names, same call, same files. To switch, delete this file and reference the packages.
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace VerifyNUnit;

/// <summary>A text that a test made.</summary>
/// <param name="Extension">Of its file.</param>
/// <param name="Data">The text.</param>
/// <param name="Name">Tells it from others of the same test.</param>
public readonly record struct Target(string Extension, string Data, string Name);

/// <summary>Compares what a generator made with files that people have verified.</summary>
public static class Verifier
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Compares diagnostics and sources with <c>_snapshots/Class.Method#Hint.verified.cs</c> beside the test; a difference leaves a <c>.received.</c> file and fails.</summary>
    public static Task Verify(GeneratorDriver driver, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(driver);
        GeneratorDriverRunResult run = driver.GetRunResult();
        var snapshots = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (run.Diagnostics.Length > 0)
            snapshots.Add(".verified.txt", Describe(run.Diagnostics));

        foreach (GeneratedSourceResult source in run.Results.SelectMany(r => r.GeneratedSources))
            snapshots.Add($"#{Path.GetFileNameWithoutExtension(source.HintName)}.verified.cs", $"//HintName: {source.HintName}\n{source.SourceText}");

        return Verify(snapshots, sourceFile);
    }

    /// <summary>Compares texts with <c>_snapshots/Class.Method#Name.verified.extension</c> beside the test.</summary>
    public static Task Verify(IEnumerable<Target> targets, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(targets);
        var snapshots = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Target target in targets)
            snapshots.Add($"#{target.Name}.verified.{target.Extension}", target.Data);

        return Verify(snapshots, sourceFile);
    }

    private static Task Verify(SortedDictionary<string, string> snapshots, string sourceFile)
    {
        Compare(Path.Combine(Path.GetDirectoryName(sourceFile)!, "_snapshots"), TestName(), snapshots);
        return Task.CompletedTask;
    }

    private static string TestName()
    {
        TestContext.TestAdapter test = TestContext.CurrentContext.Test;
        string type = test.ClassName![(test.ClassName!.LastIndexOf('.') + 1)..];
        IEnumerable<string> arguments = test.MethodInfo!.GetParameters().Zip(test.Arguments, (p, a) => $"_{p.Name}={a}");
        return $"{type}.{test.MethodName}{string.Concat(arguments)}";
    }

    private static void Compare(string folder, string name, SortedDictionary<string, string> snapshots)
    {
        bool accept = Environment.GetEnvironmentVariable("VERIFY_ACCEPT") == "1";
        Directory.CreateDirectory(folder);
        var failures = new StringBuilder();
        foreach ((string suffix, string content) in snapshots)
        {
            string verified = Path.Combine(folder, name + suffix);
            string received = Path.Combine(folder, name + suffix.Replace(".verified.", ".received.", StringComparison.Ordinal));
            string actual = Unix(content);
            File.Delete(received);
            if (File.Exists(verified) && Unix(File.ReadAllText(verified)) == actual)
                continue;

            File.WriteAllText(accept ? verified : received, actual, Utf8WithMark);
            if (!accept)
                failures.Append('\n').Append(received);
        }

        foreach (string stale in Directory.EnumerateFiles(folder, name + "*.verified.*").Where(f => IsOf(f, name) && !snapshots.ContainsKey(Path.GetFileName(f)[name.Length..])))
        {
            if (accept)
                File.Delete(stale);
            else
                failures.Append("\nno longer produced: ").Append(stale);
        }

        if (failures.Length > 0)
            Assert.Fail("Received files differ from verified ones; VERIFY_ACCEPT=1 accepts them." + failures);
    }

    private static bool IsOf(string file, string name) => Path.GetFileName(file)[name.Length] is '.' or '#';

    private static string Unix(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("{\n  Diagnostics: [\n");
        bool isFirst = true;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            FileLinePositionSpan span = diagnostic.Location.GetMappedLineSpan();
            DiagnosticDescriptor rule = diagnostic.Descriptor;
            text.Append(isFirst ? "" : ",\n").Append("    {\n");
            if (diagnostic.Location != Location.None)
                text.Append(CultureInfo.InvariantCulture, $"      Location: {span.Path}: {span.Span},\n");

            text.Append(CultureInfo.InvariantCulture, $"      Message: {diagnostic.GetMessage(CultureInfo.InvariantCulture)},\n");
            text.Append(CultureInfo.InvariantCulture, $"      Severity: {diagnostic.Severity},\n");
            if (diagnostic.WarningLevel != 0)
                text.Append(CultureInfo.InvariantCulture, $"      WarningLevel: {diagnostic.WarningLevel},\n");

            text.Append("      Descriptor: {\n");
            text.Append(CultureInfo.InvariantCulture, $"        Id: {rule.Id},\n        Title: {rule.Title},\n");
            if (rule.HelpLinkUri.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"        HelpLink: {rule.HelpLinkUri},\n");

            text.Append(CultureInfo.InvariantCulture, $"        MessageFormat: {rule.MessageFormat},\n        Category: {rule.Category},\n");
            text.Append(CultureInfo.InvariantCulture, $"        DefaultSeverity: {rule.DefaultSeverity},\n        IsEnabledByDefault: {(rule.IsEnabledByDefault ? "true" : "false")}\n      }}\n    }}");
            isFirst = false;
        }

        return text.Append("\n  ]\n}").ToString();
    }
}
