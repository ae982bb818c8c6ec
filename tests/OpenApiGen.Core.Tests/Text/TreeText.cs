using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Reads texts and writes what was read, so that tests compare in one line.</summary>
internal static class TreeText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A sound YAML text as JSON.</summary>
    public static string OfYaml(string text) => Of(Sound(YamlTreeReader.Read(text)));

    /// <summary>A sound JSON text as JSON.</summary>
    public static string OfJson(string text) => Of(Sound(JsonTreeReader.Read(text)));

    /// <summary>A tree as JSON: strings and keys in quotes, other scalars as their text.</summary>
    public static string Of(Node? node)
    {
        var builder = new StringBuilder();
        Append(builder, node);
        return builder.ToString();
    }

    /// <summary>A string as JSON.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    /// <summary>A text's only problem as <c>Kind (line,column)–(line,column)</c>, counted from 1.</summary>
    public static string Problem(string text, TextTree tree)
    {
        SyntaxProblem problem = tree.Problems.Single();
        return $"{problem.Kind} {Range(text, problem.Start, problem.End)}";
    }

    /// <summary>Where a piece of a text is.</summary>
    public static string Range(string text, int start, int end)
    {
        var lines = new LineMap(text);
        return $"{lines.At(start)}–{lines.At(end)}";
    }

    private static Node? Sound(TextTree tree)
    {
        Assert.That(tree.Problems, Is.Empty);
        return tree.Root;
    }

    private static void Append(StringBuilder builder, Node? node)
    {
        switch (node?.Kind)
        {
            case null:
                builder.Append("nothing");
                break;

            case NodeKind.Mapping:
                builder.Append('{');
                for (int i = 0; i < node.Count; i++)
                {
                    builder.Append(i == 0 ? "" : ",").Append(Quoted(node.KeyAt(i).Text)).Append(':');
                    Append(builder, node.ValueAt(i));
                }

                builder.Append('}');
                break;

            case NodeKind.Sequence:
                builder.Append('[');
                for (int i = 0; i < node.Count; i++)
                {
                    builder.Append(i == 0 ? "" : ",");
                    Append(builder, node.ValueAt(i));
                }

                builder.Append(']');
                break;

            default:
                builder.Append(node.IsString ? Quoted(node.Text) : node.Text);
                break;
        }
    }
}
