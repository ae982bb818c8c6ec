using OpenApiGen.Analyzers.Code;
using OpenApiGen.CodeFixes;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>Whatever an analyzer refers to has to be beside it, or in every compiler.</summary>
public sealed class ReferenceTests
{
    [Test]
    public void Analyzers_know_no_workspaces() =>
        Assert.That(References(typeof(HandlerAnalyzer)), Is.SubsetOf(new[] { "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "OpenApiGen.Core", "OpenApiGen.Decisions" }));

    [Test]
    public void Fixes_compose_nothing_themselves() =>
        Assert.That(References(typeof(RegisterHandlerFix)), Is.SubsetOf(new[]
        {
            "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Collections.Immutable", "OpenApiGen.Core",
        }));

    private static IEnumerable<string?> References(Type type) => type.Assembly.GetReferencedAssemblies().Select(r => r.Name);
}
