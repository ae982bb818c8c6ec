using OpenApiGen.Model;

namespace OpenApiGen.Naming;

/// <summary>The operations of a tag, which are implemented together.</summary>
/// <param name="Name">In Pascal case, unique in the document whatever the case of its letters.</param>
/// <param name="Title">The tag, or the service for operations without one.</param>
/// <param name="Description">What the document says of the tag; null where it says nothing.</param>
/// <param name="Members">Indexes of its operations among those that were grouped.</param>
public sealed record OperationGroup(string Name, string Title, string? Description, List<int> Members)
{
    /// <summary>Groups operations by their first tag; what has none belongs to the service itself.</summary>
    public static List<OperationGroup> Of(Contract contract, IReadOnlyList<Operation> operations, string serviceName)
    {
        var groups = new List<OperationGroup>();
        var byName = new Dictionary<string, OperationGroup>(StringComparer.OrdinalIgnoreCase);
        var tags = contract.Tags.GroupBy(t => t.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        for (int i = 0; i < operations.Count; i++)
        {
            Operation operation = operations[i];
            string? tag = operation.Tags.Count > 0 && operation.Tags[0].Length > 0 ? operation.Tags[0] : null;
            Tag? described = tag is not null && tags.TryGetValue(tag, out Tag? known) ? known : null;
            string name = Identifier.Pascal(described?.Extensions.FindText("x-openapigen-name") ?? tag ?? serviceName);
            if (!byName.TryGetValue(name, out OperationGroup? group))
            {
                group = new OperationGroup(name, tag ?? serviceName, described?.Description, []);
                groups.Add(group);
                byName.Add(name, group);
            }

            group.Members.Add(i);
        }

        return groups;
    }

    /// <summary>The service's name in Pascal case: what its user chose, else <c>x-openapigen-name</c> of <c>info</c>, else its title.</summary>
    public static string ServiceName(Contract contract, string? chosen) =>
        Identifier.Pascal(chosen ?? contract.Info.Extensions.FindText("x-openapigen-name") ?? (contract.Info.Title.Length > 0 ? contract.Info.Title : "Service"));
}
