using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Decisions.Profiles;

/// <summary>Profiles that decisions choose from: those that come with OpenApiGen, and those of files, each with what it inherits.</summary>
public sealed class ProfileCatalog
{
    private ProfileCatalog(IReadOnlyList<Profile> profiles, IReadOnlyList<Diagnostic> findings)
    {
        Profiles = profiles;
        Findings = findings;
    }

    /// <summary>The five that come with OpenApiGen.</summary>
    public static ProfileCatalog BuiltIn { get; } = With([]);

    /// <summary>The profiles, in order of their names. One of a file replaces the built-in one of its name.</summary>
    public IReadOnlyList<Profile> Profiles { get; }

    /// <summary>What is wrong with files.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>The profile of a name; null where there is none.</summary>
    public Profile? Find(string name) => Profiles.FirstOrDefault(p => p.Name == name);

    /// <summary>The built-in profiles and those of files.</summary>
    public static ProfileCatalog With(IReadOnlyList<ProfileFileResult> files)
    {
        var findings = files.SelectMany(static f => f.Findings).ToList();
        var own = new Dictionary<string, ProfileDefinition>(StringComparer.Ordinal);
        foreach (ProfileDefinition definition in files.Select(static f => f.Definition).OfType<ProfileDefinition>().OrderBy(static d => d.Source.Path, StringComparer.Ordinal))
        {
            if (definition.Name.Value is not { } name)
                continue;

            if (own.TryGetValue(name, out ProfileDefinition? other))
                findings.Add(Invalid(definition, definition.Name, $"'{other.Source.Path}' is named '{name}' as well"));
            else
                own.Add(name, definition);
        }

        var resolver = new ProfileResolver(own, findings);
        List<Profile> profiles = [.. own.Values.Select(resolver.Resolve).OfType<Profile>()];
        profiles.AddRange(BuiltInProfiles.Definitions.Where(d => !own.ContainsKey(d.Name.Value!)).Select(resolver.Resolve).OfType<Profile>());
        return new ProfileCatalog([.. profiles.OrderBy(static p => p.Name, StringComparer.Ordinal)], findings);
    }

    /// <summary>A sentence about the profile that a name most likely means.</summary>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        List<string> names = [.. known.OrderBy(static n => n, StringComparer.Ordinal)];
        string? near = Spelling.Nearest(name, names, Spelling.Limit(name));
        return near is null ? $"there are {string.Join(", ", names)}" : $"did you mean '{near}'?";
    }

    internal static Diagnostic Invalid(ProfileDefinition definition, Stated<string> at, string message)
    {
        var findings = new FindingList(definition.Source);
        findings.Invalid(at.Node ?? definition.Root, message);
        return findings.Findings[0];
    }
}
