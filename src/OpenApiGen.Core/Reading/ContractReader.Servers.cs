using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.Reading;

public sealed partial class ContractReader
{
    private EquatableArray<Server> ReadServers(Located owner)
    {
        if (owner.Child("servers") is not { } list || !_context.IsSequence(list, "servers"))
            return default;

        var servers = new List<Server>(list.Count);
        for (int i = 0; i < list.Count; i++)
            if (_context.IsMapping(list.Item(i), "server") && ReadServer(list.Item(i)) is { } server)
                servers.Add(server);

        return servers.ToEquatable();
    }

    private Server? ReadServer(Located at)
    {
        if (_context.Text(at, "url") is not { } url)
        {
            if (at.Child("url") is null)
                _context.Missing(at, "The server", "url");

            return null;
        }

        if (url.Length == 0)
            _context.Invalid(at.Child("url")!.Value, "A server's url must not be empty; '/' is the address that serves this document");

        EquatableArray<ServerVariable> variables = ReadServerVariables(at);
        foreach (string name in PathTemplate.Names(url))
            if (!variables.Any(v => v.Name == name))
                _context.Invalid(at.Child("url")!.Value, $"'{{{name}}}' is not among the server's variables");

        return new Server(url, _context.Text(at, "description"), variables);
    }

    private EquatableArray<ServerVariable> ReadServerVariables(Located server)
    {
        if (server.Child("variables") is not { } map || !_context.IsMapping(map, "variables"))
            return default;

        var variables = new List<ServerVariable>(map.Count);
        for (int i = 0; i < map.Count; i++)
        {
            Located at = map.Entry(i);
            if (!_context.IsMapping(at, "server variable"))
                continue;

            EquatableArray<string> values = _context.Texts(at, "enum");
            if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
                _context.Invalid(at.Child("enum")!.Value, $"The values of server variable '{map.KeyText(i)}' must differ from each other");

            if (_context.ScalarText(at, "default") is not { } fallback)
            {
                if (at.Child("default") is null)
                    _context.Missing(at, $"Server variable '{map.KeyText(i)}'", "default");

                continue;
            }

            // Well-known emitters leave the default empty, and no code depends on it.
            if (values.Count > 0 && !values.Contains(fallback))
                _context.Report(Rules.Tolerated, at.Child("default")!.Value, $"Default '{fallback}' is not among the values of server variable '{map.KeyText(i)}'");

            variables.Add(new ServerVariable(map.KeyText(i), fallback, values));
        }

        return variables.ToEquatable();
    }

    /// <summary>OpenAPI 2.0 spells an address in three fields.</summary>
    private EquatableArray<Server> ReadHost(Located root)
    {
        string path = _context.Text(root, "basePath") ?? "";
        if (_context.Text(root, "host") is not { } host)
            return path.Length == 0 ? default : EquatableArray.Of(new Server(path, null, default));

        EquatableArray<string> schemes = _context.Texts(root, "schemes");
        return schemes.Count == 0
            ? EquatableArray.Of(new Server("//" + host + path, null, default))
            : schemes.Select(s => new Server(s + "://" + host + path, null, default)).ToEquatable();
    }
}
