using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>
/// Schemas as data, for what no shape of a type can say: <c>not</c>, <c>if</c>, <c>dependentSchemas</c>, <c>unevaluatedProperties</c> and the like.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaChecks
{
    private readonly string _table;
    private readonly StringPattern[] _patterns;
    private CheckNode[]? _nodes;

    /// <summary>Makes checks; the table is read when the first of them is made.</summary>
    /// <param name="table">
    /// A JSON array of schemas: <c>true</c>, <c>false</c>, or an object of the validation keywords of JSON Schema 2020-12. Where the standard has a schema
    /// stands a schema's index in the array, or <c>true</c> or <c>false</c>. <c>pattern</c> is an index of a pattern;
    /// <c>patternProperties</c> is an array of pairs, the index of a pattern and that of a schema.
    /// </param>
    /// <param name="patterns">The patterns that the table refers to.</param>
    public SchemaChecks(string table, params StringPattern[] patterns)
    {
        _table = table;
        _patterns = patterns;
    }

    /// <summary>A schema. Threads that come first at the same time read the table each; they come to the same.</summary>
    internal CheckNode this[int index] => (Volatile.Read(ref _nodes) ?? Read())[index];

    private CheckNode[] Read()
    {
        CheckNode[] nodes = CheckTable.Read(_table, _patterns);
        return Interlocked.CompareExchange(ref _nodes, nodes, null) ?? nodes;
    }
}
