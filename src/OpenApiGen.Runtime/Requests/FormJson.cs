namespace OpenApiGen.Runtime;

/// <summary>Turns the fields of a form into one JSON object.</summary>
internal static class FormJson
{
    /// <summary>Writes an object of fields as their shape and rules say.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="pairs">The fields that came.</param>
    /// <param name="shape">What they stand for.</param>
    /// <param name="rulesOf">How a field is written; null for the default.</param>
    public static void Write(JsonBuffer output, TextPairs pairs, TextShape shape, Func<string, FieldRules?> rulesOf)
    {
        output.Byte('{');
        int empty = output.Length;
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in shape.PropertyNames)
        {
            WriteField(output, pairs, name, shape.Property(name), rulesOf(name), empty);
            written.Add(name);
        }

        // Further fields are judged like further properties of an object in JSON.
        for (int i = 0; i < pairs.Count; i++)
        {
            string name = pairs[i].Name;
            int bracket = name.IndexOf('[', StringComparison.Ordinal);
            if ((bracket <= 0 || !shape.Has(name[..bracket])) && written.Add(name))
                WriteField(output, pairs, name, shape.Property(name), null, empty);
        }

        output.Byte('}');
    }

    /// <summary>Writes a field, or nothing where it is absent.</summary>
    private static void WriteField(JsonBuffer output, TextPairs pairs, string name, TextShape shape, FieldRules? rules, int empty)
    {
        int start = output.Length;
        Begin(output, name, empty);
        int first = pairs.Find(name);
        switch (Decode(output, pairs, name, shape, rules))
        {
            case Decoding.Decoded:
                return;

            case Decoding.Absent:
                output.Truncate(start);
                return;

            case Decoding.Repeated:
                // An object that has a name twice is refused by whoever reads it.
                output.Truncate(start);
                Begin(output, name, empty);
                if (new TextDecoder(output, TextCoding.Form).Single(RulesOf(name, shape, rules), pairs[first].Raw) != Decoding.Decoded)
                    output.String(pairs.Value(first));

                Begin(output, name, empty);
                output.String("");
                return;

            default:
                // Text is not what it should be, and that is what will be said of it.
                output.String(pairs.Value(first));
                return;
        }
    }

    private static void Begin(JsonBuffer output, string name, int empty)
    {
        if (output.Length > empty)
            output.Byte(',');

        output.String(name);
        output.Byte(':');
    }

    private static ParameterRules RulesOf(string name, TextShape shape, FieldRules? rules) =>
        new(name, ParameterPlace.Query, rules?.Style ?? TextStyle.Form, rules?.Explode ?? true, false, shape);

    private static Decoding Decode(JsonBuffer output, TextPairs pairs, string name, TextShape shape, FieldRules? rules)
    {
        TextStyle style = rules?.Style ?? TextStyle.Form;
        bool explode = rules?.Explode ?? true;

        // An object without a style of its own is JSON in its field, or written with brackets as browsers' libraries do.
        if (rules is null && shape.IsObject)
            style = pairs.Find(name) >= 0 ? TextStyle.Json : TextStyle.DeepObject;

        var decoder = new TextDecoder(output, TextCoding.Form);
        Decoding decoding = decoder.Pairs(new ParameterRules(name, ParameterPlace.Query, style, explode, false, shape), pairs, static _ => true);
        return decoding == Decoding.Absent && rules is null && shape.IsArray
            ? decoder.Pairs(new ParameterRules(name, ParameterPlace.Query, TextStyle.DeepObject, true, false, shape), pairs, static _ => true)
            : decoding;
    }
}
