using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>A node with all that is needed to name it and to resolve what it refers to.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Node">The node.</param>
/// <param name="Trail">How to get to it from the file's root.</param>
/// <param name="Base">Address against which references inside it are resolved: the file's, or an enclosing <c>$id</c>.</param>
internal readonly record struct Located(SourceFile File, Node Node, PointerTrail Trail, string Base)
{
    /// <summary>Its JSON pointer in the file.</summary>
    public string Pointer => Trail.Text;

    /// <summary>The identity by name.</summary>
    public Place Place => new(File.Path, Pointer);

    /// <summary>Number of entries or items.</summary>
    public int Count => Node.Count;

    /// <summary>The value of an entry, or null where there is no such key.</summary>
    public Located? Child(string key)
    {
        int index = Node.IndexOf(key);
        return index < 0 ? null : Entry(index);
    }

    /// <summary>The value of a mapping's entry by index.</summary>
    public Located Entry(int index) => this with { Node = Node.ValueAt(index), Trail = Trail.Step(Node, index) };

    /// <summary>A sequence's item.</summary>
    public Located Item(int index) => this with { Node = Node.ValueAt(index), Trail = Trail.Step(Node, index) };

    /// <summary>A mapping's key.</summary>
    public string KeyText(int index) => Node.KeyAt(index).Text;

    /// <summary>The text of an entry that is a string, or null; for look-aheads that report nothing.</summary>
    public string? PeekText(string key) => Node[key] is { IsString: true } node ? node.Text : null;
}
