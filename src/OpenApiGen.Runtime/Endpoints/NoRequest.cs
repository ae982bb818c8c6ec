using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>The request of an operation that has neither parameters nor a body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NoRequest;
