using System.Globalization;
using System.Text;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// Writes YAML of mappings and sequences, in order, with <c>\n</c> and two spaces. Texts that people chose are always in double quotes, where
/// every character can be escaped, so that a text is the same text for readers of YAML 1.1 and 1.2.
/// </summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isItem;

    /// <summary>A comment of one line.</summary>
    public YamlText Comment(string text)
    {
        _text.Append("# ").Append(text).Append('\n');
        return this;
    }

    /// <summary>The line that begins a document of a stream.</summary>
    public YamlText Document()
    {
        _text.Append("---\n");
        return this;
    }

    /// <summary>A word of ours, which needs no quotes.</summary>
    public YamlText Word(string key, string word) => Line(key, word);

    /// <summary>A number.</summary>
    public YamlText Number(string key, double number) => Line(key, Phrase.Number(number));

    /// <summary>A text that people chose.</summary>
    public YamlText Text(string key, string text) => Line(key, Quote(text));

    /// <summary>A text over several lines, legible where its characters allow.</summary>
    public YamlText Block(string key, string text)
    {
        if (!IsLegible(text))
            return Text(key, text);

        Line(key, "|-");
        foreach (string line in text.Split('\n'))
            _text.Append(' ', line.Length == 0 ? 0 : 2 * (_depth + 1)).Append(line).Append('\n');

        return this;
    }

    /// <summary>A mapping or sequence.</summary>
    public YamlText Open(string key)
    {
        Line(key, "");
        _depth++;
        return this;
    }

    /// <summary>A mapping as an item of a sequence: what follows are its entries, until <see cref="Close"/>.</summary>
    public YamlText Item()
    {
        _isItem = true;
        _depth++;
        return this;
    }

    /// <summary>Ends what <see cref="Open"/> or <see cref="Item"/> began.</summary>
    public YamlText Close()
    {
        _depth--;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A text in double quotes. Half a surrogate pair, which no encoding has, becomes U+FFFD.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c == '\n')
                quoted.Append("\\n");
            else if (c == '\t')
                quoted.Append("\\t");
            else if (c == '\r')
                quoted.Append("\\r");
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                quoted.Append('\uFFFD');
            else if (IsHidden(c))
                quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private YamlText Line(string key, string value)
    {
        int indent = 2 * (_isItem ? _depth - 1 : _depth);
        _text.Append(' ', indent).Append(_isItem ? "- " : "").Append(key).Append(value.Length == 0 ? ":" : ": ").Append(value).Append('\n');
        _isItem = false;
        return this;
    }

    /// <summary>What readers drop, break lines at, or do not show: controls, line separators, byte order marks, directions of writing.</summary>
    private static bool IsHidden(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' || c >= '\uFFFE' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsLegible(string text) =>
        text.Length > 0 && text[0] is not (' ' or '\n') && text[text.Length - 1] is not (' ' or '\n')
        && text.All(static c => c == '\n' || !(IsHidden(c) || char.IsSurrogate(c)));
}
