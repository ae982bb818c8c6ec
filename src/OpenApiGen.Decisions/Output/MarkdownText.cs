using System.Text;

namespace OpenApiGen.Decisions.Output;

/// <summary>Text of other people within Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>One line in which nothing is markup.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#')
                builder.Append('\\').Append(c);
            else
                builder.Append(char.IsControl(c) ? ' ' : c);
        }

        return builder.ToString();
    }
}
