using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Schemas that judge the same value once more.</content>
internal ref partial struct CheckRun
{
    private bool JudgeInPlace(ref Utf8JsonReader reader, CheckNode node, CheckMode mode, ref IndexSet evaluated)
    {
        if (!TryHop())
            return false;

        Utf8JsonReader start = reader;
        var own = new IndexSet(evaluated.IsTracked || node.UnevaluatedItems is not null || node.UnevaluatedProperties is not null);
        var names = new IndexSet(isTracked: true);
        bool isValid = JudgeOwn(ref reader, node, mode, ref own, ref names);
        if (isValid || !Ends(mode))
            isValid &= JudgeInPlace(in start, node, mode, in names, ref own);

        evaluated.Add(own);
        _hops--;
        return isValid;
    }

    private bool JudgeInPlace(in Utf8JsonReader start, CheckNode node, CheckMode mode, in IndexSet names, ref IndexSet own)
    {
        bool agree = JudgeAllOf(in start, node, mode, in names, ref own);
        if (node.AnyOf.Length > 0 && (agree || !Ends(mode)))
            agree &= JudgeAnyOf(in start, node.AnyOf, mode, ref own);

        if (node.OneOf.Length > 0 && (agree || !Ends(mode)))
            agree &= JudgeOneOf(in start, node.OneOf, mode, ref own);

        if (node.Not is not null && (agree || !Ends(mode)))
            agree &= JudgeNot(start, node.Not, mode);

        if (node.If is not null && (agree || !Ends(mode)))
            agree &= JudgeIf(in start, node.If, node, mode, ref own);

        // What is left over says nothing where a schema failed that was to look at it.
        if (node.UnevaluatedItems is { } items && agree && start.TokenType == JsonTokenType.StartArray)
            agree = JudgeUnevaluatedItems(start, items, mode, ref own);

        if (node.UnevaluatedProperties is { } properties && agree && start.TokenType == JsonTokenType.StartObject)
            agree = JudgeUnevaluatedProperties(start, properties, mode, ref own);

        return agree;
    }

    private bool JudgeAllOf(in Utf8JsonReader start, CheckNode node, CheckMode mode, in IndexSet names, ref IndexSet own)
    {
        bool isValid = true;
        foreach (CheckNode schema in node.AllOf)
        {
            isValid &= JudgeCopy(start, schema, mode, ref own);
            if (!isValid && Ends(mode))
                return false;
        }

        foreach ((int name, CheckNode schema) in node.DependentSchemas)
        {
            isValid &= !names.Contains(name) || JudgeCopy(start, schema, mode, ref own);
            if (!isValid && Ends(mode))
                return false;
        }

        return isValid;
    }

    private bool JudgeAnyOf(in Utf8JsonReader start, CheckNode[] schemas, CheckMode mode, ref IndexSet own)
    {
        bool isValid = false;
        foreach (CheckNode schema in schemas)
        {
            isValid |= IsMatch(start, schema, ref own);
            if (IsExhausted)
                return false;

            // All that match add to what is evaluated; else one is enough.
            if (isValid && !own.IsTracked)
                return true;
        }

        if (!isValid && IsLoud(mode))
            Report((int)start.TokenStartIndex, null, "anyOf", Text($"matches none of {schemas.Length} alternatives"));

        return isValid;
    }

    private bool JudgeOneOf(in Utf8JsonReader start, CheckNode[] schemas, CheckMode mode, ref IndexSet own)
    {
        int matches = 0;
        foreach (CheckNode schema in schemas)
        {
            matches += IsMatch(start, schema, ref own) ? 1 : 0;
            if (IsExhausted || (matches > 1 && !IsLoud(mode)))
                return false;
        }

        if (matches != 1 && IsLoud(mode))
            Report(
                (int)start.TokenStartIndex,
                null,
                "oneOf",
                matches == 0
                    ? Text($"matches none of {schemas.Length} alternatives")
                    : Text($"matches {matches} of {schemas.Length} alternatives, but only one is allowed"));

        return matches == 1;
    }

    private bool JudgeNot(Utf8JsonReader start, CheckNode schema, CheckMode mode)
    {
        int offset = (int)start.TokenStartIndex;
        var nobody = new IndexSet(isTracked: false);
        if (!Judge(ref start, schema, CheckMode.Stay, ref nobody))
            return !IsExhausted;

        if (IsLoud(mode))
            Report(offset, null, "not", "is of a kind that is not allowed here");

        return false;
    }

    private bool JudgeIf(in Utf8JsonReader start, CheckNode condition, CheckNode node, CheckMode mode, ref IndexSet own)
    {
        CheckNode? schema = IsMatch(start, condition, ref own) ? node.Then : node.Else;
        return !IsExhausted && (schema is null || JudgeCopy(start, schema, mode, ref own));
    }

    /// <summary>Says whether a value matches one of several schemas, and only then adds what that schema evaluates.</summary>
    private bool IsMatch(Utf8JsonReader start, CheckNode schema, ref IndexSet own)
    {
        var evaluated = new IndexSet(own.IsTracked);
        if (!Judge(ref start, schema, CheckMode.Stay, ref evaluated))
            return false;

        own.Add(evaluated);
        return true;
    }

    private bool JudgeCopy(Utf8JsonReader start, CheckNode schema, CheckMode mode, ref IndexSet own) =>
        Judge(ref start, schema, mode | CheckMode.Stay, ref own);

    private bool JudgeUnevaluatedItems(Utf8JsonReader reader, CheckNode schema, CheckMode mode, ref IndexSet evaluated)
    {
        mode &= CheckMode.Loud;
        bool isValid = true;
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (evaluated.Contains(i))
            {
                Skip(ref reader);
                continue;
            }

            evaluated.Add(i);
            if (schema == CheckNode.Never && IsLoud(mode))
            {
                Report(ref reader, "unevaluatedItems", "is an item that is not known here");
                Skip(ref reader);
                isValid = false;
            }
            else if (!JudgeChild(ref reader, schema, mode))
            {
                isValid = false;
                if (Ends(mode))
                    return false;
            }
        }

        return isValid;
    }

    private bool JudgeUnevaluatedProperties(Utf8JsonReader reader, CheckNode schema, CheckMode mode, ref IndexSet evaluated)
    {
        mode &= CheckMode.Loud;
        bool isValid = true;
        for (int i = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; i++)
        {
            if (evaluated.Contains(i))
            {
                Skip(ref reader);
                continue;
            }

            evaluated.Add(i);
            if (!JudgeMember(ref reader, schema, "unevaluatedProperties", mode))
            {
                isValid = false;
                if (Ends(mode))
                    return false;
            }
        }

        return isValid;
    }
}
