using OpenApiGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Compares our tree with the events of YamlDotNet: kinds, values, order and where nodes start.</summary>
internal sealed class YamlDotNetComparison(string text, IParser parser)
{
    private readonly LineMap _lines = new(text);
    private readonly Dictionary<string, Node> _anchors = [];

    /// <summary>How many nodes were compared.</summary>
    public int Nodes { get; private set; }

    /// <summary>The first difference between one document's tree and YamlDotNet's reading of its text, or null.</summary>
    public static string? Difference(string text, Node? root, out int nodes)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        var comparison = new YamlDotNetComparison(text, parser);
        string? difference = root is null ? "nothing was read" : comparison.Compare(root, "", isKey: false);
        nodes = comparison.Nodes;
        return difference;
    }

    private string? Compare(Node node, string path, bool isKey)
    {
        Nodes++;
        ParsingEvent current = parser.Consume<ParsingEvent>();
        if (current is AnchorAlias alias)
            return ReferenceEquals(_anchors[alias.Value.Value], node) ? null : $"{path}: the alias *{alias.Value} is another node";

        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
            _anchors[anchored.Anchor.Value] = node;

        LinePosition start = _lines.At(node.Start);
        if (current is not Scalar { Value: "" } && (start.Line + 1 != current.Start.Line || start.Column + 1 != current.Start.Column))
            return $"{path}: starts at {start}, YamlDotNet says ({current.Start.Line},{current.Start.Column})";

        switch (current)
        {
            case Scalar scalar:
                return CompareScalar(scalar, node, path, isKey);

            case SequenceStart:
                if (!node.IsSequence)
                    return $"{path}: a sequence became {node}";

                for (int i = 0; i < node.Count; i++)
                    if (Compare(node.ValueAt(i), $"{path}/{i}", isKey: false) is { } difference)
                        return difference;

                return parser.TryConsume<SequenceEnd>(out _) ? null : $"{path}: the sequence goes on behind {node}";

            case MappingStart:
                if (!node.IsMapping)
                    return $"{path}: a mapping became {node}";

                for (int i = 0; i < node.Count; i++)
                {
                    string child = $"{path}/{node.KeyAt(i).Text}";
                    if ((Compare(node.KeyAt(i), child, isKey: true) ?? Compare(node.ValueAt(i), child, isKey: false)) is { } difference)
                        return difference;
                }

                return parser.TryConsume<MappingEnd>(out _) ? null : $"{path}: the mapping goes on behind {node}";

            default:
                return $"{path}: {current} became {node}";
        }
    }

    /// <summary>Numbers, booleans and nulls are normalised in our tree; their spelling is compared through their place in the text.</summary>
    private string? CompareScalar(Scalar scalar, Node node, string path, bool isKey)
    {
        if (node.Kind is NodeKind.Sequence or NodeKind.Mapping)
            return $"{path}: '{scalar.Value}' became {node}";

        bool isString = node.Kind == NodeKind.String;
        if (!isString && scalar.Style != ScalarStyle.Plain)
            return $"{path}: the {scalar.Style} scalar '{scalar.Value}' became {node}";

        string ours = isString || isKey ? node.Text : text[node.Start..node.End];
        return ours == scalar.Value ? null : $"{path}: '{scalar.Value}' became '{ours}'";
    }
}
