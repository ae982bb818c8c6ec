using System.Globalization;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>
/// The way from a file's root to a node, as steps. Most nodes are never asked for their JSON pointer, and in large documents making all of
/// them took as much memory as everything else together.
/// </summary>
internal sealed class PointerTrail
{
    private readonly PointerTrail? _parent;
    private readonly Node? _owner;
    private readonly int _index;
    private string? _text;

    private PointerTrail() => _text = "";

    private PointerTrail(PointerTrail parent, Node owner, int index)
    {
        _parent = parent;
        _owner = owner;
        _index = index;
    }

    /// <summary>At the root.</summary>
    public static PointerTrail Root { get; } = new();

    /// <summary>The JSON pointer.</summary>
    public string Text => _text ??= _parent!._text is { } parent ? parent + "/" + Token() : MakeText();

    /// <summary>One step on, to an entry or item of the node that this leads to.</summary>
    public PointerTrail Step(Node owner, int index) => new(this, owner, index);

    /// <summary>Siblings ask for the same beginning again, so it is kept. Nesting may be deep: no recursion.</summary>
    private string MakeText()
    {
        var unknown = new Stack<PointerTrail>();
        PointerTrail step = this;
        for (; step._text is null; step = step._parent!)
            unknown.Push(step);

        string text = step._text;
        while (unknown.Count > 0)
        {
            step = unknown.Pop();
            step._text = text = text + "/" + step.Token();
        }

        return text;
    }

    private string Token() => _owner!.IsMapping ? Place.Escape(_owner.KeyAt(_index).Text) : _index.ToString(CultureInfo.InvariantCulture);
}
