namespace OpenApiGen.Runtime;

/// <summary>What became of the text of a parameter.</summary>
internal enum Decoding : byte
{
    /// <summary>There is none.</summary>
    Absent,

    /// <summary>It is JSON now.</summary>
    Decoded,

    /// <summary>It has not the form that its style demands.</summary>
    Malformed,

    /// <summary>It stands there more than once, where one value is meant: whichever were taken, somebody else might take the other.</summary>
    Repeated,

    /// <summary>It should be JSON and is not.</summary>
    NotJson,

    /// <summary>It is not text: its percent-encoding is broken, or what that encodes is no UTF-8.</summary>
    NotText,
}

/// <summary>How a place of a request carries characters that have a meaning in it.</summary>
internal enum TextCoding : byte
{
    /// <summary>As they are.</summary>
    Verbatim,

    /// <summary>As they are, with spaces around them that mean nothing.</summary>
    Header,

    /// <summary>Percent-encoded.</summary>
    Percent,

    /// <summary>Percent-encoded, a space as a plus.</summary>
    Form,
}

/// <summary>Turns the text of a parameter into JSON as its style, explode and shape say, for every row of OpenAPI's table of styles.</summary>
/// <param name="output">Where the JSON goes.</param>
/// <param name="coding">How the text is encoded.</param>
internal readonly struct TextDecoder(JsonBuffer output, TextCoding coding)
{
    /// <summary>A value that came as one text: a path segment or a header.</summary>
    /// <param name="rules">The parameter.</param>
    /// <param name="raw">The text.</param>
    public Decoding Single(ParameterRules rules, string raw)
    {
        Decoding decoding = SingleText(rules, raw);
        return output.TakeBroken() ? Decoding.NotText : decoding;
    }

    /// <summary>A value in a query, a form or a cookie.</summary>
    /// <param name="rules">The parameter.</param>
    /// <param name="pairs">The names and values that came.</param>
    /// <param name="isClaimed">Says whether a name belongs to another parameter; for objects whose properties travel as pairs of their own.</param>
    public Decoding Pairs(ParameterRules rules, TextPairs pairs, Func<string, bool> isClaimed)
    {
        Decoding decoding = PairsOf(rules, pairs, isClaimed);
        return output.TakeBroken() ? Decoding.NotText : decoding;
    }

    private Decoding SingleText(ParameterRules rules, string raw)
    {
        TextShape shape = rules.Shape;
        return rules.Style switch
        {
            TextStyle.Json => Json(raw),
            TextStyle.Label => raw.StartsWith('.') && Value(shape, raw[1..], rules.Explode ? '.' : ',', rules.Explode) ? Decoding.Decoded : Decoding.Malformed,
            TextStyle.Matrix => Matrix(rules, raw) ? Decoding.Decoded : Decoding.Malformed,
            _ => Value(shape, raw, DelimiterOf(rules.Style), rules.Explode) ? Decoding.Decoded : Decoding.Malformed,
        };
    }

    private Decoding PairsOf(ParameterRules rules, TextPairs pairs, Func<string, bool> isClaimed)
    {
        TextShape shape = rules.Shape;
        if (rules.Style == TextStyle.DeepObject)
            return DeepObject.Write(output, rules, pairs);

        int first = pairs.Find(rules.Name);
        if (shape.IsObject && rules.Explode && rules.Style != TextStyle.Json && (first < 0 || shape.Has(rules.Name)))
            return ExplodedObject(shape, pairs, isClaimed) ? Decoding.Decoded : Decoding.Absent;

        if (first < 0)
            return Decoding.Absent;

        bool isRepeated = pairs.Next(first) >= 0;
        if (shape.IsArray && rules.Style == TextStyle.Json)
            return JsonItems(shape, pairs, first, isRepeated);

        if (shape.IsArray && rules.Explode && (isRepeated || !shape.HasScalars))
        {
            ExplodedArray(shape, pairs, first, isRepeated);
            return Decoding.Decoded;
        }

        if (isRepeated)
            return Decoding.Repeated;

        if (rules.Style == TextStyle.Json)
            return Json(pairs[first].Raw);

        return Value(shape, pairs[first].Raw, DelimiterOf(rules.Style), false) ? Decoding.Decoded : Decoding.Malformed;
    }

    private static char DelimiterOf(TextStyle style) => style switch
    {
        TextStyle.SpaceDelimited => ' ',
        TextStyle.PipeDelimited => '|',
        TextStyle.TabDelimited => '\t',
        _ => ',',
    };

    private string Decode(string raw) => coding switch
    {
        TextCoding.Percent => TextPairs.TryDecode(raw, plusIsSpace: false) ?? output.Broken(),
        TextCoding.Form => TextPairs.TryDecode(raw, plusIsSpace: true) ?? output.Broken(),
        TextCoding.Header => raw.Trim(),
        _ => raw,
    };

    private Decoding Json(string raw) => output.TryJson(Decode(raw)) ? Decoding.Decoded : Decoding.NotJson;

    /// <summary>A field whose media type is JSON: one text for the list, or, as OpenAPI means it since 3.1.1, one for each item.</summary>
    private Decoding JsonItems(TextShape shape, TextPairs pairs, int first, bool isRepeated)
    {
        if (!isRepeated && Decode(pairs[first].Raw).AsSpan().TrimStart().StartsWith("[") && !shape.Item!.IsArray)
            return Json(pairs[first].Raw);

        output.Byte('[');
        for (int i = first; i >= 0; i = pairs.Next(i))
        {
            output.Next();
            if (Json(pairs[i].Raw) != Decoding.Decoded)
                return Decoding.NotJson;
        }

        output.Byte(']');
        return Decoding.Decoded;
    }

    private void ExplodedArray(TextShape shape, TextPairs pairs, int first, bool isRepeated)
    {
        // A name without a value is an empty list, unless empty text can be an item.
        bool isEmpty = !isRepeated && pairs[first].Raw.Length == 0 && (shape.Item!.Kinds & JsonKinds.String) == 0;
        output.Byte('[');
        for (int i = isEmpty ? -1 : first; i >= 0; i = pairs.Next(i))
        {
            output.Next();
            output.Value(Decode(pairs[i].Raw), shape.Item!);
        }

        output.Byte(']');
    }

    private bool ExplodedObject(TextShape shape, TextPairs pairs, Func<string, bool> isClaimed)
    {
        bool any = false;
        for (int i = 0; i < pairs.Count; i++)
        {
            string name = pairs[i].Name;
            if (!shape.Has(name) && (shape.Other is null || isClaimed(name)))
                continue;

            // Of what is no list, every pair becomes a property: reading refuses names that stand twice.
            TextShape property = shape.Property(name);
            if (property.IsArray && pairs.Find(name) < i)
                continue;

            if (!any)
                output.Byte('{');

            output.Name(name);
            if (property.IsArray)
                ExplodedArray(property, pairs, i, pairs.Next(i) >= 0);
            else
                output.Value(Decode(pairs[i].Raw), property);

            any = true;
        }

        if (any)
            output.Byte('}');

        return any;
    }

    private bool Matrix(ParameterRules rules, string raw)
    {
        if (!raw.StartsWith(';'))
            return false;

        TextShape shape = rules.Shape;
        if (rules.Explode && shape.IsObject)
            return Value(shape, raw[1..], ';', true);

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

                output.Next();
                output.Value(Decode(parts[i].Length > prefix.Length ? parts[i][prefix.Length..] : ""), shape.Item!);
            }

            output.Byte(']');
            return true;
        }

        if (raw[1..] == rules.Name)
            return Value(shape, "", ',', false);

        return raw.AsSpan(1).StartsWith(prefix, StringComparison.Ordinal) && Value(shape, raw[(prefix.Length + 1)..], ',', false);
    }

    /// <summary>A scalar, a delimited list, or delimited names and values.</summary>
    private bool Value(TextShape shape, string raw, char delimiter, bool explode)
    {
        if (shape.IsScalar)
        {
            output.Value(Decode(raw), shape);
            return true;
        }

        // An encoded delimiter belongs to a value, unless values can have none, or it cannot travel otherwise: spaces and tabs never can, bars often do.
        // An object has one at least, so a client that encodes everything has encoded that, too.
        bool decodeFirst = coding is TextCoding.Percent or TextCoding.Form
            && (delimiter is ' ' or '\t'
                || (shape is { IsObject: true, IsArray: false, HasScalars: false } && !explode && !raw.Contains(delimiter, StringComparison.Ordinal))
                || (delimiter == '|' && !raw.Contains('|', StringComparison.Ordinal))
                || (shape.Item is { } items && (items.Kinds & JsonKinds.String) == 0));
        string text = decodeFirst ? Decode(raw) : raw;
        string[] parts = text.Length == 0 ? [] : text.Split(delimiter);
        var decoder = new TextDecoder(output, decodeFirst ? TextCoding.Verbatim : coding);

        if (shape.IsObject && (explode ? parts.All(static p => p.Contains('=', StringComparison.Ordinal)) : parts.Length % 2 == 0) && (!shape.IsArray || parts.Length > 0))
        {
            decoder.Members(shape, parts, explode);
            return true;
        }

        if (shape.IsArray && (parts.Length != 1 || !shape.HasScalars))
        {
            decoder.Items(shape, parts);
            return true;
        }

        if (!shape.HasScalars)
            return false;

        output.Value(Decode(raw), shape);
        return true;
    }

    private void Items(TextShape shape, string[] parts)
    {
        output.Byte('[');
        foreach (string part in parts)
        {
            output.Next();
            output.Value(Decode(part), shape.Item!);
        }

        output.Byte(']');
    }

    /// <summary>Names and values, joined by an equals sign or one after the other.</summary>
    private void Members(TextShape shape, string[] parts, bool areJoined)
    {
        output.Byte('{');
        for (int i = 0; i < parts.Length; i += areJoined ? 1 : 2)
        {
            int equals = areJoined ? parts[i].IndexOf('=', StringComparison.Ordinal) : -1;
            string name = Decode(areJoined ? parts[i][..equals] : parts[i]);
            string value = Decode(areJoined ? parts[i][(equals + 1)..] : parts[i + 1]);
            output.Name(name);
            output.Value(value, shape.Property(name));
        }

        output.Byte('}');
    }
}
