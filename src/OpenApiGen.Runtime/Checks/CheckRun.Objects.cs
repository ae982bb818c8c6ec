using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Objects and their properties.</content>
internal ref partial struct CheckRun
{
    private const string UnknownProperty = "is not a property that is known here";

    private bool JudgeObject(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet evaluated, ref IndexSet names)
    {
        mode &= CheckMode.Loud;
        int start = reader.TokenStartIndex;
        bool isValid = true;
        int count = 0;
        int expected = 0;
        for (; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; count++)
        {
            int name = IndexOfName(ref reader, node, expected);
            if (name >= 0)
            {
                names.Add(name);
                expected = name + 1;
            }

            if (!JudgeProperty(ref reader, node, name, count, mode, ref evaluated))
            {
                isValid = false;
                if (Ends(mode))
                    return false;
            }
        }

        if (count < node.MinProperties || count > node.MaxProperties)
        {
            isValid = false;
            if (IsLoud(mode))
                ReportPropertyCount(start, count, node);
        }

        return HasRequired(start, node, mode, in names) && isValid;
    }

    /// <summary>Clients mostly send properties in the order of the contract, so the name behind the last one is tried first.</summary>
    private static int IndexOfName(ref JsonTokens reader, CheckNode node, int expected)
    {
        if (node.Utf8Names is not { } names)
            return -1;

        return !reader.ValueIsEscaped && names.IsAt(expected, reader.ValueSpan) ? expected : names.IndexOf(ref reader);
    }

    /// <summary>Judges a property; the reader stands on its name before and on the last token of its value after.</summary>
    private bool JudgeProperty(ref JsonTokens reader, CheckNode node, int name, int index, CheckMode mode, ref IndexSet evaluated)
    {
        bool isValid = node.PropertyNames is null || JudgeName(reader, node.PropertyNames, mode);
        if (!isValid && Ends(mode))
            return false;

        CheckNode? schema = name >= 0 ? node.Properties[name] : null;
        string keyword = "properties";
        if (node.PatternProperties.Length > 0)
        {
            bool isNamed = schema is not null;
            isValid &= JudgeByPatterns(reader, node, mode, ref isNamed);
            if (!isValid && Ends(mode))
                return false;

            if (isNamed && schema is null)
            {
                evaluated.Add(index);
                Skip(ref reader);
                return isValid;
            }
        }

        if (schema is null)
        {
            schema = node.AdditionalProperties;
            keyword = "additionalProperties";
        }

        if (schema is null)
        {
            Skip(ref reader);
            return isValid;
        }

        evaluated.Add(index);
        return JudgeMember(ref reader, schema, keyword, mode) && isValid;
    }

    /// <summary>Judges a property's value by the schemas whose pattern its name matches.</summary>
    private bool JudgeByPatterns(JsonTokens reader, CheckNode node, CheckMode mode, ref bool isNamed)
    {
        bool isValid = true;
        foreach ((StringPattern pattern, CheckNode schema) in node.PatternProperties)
        {
            _budget -= 1 + (reader.ValueSpan.Length >> 4);
            if (!pattern.IsMatch(Text(ref reader), ref _budget, ref _patience))
                continue;

            isNamed = true;
            JsonTokens copy = reader;
            if (!JudgeMember(ref copy, schema, "patternProperties", mode | CheckMode.Stay))
            {
                isValid = false;
                if (Ends(mode))
                    return false;
            }
        }

        return isValid;
    }

    /// <summary>Judges a property's value; the reader stands on the name before.</summary>
    private bool JudgeMember(ref JsonTokens reader, CheckNode schema, string keyword, CheckMode mode)
    {
        if (schema == CheckNode.Never)
        {
            if (IsLoud(mode))
                Report(ref reader, keyword, keyword is "additionalProperties" or "unevaluatedProperties" ? UnknownProperty : "is a property that is not allowed here");

            Skip(ref reader);
            return false;
        }

        reader.Read();
        return JudgeChild(ref reader, schema, mode);
    }

    /// <summary>Judges the name on which a reader stands.</summary>
    private bool JudgeName(JsonTokens reader, CheckNode schema, CheckMode mode)
    {
        JsonTokens name = reader;
        if (schema == CheckNode.Always || JudgeChild(ref reader, schema, CheckMode.Stay))
            return true;

        if (!IsLoud(mode) || IsExhausted)
            return false;

        // Asked once more for the reason, which would read as one about the property's value.
        JsonViolations? others = _violations;
        _violations = null;
        reader = name;
        JudgeChild(ref reader, schema, CheckMode.Loud | CheckMode.Stay);
        string? reason = _violations?[0].Message;
        _violations?.Return();
        _violations = others;
        Report(ref name, "propertyNames", schema == CheckNode.Never ? "is not allowed, as no property is" : $"has a name that {reason ?? "is not allowed here"}");
        return false;
    }

    private bool HasRequired(int start, CheckNode node, CheckMode mode, in IndexSet names)
    {
        bool isValid = true;
        foreach (int name in node.Required)
        {
            if (names.Contains(name))
                continue;

            if (!IsLoud(mode))
                return false;

            isValid = false;
            ReportMember(start, node.Names[name], "required", "is required");
        }

        foreach ((int present, int[] required) in node.DependentRequired)
        {
            if (!names.Contains(present))
                continue;

            foreach (int name in required)
            {
                if (names.Contains(name))
                    continue;

                if (!IsLoud(mode))
                    return false;

                isValid = false;
                ReportMember(start, node.Names[name], "dependentRequired", $"is required beside '{node.Names[present]}'");
            }
        }

        return isValid;
    }
}
