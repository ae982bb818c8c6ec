namespace OpenApiGen.TypeScript.Planning;

/// <summary>The operations of a tag: one routes file, one file of handlers.</summary>
/// <param name="Name">In camel case, such as <c>users</c>: names the handlers object.</param>
/// <param name="TypeName">In Pascal case, such as <c>Users</c>: <c>UsersHandlers</c>.</param>
/// <param name="FileName">The name of its files without extension, unique whatever the case of its letters, and none of those that are generated besides.</param>
/// <param name="Title">The tag, for people.</param>
/// <param name="Description">What the document says of the tag; null where it says nothing.</param>
/// <param name="Operations">In order of the document.</param>
internal sealed record GroupPlan(string Name, string TypeName, string FileName, string Title, string? Description, IReadOnlyList<OperationPlan> Operations);
