using OpenApiGen.Decisions.Composition;

namespace OpenApiGen.Decisions.Output;

/// <summary>Who owns which concern, as JSON.</summary>
public static class RouteJson
{
    /// <summary>Writes routes.</summary>
    public static string Write(IReadOnlyList<Route> routes)
    {
        var json = new JsonWriter();
        json.Object(() => json.Array("concerns", routes, r =>
        {
            json.Text("concern", r.Concern.Name);
            json.Text("provider", r.Concern.Provider);
            json.Text("command", r.Command);
            json.Text("when", r.Concern.When);
            json.Text("blocked", r.Blocked);
            json.Text("before", r.Before?.Name);
            json.Text("after", r.After?.Name);
        }));
        return json.ToString();
    }
}
