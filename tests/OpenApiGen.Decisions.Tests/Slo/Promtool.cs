using System.Diagnostics;
using OpenApiGen.Testing;

namespace OpenApiGen.Decisions.Tests.Slo;

/// <summary>Prometheus's own judge of rule files, which build/test installs.</summary>
internal sealed class Promtool : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openapigen-promtool-").FullName;

    private static string Installed => Path.Combine(SharedData.Repository, "artifacts", "promtool");

    private static string Binary => Path.Combine(Installed, "usr", "bin", "promtool");

    /// <summary>The judge; the running test is skipped where nobody installed it, and fails where the installation is broken.</summary>
    public static Promtool Require()
    {
        if (!Directory.Exists(Installed))
            Assert.Ignore("promtool is not installed: run build/test, which installs it.");

        Assert.That(File.Exists(Binary), $"{Binary} is missing although build/test installed it: remove {Installed} and run build/test");
        return new Promtool();
    }

    /// <summary>Rules that Prometheus would load.</summary>
    public void Check(string rules)
    {
        Write("rules.yml", rules);
        Run("check", "rules", "--lint-fatal", "rules.yml");
    }

    /// <summary>Rules that do on given series what their tests say.</summary>
    public void Test(string rules, string tests)
    {
        Write("rules.yml", rules);
        Write("tests.yml", tests);
        Run("test", "rules", "tests.yml");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private void Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Binary, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        Assert.That(process.WaitForExit(TimeSpan.FromMinutes(2)), "promtool does not end");
        Assert.That(process.ExitCode, Is.Zero, output.Result + errors.Result + File.ReadAllText(Path.Combine(_folder, "rules.yml")));
    }
}
