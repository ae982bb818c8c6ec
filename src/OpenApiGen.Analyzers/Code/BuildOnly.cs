using Microsoft.CodeAnalysis;
using OpenApiGen.Diagnostics;
using OpenApiGen.Hosting;

namespace OpenApiGen.Analyzers.Code;

/// <summary>Rules that only a whole compilation can be judged by.</summary>
internal static class BuildOnly
{
    /// <summary>With the tag that makes an editor keep what a build found until the next one, instead of judging files one by one.</summary>
    public static DiagnosticDescriptor Describe(Rule rule)
    {
        DiagnosticDescriptor live = RoslynMapping.Describe(rule);
        return new DiagnosticDescriptor(
            live.Id, live.Title, live.MessageFormat, live.Category, live.DefaultSeverity, live.IsEnabledByDefault, live.Description, live.HelpLinkUri, WellKnownDiagnosticTags.CompilationEnd);
    }
}
