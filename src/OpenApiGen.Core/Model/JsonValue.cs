using System.Text;
using OpenApiGen.Text;

namespace OpenApiGen.Model;

/// <summary>A JSON value out of a contract (default, example, enum member, extension), equal to another of the same content.</summary>
public sealed record JsonValue
{
    private JsonValue(NodeKind kind, string text, EquatableArray<string> keys, EquatableArray<JsonValue> items)
    {
        Kind = kind;
        Text = text;
        Keys = keys;
        Items = items;
    }

    /// <summary>JSON's null.</summary>
    public static JsonValue Null { get; } = new(NodeKind.Null, "null", default, default);

    /// <summary>What the value is.</summary>
    public NodeKind Kind { get; }

    /// <summary>A scalar's text: a string's characters, a number as spelled; empty for collections.</summary>
    public string Text { get; }

    /// <summary>The keys of an object, in order.</summary>
    public EquatableArray<string> Keys { get; }

    /// <summary>The items of an array, or the values of an object.</summary>
    public EquatableArray<JsonValue> Items { get; }

    /// <summary>A string value.</summary>
    public static JsonValue String(string text) => new(NodeKind.String, text, default, default);

    /// <summary>Copies a located node without its place.</summary>
    public static JsonValue From(Node node)
    {
        if (node.Count == 0)
            return new JsonValue(node.Kind, node.Text, default, default);

        var items = new JsonValue[node.Count];
        string[] keys = node.IsMapping ? new string[node.Count] : [];
        for (int i = 0; i < node.Count; i++)
        {
            items[i] = From(node.ValueAt(i));
            if (node.IsMapping)
                keys[i] = node.KeyAt(i).Text;
        }

        return new JsonValue(node.Kind, "", new EquatableArray<string>(keys), new EquatableArray<JsonValue>(items));
    }

    /// <summary>The value of an object's member, or null where there is none.</summary>
    public JsonValue? this[string key]
    {
        get
        {
            for (int i = 0; i < Keys.Count; i++)
                if (Keys[i] == key)
                    return Items[i];

            return null;
        }
    }

    /// <summary>The value as JSON text without white space.</summary>
    public string ToJson()
    {
        var builder = new StringBuilder();
        JsonText.Append(builder, this);
        return builder.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToJson();
}
