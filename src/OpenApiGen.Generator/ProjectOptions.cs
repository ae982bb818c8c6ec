using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenApiGen.Generator;

/// <summary>What a project says in MSBuild properties.</summary>
/// <param name="RootNamespace">The project's root namespace; empty where it has none.</param>
/// <param name="Values">Values by <see cref="OptionNames.All"/>; null where a property is not set.</param>
internal sealed record ProjectOptions(string RootNamespace, Model.EquatableArray<OptionValue> Values)
{
    public static ProjectOptions From(AnalyzerConfigOptionsProvider provider)
    {
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? root);
        return new ProjectOptions(root ?? "", OptionValue.Read(provider.GlobalOptions, "build_property."));
    }
}

/// <summary>What an item says in metadata.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsContract">True or false where the item says so; null where it does not.</param>
/// <param name="Values">Values by <see cref="OptionNames.All"/>.</param>
internal sealed record FileOptions(string Path, bool? IsContract, Model.EquatableArray<OptionValue> Values)
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    public static FileOptions From(string path, AnalyzerConfigOptions options)
    {
        options.TryGetValue(Prefix + OptionNames.IsContract, out string? flag);
        return new FileOptions(path, bool.TryParse(flag, out bool known) ? known : null, OptionValue.Read(options, Prefix));
    }
}

/// <summary>An option that is set.</summary>
internal sealed record OptionValue(string Name, string Text)
{
    /// <summary>Options that are set under a prefix.</summary>
    public static Model.EquatableArray<OptionValue> Read(AnalyzerConfigOptions options, string prefix)
    {
        var values = new List<OptionValue>();
        foreach (string name in OptionNames.All)
            if (options.TryGetValue(prefix + name, out string? text) && text.Length > 0)
                values.Add(new OptionValue(name, text));

        return new Model.EquatableArray<OptionValue>([.. values]);
    }
}
