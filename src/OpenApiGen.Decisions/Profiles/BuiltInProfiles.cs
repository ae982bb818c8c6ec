namespace OpenApiGen.Decisions.Profiles;

/// <summary>The profiles that come with OpenApiGen.</summary>
public static class BuiltInProfiles
{
    private const string Prefix = "builtin/";

    /// <summary>What their files say, in order of names.</summary>
    public static IReadOnlyList<ProfileDefinition> Definitions { get; } =
        [.. EmbeddedFiles.Names(Prefix).Select(static n => ProfileReader.Read(n.Substring(Prefix.Length), EmbeddedFiles.Text(n)).Definition!)];

    /// <summary>The definition of a name; null where there is none.</summary>
    public static ProfileDefinition? Definition(string name) => Definitions.FirstOrDefault(d => d.Name.Value == name);
}
