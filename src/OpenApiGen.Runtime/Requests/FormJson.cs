namespace OpenApiGen.Runtime;

/// <summary>Turns the fields of a form into one JSON object.</summary>
/// <param name="output">Where to.</param>
/// <param name="pairs">The fields that came.</param>
/// <param name="rulesOf">How a field is written; null for the default.</param>
internal sealed class FormJson(JsonBuffer output, TextPairs pairs, Func<string, FieldRules?> rulesOf)
{
    /// <summary>Fields whose values were found in brackets behind their names.</summary>
    private readonly HashSet<string> _bracketed = new(StringComparer.Ordinal);

    /// <summary>What is wrong with fields that could not be made JSON; they are left out.</summary>
    public List<Violation> Problems { get; } = [];

    /// <summary>Writes an object of the fields as their shape and rules say.</summary>
    /// <param name="shape">What they stand for.</param>
    public void Write(TextShape shape)
    {
        output.Byte('{');
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in shape.PropertyNames)
        {
            WriteField(name, shape.Property(name), rulesOf(name));
            written.Add(name);
        }

        // Further fields are judged like further properties of an object in JSON.
        for (int i = 0; i < pairs.Count; i++)
        {
            string name = pairs[i].Name;
            if (!IsPart(name) && written.Add(name))
                WriteField(name, shape.Property(name), null);
        }

        output.Byte('}');
    }

    /// <summary>True where a name with brackets belongs to a field that was read by them.</summary>
    private bool IsPart(string name)
    {
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket > 0 && _bracketed.Contains(name[..bracket]) && DeepObject.HasKeys(name, bracket);
    }

    /// <summary>Writes a field, or nothing where it is absent.</summary>
    private void WriteField(string name, TextShape shape, FieldRules? rules)
    {
        int start = output.Length;
        output.Name(name);
        Decoding decoding = Decode(name, shape, rules);
        if (decoding == Decoding.Decoded)
            return;

        output.Truncate(start);
        int first = pairs.Find(name);
        switch (decoding)
        {
            case Decoding.Absent:
                return;

            case Decoding.NotText:
                Refuse(name, "charset", "is not percent-encoded text in UTF-8");
                return;

            case Decoding.NotJson when rules is not null:
                Refuse(name, "json", "is not valid JSON");
                return;

            case Decoding.Repeated:
                WriteTwice(name, shape, rules, first);
                return;

            case Decoding.Malformed when first < 0:
                Refuse(name, "style", "is nested too deep");
                return;

            default:
                // Text is not what it should be, and that is what will be said of it.
                output.Name(name);
                output.String(pairs.Value(first));
                return;
        }
    }

    /// <summary>An object that has a name twice is refused by whoever reads it.</summary>
    private void WriteTwice(string name, TextShape shape, FieldRules? rules, int first)
    {
        output.Name(name);
        int start = output.Length;
        if (new TextDecoder(output, TextCoding.Form).Single(RulesOf(name, shape, rules?.Style ?? TextStyle.Form, rules?.Explode ?? true), pairs[first].Raw) != Decoding.Decoded)
        {
            output.Truncate(start);
            output.String(pairs.Value(first));
        }

        output.Name(name);
        output.String("");
    }

    private Decoding Decode(string name, TextShape shape, FieldRules? rules)
    {
        if (rules is not null)
            return Decode(name, shape, rules.Style, rules.Explode);

        // An object without a style of its own is JSON in its field, or written with brackets as browsers' libraries do.
        TextStyle style = !shape.IsObject ? TextStyle.Form : pairs.Find(name) >= 0 ? TextStyle.Json : TextStyle.DeepObject;
        Decoding decoding = Decode(name, shape, style, explode: true);
        return decoding == Decoding.Absent && shape.IsArray ? Decode(name, shape, TextStyle.DeepObject, explode: true) : decoding;
    }

    private Decoding Decode(string name, TextShape shape, TextStyle style, bool explode)
    {
        Decoding decoding = new TextDecoder(output, TextCoding.Form).Pairs(RulesOf(name, shape, style, explode), pairs, static _ => true);
        if (style == TextStyle.DeepObject && decoding != Decoding.Absent)
            _bracketed.Add(name);

        return decoding;
    }

    private static ParameterRules RulesOf(string name, TextShape shape, TextStyle style, bool explode) => new(name, ParameterPlace.Query, style, explode, false, shape);

    private void Refuse(string name, string code, string message) => Problems.Add(new Violation(JsonPointers.Token(name), code, message));
}
