using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>The sample service, which is as it should be. Packages that it uses are not there; its own code is.</summary>
public sealed class SampleTests
{
    private const string Registration = "builder.Services.AddUserService<UsersHandler, OrdersHandler>(options => options.RequestLimit = new RequestLimit(600, TimeSpan.FromMinutes(1)));";

    [Test]
    public async Task It_is_beyond_reproach() => Assert.That(await Sample(p => p).FindAsync(new HandlerAnalyzer()), Is.Empty);

    [Test]
    public async Task It_would_not_be_without_its_registration()
    {
        IEnumerable<string> found = (await Sample(p => p.Replace(Registration, "", StringComparison.Ordinal)).FindAsync(new HandlerAnalyzer())).Select(d => d.GetMessage(CultureInfo.InvariantCulture));
        Assert.That(found, Is.EqualTo(new[] { "No handler is registered for IUsersHandler, IOrdersHandler, so MapUserService throws when the application starts; register one for each with AddUserService" }));
    }

    private static AnalyzedProject Sample(Func<string, string> edit)
    {
        string folder = Path.Combine(SharedData.Repository, "samples", "UserService");
        var project = new AnalyzedProject("UserService").MayFail().File("openapi.yaml", File.ReadAllText(Path.Combine(folder, "openapi.yaml")));
        foreach (string path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
            project.Source(edit(File.ReadAllText(path)), Path.GetRelativePath(folder, path));

        return project;
    }
}
