using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenApiGen.Analyzers.Files;

/// <summary>What an additional file is.</summary>
internal enum FileRole : byte
{
    /// <summary>Nothing of ours.</summary>
    None,

    /// <summary>A decision file.</summary>
    Decision,

    /// <summary>A profile.</summary>
    Profile,

    /// <summary>YAML or JSON that may be a contract, or what contracts refer to.</summary>
    Contract,

    /// <summary>A file of tables.</summary>
    Schema,
}

/// <summary>Tells what files are: by what their item says, else by their name.</summary>
internal static class FileRoles
{
    /// <summary>Metadata of an AdditionalFiles item: Decision, Profile, Contract, Schema or None.</summary>
    public const string Metadata = "OpenApiGenRole";

    private const string Key = "build_metadata.AdditionalFiles." + Metadata;

    /// <summary>The role of a file.</summary>
    public static FileRole Of(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Key, out string? role) && Enum.TryParse(role, ignoreCase: true, out FileRole stated) ? stated : ByName(file.Path);

    private static FileRole ByName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        if (name.Equals("decision-profile.json", StringComparison.OrdinalIgnoreCase))
            return FileRole.Decision;

        if (EndsWith(".profile.json"))
            return FileRole.Profile;

        if (EndsWith(".sql"))
            return FileRole.Schema;

        return EndsWith(".yaml") || EndsWith(".yml") || EndsWith(".json") ? FileRole.Contract : FileRole.None;

        bool EndsWith(string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }
}
