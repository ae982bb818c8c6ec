using System.Globalization;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

public sealed partial class ContractReader
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly Dictionary<string, (string Operation, Located At)> _operationIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _operationShapes = new(StringComparer.Ordinal);
    private int _operationCount;
    private int _parameterCount;
    private bool _isCutShort;

    private EquatableArray<Operation> ReadPaths(Located root, EquatableArray<SecurityRequirement> security)
    {
        if (root.Child("paths") is not { } paths)
        {
            if (_context.IsBefore31)
                _context.Missing(root, "The document", "paths");

            return default;
        }

        if (!_context.IsMapping(paths, "paths"))
            return default;

        var operations = new List<Operation>();
        for (int i = 0; i < paths.Count; i++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            string path = paths.KeyText(i);
            if (path.StartsWith("x-", StringComparison.Ordinal))
                continue;

            if (path.Length == 0 || path[0] != '/')
                _context.ReportKey(Rules.InvalidValue, paths, i, $"Path '{path}' must begin with '/'");
            else if (path.Length > ReaderLimits.PathLength)
                _context.ReportKey(Rules.LimitExceeded, paths, i, $"A path of more than {Count(ReaderLimits.PathLength)} characters is longer than servers accept");
            else if (!PathTemplate.IsBalanced(path))
                _context.ReportKey(Rules.InvalidValue, paths, i, $"Path '{path}' has a brace without its partner");
            else
                ReadPathItem(paths.Entry(i), path, security, operations, isPath: true);
        }

        return operations.ToEquatable();
    }

    private EquatableArray<Operation> ReadWebhooks(Located root, EquatableArray<SecurityRequirement> security)
    {
        if (root.Child("webhooks") is not { } webhooks || !_context.IsMapping(webhooks, "webhooks"))
            return default;

        if (_context.IsBefore31)
            _context.Report(Rules.IgnoredField, webhooks, "'webhooks' has no meaning before OpenAPI 3.1");

        var operations = new List<Operation>();
        for (int i = 0; i < webhooks.Count; i++)
            if (!webhooks.KeyText(i).StartsWith("x-", StringComparison.Ordinal))
                ReadPathItem(webhooks.Entry(i), webhooks.KeyText(i), security, operations, isPath: false);

        return operations.ToEquatable();
    }

    /// <summary>Reads the operations of a path item. Fields beside its <c>$ref</c> count too, as most tools agree.</summary>
    private void ReadPathItem(Located at, string path, EquatableArray<SecurityRequirement> security, List<Operation> operations, bool isPath)
    {
        if (!_context.IsMapping(at, path))
            return;

        if (at.Child("$ref") is not null && _resolver.Follow(at) is { } target)
        {
            if (!_context.IsMapping(target, path))
                return;

            ReadOperations(target, at.Place, path, security, operations, isPath);
        }

        ReadOperations(at, at.Place, path, security, operations, isPath);
    }

    private void ReadOperations(Located item, Place place, string path, EquatableArray<SecurityRequirement> security, List<Operation> operations, bool isPath)
    {
        _fields.Check(item, KnownFields.PathItem);
        List<ReadParameter> shared = ReadParameterList(item);
        EquatableArray<Server> servers = ReadServers(item);
        for (int i = 0; i < item.Count; i++)
        {
            string key = item.KeyText(i);
            if (Array.IndexOf(Methods, key) >= 0)
            {
                Read(item.Entry(i), key.ToUpperInvariant(), key);
            }
            else if (key == "query" && IsFrom32(item, i, "The method 'query'"))
            {
                Read(item.Entry(i), "QUERY", key);
            }
            else if (key == "additionalOperations" && IsFrom32(item, i, "'additionalOperations'") && _context.IsMapping(item.Entry(i), key))
            {
                Located more = item.Entry(i);
                for (int j = 0; j < more.Count; j++)
                {
                    if (Array.IndexOf(Methods, more.KeyText(j).ToLowerInvariant()) >= 0 || more.KeyText(j) == "QUERY")
                        _context.ReportKey(Rules.InvalidValue, more, j, $"'{more.KeyText(j)}' has a field of its own in a path item");
                    else if (HttpToken.IsToken(more.KeyText(j)))
                        Read(more.Entry(j), more.KeyText(j), key + "/" + Place.Escape(more.KeyText(j)));
                    else
                        _context.ReportKey(Rules.InvalidValue, more, j, $"'{more.KeyText(j)}' is not an HTTP method");
                }
            }
        }

        void Read(Located at, string method, string pointer)
        {
            // A path item that is referred to twice is two sets of operations, each known by the path it serves.
            Place identity = place.Pointer == item.Pointer && place.File == item.File.Path ? at.Place : place with { Pointer = place.Pointer + "/" + pointer };
            if (_context.IsMapping(at, method) && ReadOperation(at, identity, method, path, shared, security, isPath) is { } operation)
                operations.Add(operation.Servers.IsEmpty ? operation with { Servers = servers } : operation);
        }
    }

    private bool IsFrom32(Located item, int index, string what)
    {
        if (_context.Version >= SpecificationVersion.OpenApi32)
            return true;

        _context.ReportKey(Rules.IgnoredField, item, index, what + " has no meaning before OpenAPI 3.2");
        return false;
    }

    private Operation? ReadOperation(
        Located at, Place place, string method, string path, List<ReadParameter> shared, EquatableArray<SecurityRequirement> security, bool isPath)
    {
        if (isPath && !_operationShapes.Add(method + " " + PathTemplate.Shape(path)))
        {
            _context.Report(Rules.Unsupported, at, $"{method} '{path}' cannot be told apart from an operation above, whose path differs only in the names of its parameters or in percent-encoding", "it is left out");
            return null;
        }

        // Callbacks that lead to each other, and path items that are referred to, make a great many of a few.
        if (++_operationCount > ReaderLimits.Operations || _parameterCount > ReaderLimits.Parameters)
        {
            if (!_isCutShort)
                _context.Report(Rules.LimitExceeded, at, $"The document has more than {Count(ReaderLimits.Operations)} operations, callbacks included, or {Count(ReaderLimits.Parameters)} parameters of operations; those that are left are not read");

            _isCutShort = true;
            return null;
        }

        string? id = _context.Text(at, "operationId");
        if (id is not null)
        {
            Located here = at.Child("operationId")!.Value;
            if (_operationIds.TryGetValue(id, out (string Operation, Located At) first))
                _context.Report(Rules.DuplicateOperation, here, $"operationId '{id}' is used by {first.Operation} ({LineOf(first.At)}) already");
            else
                _operationIds.Add(id, (method + " " + path, here));
        }

        _operation = at;
        _fields.Check(at, KnownFields.Operation);
        List<ReadParameter> own = ReadParameterList(at);
        var keys = new HashSet<(string, string)>(own.Select(o => o.Key));
        List<ReadParameter> parameters = [.. shared.Where(s => !keys.Contains(s.Key)), .. own];
        _parameterCount += parameters.Count;
        return new Operation
        {
            Place = place,
            OperationId = id,
            Method = method,
            Path = path,
            Tags = _context.Texts(at, "tags"),
            Summary = _context.Text(at, "summary"),
            Description = _context.Text(at, "description"),
            Deprecated = _context.Flag(at, "deprecated"),
            Parameters = CompleteParameters(parameters, path, at, place, isPath),
            RequestBody = ReadRequestBody(at, parameters),
            Responses = ReadResponses(at),
            Security = ReadSecurity(at) ?? security,
            Servers = ReadServers(at),
            Callbacks = ReadCallbacks(at, security),
            Extensions = ReadingContext.Extensions(at),
        };
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private string LineOf(Located at) =>
        $"{(at.File.Path == _file.Path ? "" : at.File.Path + ", ")}line {(at.File.Lines.At(at.Node.Start).Line + 1).ToString(CultureInfo.InvariantCulture)}";

    private EquatableArray<Callback> ReadCallbacks(Located operation, EquatableArray<SecurityRequirement> security)
    {
        if (operation.Child("callbacks") is not { } map || !_context.IsMapping(map, "callbacks"))
            return default;

        var callbacks = new List<Callback>();
        for (int i = 0; i < map.Count; i++)
        {
            if (map.KeyText(i).StartsWith("x-", StringComparison.Ordinal) || _resolver.Follow(map.Entry(i)) is not { } callback || !_context.IsMapping(callback, "callback"))
                continue;

            // A callback whose own operation has callbacks may lead back to itself.
            if (!_openCallbacks.Add(callback.Node))
                continue;

            for (int j = 0; j < callback.Count; j++)
            {
                var operations = new List<Operation>();
                if (!callback.KeyText(j).StartsWith("x-", StringComparison.Ordinal))
                    ReadPathItem(callback.Entry(j), callback.KeyText(j), security, operations, isPath: false);

                callbacks.AddRange(operations.Select(o => new Callback(map.KeyText(i), o)));
            }

            _openCallbacks.Remove(callback.Node);
        }

        return callbacks.ToEquatable();
    }

    private readonly HashSet<Text.Node> _openCallbacks = [];
}
