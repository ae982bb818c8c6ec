namespace OpenApiGen.Text.Yaml;

/// <summary>The tags that decide what a node is.</summary>
internal enum Tag : byte
{
    None,

    /// <summary><c>!</c> and every tag that the core schema lacks: a scalar is the string that it spells.</summary>
    Other,
    String,
    Integer,
    Float,
    Boolean,
    Null,
    Sequence,
    Mapping,
}

/// <summary>What stands before a node's content.</summary>
internal struct Properties
{
    public Anchor? Anchor;
    public Tag Tag;
    public int TagStart;

    /// <summary>Whether there is an anchor or a tag.</summary>
    public readonly bool Any => Anchor is not null || Tag != Tag.None;
}

/// <summary>A name for a node.</summary>
internal sealed class Anchor
{
    /// <summary>Offset of the <c>&amp;</c>.</summary>
    public int Start { get; set; }

    /// <summary>The node; null while it is being read.</summary>
    public Node? Node { get; set; }

    /// <summary>How many nodes it is, its own aliases written out. While it is being read: how many were read before.</summary>
    public long Size { get; set; }

    /// <summary>How many collections deep it is. While it is being read: the document's depth before.</summary>
    public int Height { get; set; }
}
