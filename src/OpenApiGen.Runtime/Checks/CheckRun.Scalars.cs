using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Types, listed values, strings and numbers.</content>
internal ref partial struct CheckRun
{
    private static bool HasType(ref JsonTokens reader, CheckTypes types)
    {
        CheckTypes type = CheckTypesText.Of(reader.TokenType);
        return (types & type) != 0
            || (type == CheckTypes.Number && (types & CheckTypes.Integer) != 0 && (reader.TryGetInt64(out _) || new JsonNumber(reader.ValueSpan).IsInteger));
    }

    private bool JudgeValues(ref JsonTokens reader, CheckNode node, CheckMode mode)
    {
        bool isValid = true;
        if (node.Enum is { } values && !IsAmong(ref reader, values))
        {
            isValid = false;
            if (IsLoud(mode))
                Report(ref reader, "enum", values.Demand);
        }

        if (isValid && node.Const is { } constant && !IsAmong(ref reader, constant))
        {
            isValid = false;
            if (IsLoud(mode))
                Report(ref reader, "const", constant.Demand);
        }

        return isValid;
    }

    private bool IsAmong(ref JsonTokens reader, CheckValues values)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return values.ContainsScalar(ref reader);

        return values.HasComposites && IsAmongComposites(reader, values);
    }

    private bool IsAmongComposites(JsonTokens reader, CheckValues values)
    {
        int start = reader.TokenStartIndex;
        Skip(ref reader);
        ReadOnlySpan<byte> text = _json[start..reader.BytesConsumed];
        _budget -= text.Length;
        return values.ContainsComposite(text);
    }

    private bool JudgeString(ref JsonTokens reader, CheckNode node, CheckMode mode)
    {
        bool isValid = true;
        if (!HasLength(ref reader, node))
        {
            if (!IsLoud(mode))
                return false;

            isValid = Report(ref reader, new StringRules(node.MinLength, node.MaxLength));
        }

        if (node.Pattern is not null && !node.Pattern.IsMatch(Text(ref reader), ref _budget, ref _patience))
        {
            if (!IsLoud(mode))
                return false;

            isValid = Report(ref reader, new StringRules(pattern: node.Pattern));
        }

        if (node.Format is not null && !node.Format.IsMatch(Text(ref reader)))
        {
            if (!IsLoud(mode))
                return false;

            isValid = Report(ref reader, new StringRules(format: node.Format));
        }

        return isValid;
    }

    /// <summary>Lengths are of code points; most strings are told from their number of bytes, which is one to four times that, or more with escapes.</summary>
    private bool HasLength(ref JsonTokens reader, CheckNode node)
    {
        int bytes = reader.ValueSpan.Length;
        if (bytes <= node.MaxLength && (node.MinLength == 0 || (!reader.ValueIsEscaped && bytes >= node.MinLength * 4L)))
            return true;

        int length = 0;
        if (reader.ValueIsEscaped)
        {
            foreach (char c in Text(ref reader))
                length += char.IsLowSurrogate(c) ? 0 : 1;
        }
        else
        {
            foreach (byte b in reader.ValueSpan)
                length += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return length >= node.MinLength && length <= node.MaxLength;
    }

    /// <summary>Judges by the narrowest type that has the number.</summary>
    private bool JudgeNumber(ref JsonTokens reader, NumberRules rules, CheckMode mode)
    {
        NumberLimit? limit;
        if (reader.TryGetInt64(out long whole))
        {
            limit = rules.Find(whole);
        }
        else if (JsonNumber.IsDecimal(reader.ValueSpan) && reader.TryGetDecimal(out decimal exact))
        {
            limit = rules.Find(exact);
        }
        else
        {
            limit = rules.Find(reader.ValueSpan);
        }

        if (limit is not null && IsLoud(mode))
            Report(ref reader, limit.Code, limit.Demand);

        return limit is null;
    }
}
