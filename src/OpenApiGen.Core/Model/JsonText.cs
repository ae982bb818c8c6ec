using System.Globalization;
using System.Text;
using OpenApiGen.Text;

namespace OpenApiGen.Model;

/// <summary>Writes JSON text. Only what JSON demands is escaped.</summary>
public static class JsonText
{
    /// <summary>Appends a value.</summary>
    public static void Append(StringBuilder builder, JsonValue value)
    {
        switch (value.Kind)
        {
            case NodeKind.String:
                AppendString(builder, value.Text);
                break;
            case NodeKind.Sequence:
                builder.Append('[');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    if (i > 0)
                        builder.Append(',');

                    Append(builder, value.Items[i]);
                }

                builder.Append(']');
                break;
            case NodeKind.Mapping:
                builder.Append('{');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    if (i > 0)
                        builder.Append(',');

                    AppendString(builder, value.Keys[i]);
                    builder.Append(':');
                    Append(builder, value.Items[i]);
                }

                builder.Append('}');
                break;
            case NodeKind.Null:
                builder.Append("null");
                break;
            default:
                builder.Append(value.Text);
                break;
        }
    }

    /// <summary>Appends a string with its quotes.</summary>
    public static void AppendString(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"': builder.Append("\\\""); break;
                case '\\': builder.Append("\\\\"); break;
                case '\n': builder.Append("\\n"); break;
                case '\r': builder.Append("\\r"); break;
                case '\t': builder.Append("\\t"); break;
                case < ' ': builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
                default: builder.Append(c); break;
            }
        }

        builder.Append('"');
    }
}
