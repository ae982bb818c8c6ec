using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Reading;

namespace OpenApiGen.CSharp.Planning;

/// <summary>The operations of a tag.</summary>
internal sealed class HandlerPlan
{
    /// <summary>In Pascal case, unique in the document.</summary>
    public required string Name { get; init; }

    public required string InterfaceName { get; init; }

    /// <summary>The tag, for people.</summary>
    public required string Title { get; init; }

    public string? Description { get; init; }

    public List<OperationPlan> Operations { get; } = [];

    /// <summary>Groups operations by their first tag; what has none belongs to the service itself.</summary>
    public static List<HandlerPlan> Group(PlanContext context, IEnumerable<Operation> operations, Func<Operation, OperationPlan> plan)
    {
        // Interfaces get their names before the types of operations do.
        var handlers = new List<HandlerPlan>();
        var byName = new Dictionary<string, HandlerPlan>(StringComparer.OrdinalIgnoreCase);
        var tags = context.Contract.Tags.GroupBy(t => t.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var owners = new List<(HandlerPlan Handler, Operation Operation)>();
        foreach (Operation operation in operations)
        {
            string? tag = operation.Tags.Count > 0 && operation.Tags[0].Length > 0 ? operation.Tags[0] : null;
            Tag? described = tag is not null && tags.TryGetValue(tag, out Tag? known) ? known : null;
            string name = Identifier.Pascal(described?.Extensions.FindText("x-openapigen-name") ?? tag ?? context.ServiceName);
            if (!byName.TryGetValue(name, out HandlerPlan? handler))
            {
                handler = new HandlerPlan { Name = name, InterfaceName = context.TypeNames.Take($"I{name}Handler"), Title = tag ?? context.ServiceName, Description = described?.Description };
                handlers.Add(handler);
                byName.Add(name, handler);
            }

            owners.Add((handler, operation));
        }

        foreach ((HandlerPlan handler, Operation operation) in owners)
            handler.Operations.Add(plan(operation));

        PlaceStubs(handlers.SelectMany(h => h.Operations));
        return handlers;
    }

    /// <summary>Finds paths for operations whose own cannot be routed, where no other operation is.</summary>
    private static void PlaceStubs(IEnumerable<OperationPlan> plans)
    {
        OperationPlan[] all = [.. plans];
        var taken = new HashSet<string>(all.Where(p => !p.IsUnsupported).Select(p => Route(p.Operation.Method, p.Operation.Path)), StringComparer.OrdinalIgnoreCase);
        foreach (OperationPlan plan in all.Where(p => p.IsUnsupported))
        {
            string path = RoutablePath(plan.Operation.Path);
            if (taken.Add(Route(plan.Operation.Method, path)))
                plan.StubPath = path;
        }
    }

    private static string Route(string method, string path) => method + " " + PathTemplate.Shape(path).TrimEnd('/');

    private static string RoutablePath(string path)
    {
        int end = path.IndexOfAny(['?', '#']);
        string[] segments = (end < 0 ? path : path.Substring(0, end)).Split('/');
        for (int i = 0; i < segments.Length; i++)
            if (segments[i].Count(c => c == '{') > 1)
                segments[i] = "{segment" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}";

        return string.Join("/", segments);
    }
}
