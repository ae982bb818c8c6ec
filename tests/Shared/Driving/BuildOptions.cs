using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenApiGen.Testing;

/// <summary>MSBuild properties and item metadata as the compiler hands them over.</summary>
internal sealed class BuildOptions(Dictionary<string, string> properties, Dictionary<string, Dictionary<string, string>>? metadata = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.", properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        metadata is not null && metadata.TryGetValue(textFile.Path, out Dictionary<string, string>? own)
            ? new Values("build_metadata.AdditionalFiles.", own)
            : new Values("", []);

    private sealed class Values(string prefix, Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(prefix, StringComparison.Ordinal) && values.TryGetValue(key[prefix.Length..], out value);
        }
    }
}
