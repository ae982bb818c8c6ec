using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Surfaces;

/// <summary>What a system shows and stores, with places: the routes and properties of its contracts, the tables of its schema files.</summary>
/// <param name="Routes">Operations.</param>
/// <param name="Properties">Properties of schemas that contracts name.</param>
/// <param name="Tables">Tables.</param>
public sealed record Surface(IReadOnlyList<Route> Routes, IReadOnlyList<DataField> Properties, IReadOnlyList<Table> Tables)
{
    /// <summary>Nothing.</summary>
    public static Surface Empty { get; } = new([], [], []);
}

/// <summary>An operation of a contract.</summary>
/// <param name="Id">Its operationId; null where it has none.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Parameters">Names of its parameters, and of the properties of its body's object.</param>
/// <param name="NeedsProof">True where an anonymous caller is refused.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Route(string? Id, string Method, string Path, IReadOnlyList<string> Tags, IReadOnlyList<string> Parameters, bool NeedsProof, SourceSpan Span)
{
    /// <summary>What people call it.</summary>
    public string Name => Id ?? $"{Method} {Path}";
}

/// <summary>A property of a schema, or a column of a table.</summary>
/// <param name="Owner">What it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DataField(string Owner, string Name, SourceSpan Span);

/// <summary>A table of a schema file.</summary>
/// <param name="Name">Its name, without that of its schema.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Span">Where its name stands.</param>
public sealed record Table(string Name, IReadOnlyList<DataField> Columns, SourceSpan Span);
