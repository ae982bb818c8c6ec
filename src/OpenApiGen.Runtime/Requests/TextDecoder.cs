namespace OpenApiGen.Runtime;

/// <summary>Turns the text of a parameter into JSON as its style, explode and shape say, for every row of OpenAPI's table of styles.</summary>
/// <param name="output">Where the JSON goes.</param>
internal readonly struct TextDecoder(JsonBuffer output)
{
    /// <summary>A value that came as one text: a path segment or a header.</summary>
    /// <param name="rules">The parameter.</param>
    /// <param name="raw">The text.</param>
    /// <param name="isEncoded">True where percent-encoding has to be undone.</param>
    /// <returns>False where the text has not the form that the style demands.</returns>
    public bool Single(ParameterRules rules, string raw, bool isEncoded)
    {
        TextShape shape = rules.Shape;
        switch (rules.Style)
        {
            case TextStyle.Json:
                output.Json(System.Text.Encoding.UTF8.GetBytes(Decode(raw, isEncoded)));
                return true;

            case TextStyle.Label:
                if (!raw.StartsWith('.'))
                    return false;

                return Value(shape, raw[1..], rules.Explode ? '.' : ',', rules.Explode, isEncoded);

            case TextStyle.Matrix:
                return Matrix(rules, raw, isEncoded);

            default:
                return Value(shape, raw, ',', rules.Explode, isEncoded);
        }
    }

    /// <summary>A value in a query, a form or a cookie; false where there is none.</summary>
    /// <param name="rules">The parameter.</param>
    /// <param name="pairs">The names and values that came.</param>
    /// <param name="isClaimed">Says whether a name belongs to another parameter; for objects whose properties travel as pairs of their own.</param>
    public bool Pairs(ParameterRules rules, TextPairs pairs, Func<string, bool> isClaimed)
    {
        TextShape shape = rules.Shape;
        int first = pairs.Find(rules.Name);
        bool isEncoded = rules.Place != ParameterPlace.Cookie || rules.Style != TextStyle.Cookie;
        if (rules.Style == TextStyle.Json)
        {
            if (first >= 0)
                output.Json(System.Text.Encoding.UTF8.GetBytes(Decode(pairs[first].Raw, isEncoded)));

            return first >= 0;
        }

        if (rules.Style == TextStyle.DeepObject)
            return DeepObject.TryWrite(output, rules, pairs);

        if (shape.IsObject && rules.Explode && (first < 0 || shape.Has(rules.Name)))
            return ExplodedObject(shape, pairs, isClaimed, isEncoded);

        if (first < 0)
            return false;

        if (shape.IsArray && rules.Explode)
        {
            bool isSingle = pairs.Find(rules.Name, first + 1) < 0;
            if (!isSingle || (shape.Kinds & ~(JsonKinds.Array | JsonKinds.Object)) == 0)
            {
                ExplodedArray(shape, pairs, rules.Name, first, isEncoded);
                return true;
            }
        }

        char delimiter = rules.Style switch
        {
            TextStyle.SpaceDelimited => ' ',
            TextStyle.PipeDelimited => '|',
            TextStyle.TabDelimited => '\t',
            _ => ',',
        };
        return Value(shape, pairs[first].Raw, delimiter, false, isEncoded, isForm: true);
    }

    private static string Decode(string raw, bool isEncoded, bool isForm = false) => isEncoded ? TextPairs.Decode(raw, isForm) : raw;

    private void ExplodedArray(TextShape shape, TextPairs pairs, string name, int first, bool isEncoded)
    {
        output.Byte('[');
        for (int i = first; i >= 0; i = pairs.Find(name, i + 1))
        {
            if (i > first)
                output.Byte(',');

            output.Scalar(Decode(pairs[i].Raw, isEncoded, isForm: true), shape.Item!);
        }

        output.Byte(']');
    }

    private bool ExplodedObject(TextShape shape, TextPairs pairs, Func<string, bool> isClaimed, bool isEncoded)
    {
        bool any = false;
        for (int i = 0; i < pairs.Count; i++)
        {
            string name = pairs[i].Name;
            if ((!shape.Has(name) && (shape.Other is null || isClaimed(name))) || pairs.Find(name) < i)
                continue;

            output.Byte(any ? ',' : '{');
            output.String(name);
            output.Byte(':');
            TextShape property = shape.Property(name);
            if (property.IsArray)
                ExplodedArray(property, pairs, name, i, isEncoded);
            else
                output.Scalar(Decode(pairs[i].Raw, isEncoded, isForm: true), property);

            any = true;
        }

        if (any)
            output.Byte('}');

        return any;
    }

    private bool Matrix(ParameterRules rules, string raw, bool isEncoded)
    {
        if (!raw.StartsWith(';'))
            return false;

        TextShape shape = rules.Shape;
        if (rules.Explode && shape.IsObject)
            return Value(shape, raw[1..], ';', true, isEncoded);

        string prefix = rules.Name + "=";
        if (rules.Explode && shape.IsArray)
        {
            string[] parts = raw[1..].Split(';');
            output.Byte('[');
            for (int i = 0; i < parts.Length; i++)
            {
                // An empty value may come without an equals sign (RFC 6570, section 3.2.7).
                if (!parts[i].StartsWith(prefix, StringComparison.Ordinal) && parts[i] != rules.Name)
                    return false;

                if (i > 0)
                    output.Byte(',');

                output.Scalar(Decode(parts[i].Length > prefix.Length ? parts[i][prefix.Length..] : "", isEncoded), shape.Item!);
            }

            output.Byte(']');
            return true;
        }

        if (raw[1..] == rules.Name)
            return Value(shape, "", ',', false, isEncoded);

        return raw.AsSpan(1).StartsWith(prefix, StringComparison.Ordinal) && Value(shape, raw[(prefix.Length + 1)..], ',', false, isEncoded);
    }

    /// <summary>A scalar, a delimited list, or delimited names and values.</summary>
    private bool Value(TextShape shape, string raw, char delimiter, bool explode, bool isEncoded, bool isForm = false)
    {
        if (shape.IsScalar)
        {
            output.Scalar(Decode(raw, isEncoded, isForm), shape);
            return true;
        }

        // Spaces, bars and tabs cannot travel in a URL as they are; of commas, an encoded one belongs to the value,
        // unless values can have none.
        bool decodeFirst = isEncoded && (delimiter is ' ' or '|' or '\t' || (shape.Item is { } items && (items.Kinds & JsonKinds.String) == 0));
        string text = decodeFirst ? Decode(raw, isEncoded, isForm) : raw;
        bool decodeParts = isEncoded && !decodeFirst;
        string[] parts = text.Length == 0 ? [] : text.Split(delimiter);

        if (shape.IsObject && (explode ? parts.All(static p => p.Contains('=', StringComparison.Ordinal)) : parts.Length % 2 == 0) && (!shape.IsArray || parts.Length > 0))
            return explode ? NamedParts(shape, parts, decodeParts, isForm) : AlternatingParts(shape, parts, decodeParts, isForm);

        if (shape.IsArray && (parts.Length != 1 || (shape.Kinds & ~(JsonKinds.Array | JsonKinds.Object)) == 0))
        {
            output.Byte('[');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    output.Byte(',');

                output.Scalar(Part(parts[i], decodeParts, isForm), shape.Item!);
            }

            output.Byte(']');
            return true;
        }

        if ((shape.Kinds & ~(JsonKinds.Array | JsonKinds.Object)) == 0)
            return false;

        output.Scalar(Decode(raw, isEncoded, isForm), shape);
        return true;
    }

    private bool NamedParts(TextShape shape, string[] parts, bool decode, bool isForm)
    {
        output.Byte('{');
        for (int i = 0; i < parts.Length; i++)
        {
            int equals = parts[i].IndexOf('=', StringComparison.Ordinal);
            Member(shape, Part(parts[i][..equals], decode, isForm), Part(parts[i][(equals + 1)..], decode, isForm), i);
        }

        output.Byte('}');
        return true;
    }

    private bool AlternatingParts(TextShape shape, string[] parts, bool decode, bool isForm)
    {
        output.Byte('{');
        for (int i = 0; i < parts.Length; i += 2)
            Member(shape, Part(parts[i], decode, isForm), Part(parts[i + 1], decode, isForm), i);

        output.Byte('}');
        return true;
    }

    private void Member(TextShape shape, string name, string value, int index)
    {
        if (index > 0)
            output.Byte(',');

        output.String(name);
        output.Byte(':');
        output.Scalar(value, shape.Property(name));
    }

    private static string Part(string part, bool decode, bool isForm) => decode ? TextPairs.Decode(part, isForm) : part.Trim();
}
