using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Decisions.Profiles;
using Spectre.Console;
using Profile = OpenApiGen.Decisions.Model.Profile;

namespace OpenApiGen.Tool.Terminal;

/// <summary>Shows which profiles there are.</summary>
internal static class ProfileView
{
    public static void Show(ProfileCatalog catalog, bool asJson, ToolConsole console)
    {
        if (asJson)
        {
            console.Output.Write(ProfileJson.Write(catalog.Profiles));
            return;
        }

        Table table = Tables.Create("profile", "version", "team", "languages", "what it is");
        foreach (Profile profile in catalog.Profiles)
        {
            ProfileConstraints constraints = profile.Constraints;
            string team = (constraints.TeamSizeMin, constraints.TeamSizeMax) switch
            {
                (null, null) => "any",
                ({ } least, null) => $"from {Words.Number(least)}",
                (null, { } most) => $"to {Words.Number(most)}",
                ({ } least, { } most) => $"{Words.Number(least)}–{Words.Number(most)}",
            };
            string languages = constraints.Languages is { } l ? string.Join(", ", l.Select(static x => Vocabularies.Language[x])) : "any";
            table.AddRow(Tables.Cells(profile.Name, profile.Version ?? "", team, languages, profile.Description ?? ""));
        }

        console.Rich.Write(table);
    }
}
