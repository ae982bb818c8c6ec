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
        bool isFirst = true;
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in shape.PropertyNames)
        {
            int start = output.Length;
            TextShape property = shape.Property(name);
            if (!isFirst)
                output.Byte(',');

            output.String(name);
            output.Byte(':');
            if (WriteField(output, pairs, name, property, rulesOf(name)))
                isFirst = false;
            else
                output.Truncate(start);

            written.Add(name);
        }

        // Further fields are judged like further properties of an object in JSON.
        for (int i = 0; i < pairs.Count; i++)
        {
            string name = pairs[i].Name;
            int bracket = name.IndexOf('[', StringComparison.Ordinal);
            if ((bracket > 0 && shape.Has(name[..bracket])) || !written.Add(name))
                continue;

            if (!isFirst)
                output.Byte(',');

            isFirst = false;
            output.String(name);
            output.Byte(':');
            output.Scalar(pairs.Value(i), shape.Property(name));
        }

        output.Byte('}');
    }

    private static bool WriteField(JsonBuffer output, TextPairs pairs, string name, TextShape shape, FieldRules? rules)
    {
        TextStyle style = rules?.Style ?? TextStyle.Form;
        bool explode = rules?.Explode ?? true;

        // An object without a style of its own is JSON in its field, or written with brackets as browsers' libraries do.
        if (rules is null && shape.IsObject)
            style = pairs.Find(name) >= 0 ? TextStyle.Json : TextStyle.DeepObject;

        var parameter = new ParameterRules(name, ParameterPlace.Query, style, explode, false, shape);
        var decoder = new TextDecoder(output);
        return decoder.Pairs(parameter, pairs, static _ => true)
            || (rules is null && shape.IsArray && decoder.Pairs(new ParameterRules(name, ParameterPlace.Query, TextStyle.DeepObject, true, false, shape), pairs, static _ => true));
    }
}
