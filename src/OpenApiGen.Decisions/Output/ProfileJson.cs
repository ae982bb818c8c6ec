using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Output;

/// <summary>Which profiles there are, as JSON.</summary>
public static class ProfileJson
{
    /// <summary>Writes profiles.</summary>
    public static string Write(IReadOnlyList<Profile> profiles)
    {
        var json = new JsonWriter();
        json.Object(() => json.Array("profiles", profiles, p =>
        {
            json.Text("name", p.Name);
            json.Text("version", p.Version);
            json.Text("description", p.Description);
            json.Number("teamSizeMin", p.Constraints.TeamSizeMin);
            json.Number("teamSizeMax", p.Constraints.TeamSizeMax);
            json.Strings("languages", p.Constraints.Languages?.Select(static l => Vocabularies.Language[l]) ?? []);
        }));
        return json.ToString();
    }
}
