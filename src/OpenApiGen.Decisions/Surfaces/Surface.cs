using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Surfaces;

/// <summary>What a system shows and stores, with places: the operations and properties of its contracts, the tables of its schema files.</summary>
/// <param name="Operations">Operations of contracts.</param>
/// <param name="Properties">Properties of schemas that contracts name.</param>
/// <param name="Tables">Tables.</param>
public sealed record Surface(IReadOnlyList<ContractOperation> Operations, IReadOnlyList<DataField> Properties, IReadOnlyList<Table> Tables);

/// <summary>A property of a schema, or a column of a table.</summary>
/// <param name="Owner">What it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DataField(string Owner, string Name, SourceSpan Span);

/// <summary>A table of a schema file.</summary>
/// <param name="Name">Its name, without that of its schema.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Span">Where its name stands.</param>
public sealed record Table(string Name, IReadOnlyList<DataField> Columns, SourceSpan Span)
{
    /// <summary>True where it has columns of another one besides, or is gone with the connection.</summary>
    public bool IsDerived { get; init; }
}
