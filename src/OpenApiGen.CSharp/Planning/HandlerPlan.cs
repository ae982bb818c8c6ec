using OpenApiGen.Model;
using OpenApiGen.Naming;

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
    public static List<HandlerPlan> Group(PlanContext context, IReadOnlyList<Operation> operations, Func<Operation, OperationPlan> plan)
    {
        // Interfaces get their names before the types of operations do.
        List<OperationGroup> groups = OperationGroup.Of(context.Contract, operations, context.ServiceName);
        List<HandlerPlan> handlers = groups.ConvertAll(g => new HandlerPlan { Name = g.Name, InterfaceName = context.TypeNames.Take($"I{g.Name}Handler"), Title = g.Title, Description = g.Description });

        OperationPlan[] plans = [.. operations.Select(plan)];
        for (int i = 0; i < groups.Count; i++)
            handlers[i].Operations.AddRange(groups[i].Members.Select(m => plans[m]));

        IReadOnlyList<string?> stubs = OperationSupport.StubPaths([.. plans.Select(p => p.Operation)], i => plans[i].IsUnsupported);
        for (int i = 0; i < plans.Length; i++)
            plans[i].StubPath = stubs[i];

        return handlers;
    }
}
