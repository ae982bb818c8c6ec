namespace OpenApiGen.Text.Yaml;

/// <summary>Characters that YAML keeps out of its texts, or out of all but quotes.</summary>
internal sealed partial class YamlParser
{
    private static readonly bool[] LineStops = CharClasses.Stops(CharClass.Break);

    /// <summary>The end of a line's text from an offset on; reading ends where it has a character that it must not have.</summary>
    private int ScanLine(int i)
    {
        while (true)
        {
            i = CharClasses.Find(_text, i, LineStops);
            if (i == _text.Length || !CharClasses.IsSpecial(_text[i]))
                return i;

            i = AfterSpecial(i, inQuotes: false);
            if (i < 0)
                return _text.Length;
        }
    }

    /// <summary>Ends the reading where a piece of text outside quotes has a character that it must not have.</summary>
    private void CheckCharacters(int start, int end)
    {
        for (int i = start; i >= 0 && i < end;)
            i = CharClasses.IsSpecial(_text[i]) ? AfterSpecial(i, inQuotes: false) : i + 1;
    }

    /// <summary>The offset behind a special character that may stand where it does; -1 where it ends the reading.</summary>
    private int AfterSpecial(int i, bool inQuotes)
    {
        char c = _text[i];
        if (char.IsHighSurrogate(c) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]))
            return i + 2;

        string name = TextExcerpt.Character(_text, i);
        if (char.IsSurrogate(c))
            StopAt(i, $"{name} is half of a surrogate pair and no character");
        else if (c < ' ')
            StopAt(i, $"the control character {name} must not occur, only an escape in double quotes writes it");
        else if (!inQuotes)
            StopAt(i, $"{name} stands in quotes only, best as an escape");
        else
            return i + 1;

        return -1;
    }
}
