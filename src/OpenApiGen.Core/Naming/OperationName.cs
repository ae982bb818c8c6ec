using OpenApiGen.Model;

namespace OpenApiGen.Naming;

/// <summary>What an operation is called before any language makes an identifier of it.</summary>
public static class OperationName
{
    /// <summary>Its <c>x-openapigen-name</c>, else its operationId, else a name of its method and path.</summary>
    public static string Of(Operation operation) => operation.Extensions.FindText("x-openapigen-name") ?? operation.OperationId ?? OfPath(operation);

    /// <summary>A name for an operation without an id: <c>GET /users/{id}/orders</c> is <c>getUsersByIdOrders</c>.</summary>
    private static string OfPath(Operation operation)
    {
        IEnumerable<string> words = operation.Path.Split('/').Where(s => s.Length > 0).Select(s => Identifier.Pascal(s.Replace("{", " by ").Replace("}", " ")));
        string path = string.Concat(words);
        return operation.Method.ToLowerInvariant() + (path.Length == 0 ? "Root" : path);
    }
}
