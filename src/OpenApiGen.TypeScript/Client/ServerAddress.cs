using OpenApiGen.Model;

namespace OpenApiGen.TypeScript.Client;

/// <summary>The address that a contract names for its server.</summary>
internal static class ServerAddress
{
    /// <summary>The first of several, with the defaults of its variables; null where it is relative to the document, whose place a client does not know.</summary>
    public static string? Of(EquatableArray<Server> servers)
    {
        if (servers.IsEmpty)
            return "/";

        string url = servers[0].Url;
        foreach (ServerVariable variable in servers[0].Variables)
            url = url.Replace("{" + variable.Name + "}", variable.Default);

        bool isKnown = url.StartsWith("/", StringComparison.Ordinal)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return isKnown && url.IndexOf('{') < 0 ? url : null;
    }
}
