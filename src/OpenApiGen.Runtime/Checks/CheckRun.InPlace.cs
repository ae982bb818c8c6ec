using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Schemas that judge the same value once more.</content>
internal ref partial struct CheckRun
{
    private bool JudgeInPlace(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet evaluated)
    {
        if (!TryHop())
            return false;

        // Readers are large: a copy is made only where this one is going to move.
        bool isMoving = reader.TokenType switch
        {
            JsonTokenType.StartObject => node.LooksIntoObjects || (mode & CheckMode.Stay) == 0,
            JsonTokenType.StartArray => node.LooksIntoArrays || (mode & CheckMode.Stay) == 0,
            _ => false,
        };
        var own = new IndexSet(evaluated.IsTracked || node.UnevaluatedItems is not null || node.UnevaluatedProperties is not null);
        bool isValid = isMoving ? JudgeMoving(ref reader, node, mode, ref own) : JudgeStaying(ref reader, ref reader, node, mode, ref own);
        evaluated.Add(own);
        _hops--;
        return isValid;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool JudgeMoving(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet own)
    {
        JsonTokens start = reader;
        return JudgeStaying(ref reader, ref start, node, mode, ref own);
    }

    /// <summary>Judges by a schema's own keywords and by the schemas that it refers to.</summary>
    /// <param name="reader">Is moved.</param>
    /// <param name="start">Stands at the same place, and stays.</param>
    /// <param name="node">The schema.</param>
    /// <param name="mode">How to judge.</param>
    /// <param name="own">Where to add the places of properties or items that a schema was found for.</param>
    private bool JudgeStaying(ref JsonTokens reader, ref JsonTokens start, CheckNode node, CheckMode mode, ref IndexSet own)
    {
        var names = new IndexSet(isTracked: true);
        bool isValid = JudgeOwn(ref reader, node, mode, ref own, ref names);
        if (!isValid && Ends(mode))
            return false;

        bool agree = JudgeAllOf(ref start, node, mode, in names, ref own);
        if (node.AnyOf.Length > 0 && (agree || !Ends(mode)))
            agree &= JudgeAnyOf(ref start, node.AnyOf, mode, ref own);

        if (node.OneOf.Length > 0 && (agree || !Ends(mode)))
            agree &= JudgeOneOf(ref start, node.OneOf, mode, ref own);

        if (node.Not is not null && (agree || !Ends(mode)))
            agree &= JudgeNot(ref start, node.Not, mode);

        if (node.If is not null && (agree || !Ends(mode)))
            agree &= JudgeIf(ref start, node.If, node, mode, ref own);

        // What is left over says nothing where a schema failed that was to look at it.
        if (node.UnevaluatedItems is { } items && agree && start.TokenType == JsonTokenType.StartArray)
            agree = JudgeUnevaluatedItems(start, items, mode, ref own);

        if (node.UnevaluatedProperties is { } properties && agree && start.TokenType == JsonTokenType.StartObject)
            agree = JudgeUnevaluatedProperties(start, properties, mode, ref own);

        return isValid && agree;
    }

    private bool JudgeAllOf(ref JsonTokens start, CheckNode node, CheckMode mode, in IndexSet names, ref IndexSet own)
    {
        bool isValid = true;
        foreach (CheckNode schema in node.AllOf)
        {
            isValid &= JudgeAgain(ref start, schema, mode, ref own);
            if (!isValid && Ends(mode))
                return false;
        }

        foreach ((int name, CheckNode schema) in node.DependentSchemas)
        {
            isValid &= !names.Contains(name) || JudgeAgain(ref start, schema, mode, ref own);
            if (!isValid && Ends(mode))
                return false;
        }

        return isValid;
    }

    private bool JudgeAnyOf(ref JsonTokens start, CheckNode[] schemas, CheckMode mode, ref IndexSet own)
    {
        bool isValid = false;
        foreach (CheckNode schema in schemas)
        {
            isValid |= IsMatch(ref start, schema, ref own);
            if (IsExhausted)
                return false;

            // All that match add to what is evaluated; else one is enough.
            if (isValid && !own.IsTracked)
                return true;
        }

        if (!isValid && IsLoud(mode))
            Report(ref start, "anyOf", Text($"matches none of {schemas.Length} alternatives"));

        return isValid;
    }

    private bool JudgeOneOf(ref JsonTokens start, CheckNode[] schemas, CheckMode mode, ref IndexSet own)
    {
        int matches = 0;
        foreach (CheckNode schema in schemas)
        {
            matches += IsMatch(ref start, schema, ref own) ? 1 : 0;
            if (IsExhausted || (matches > 1 && !IsLoud(mode)))
                return false;
        }

        if (matches != 1 && IsLoud(mode))
            Report(
                ref start,
                "oneOf",
                matches == 0
                    ? Text($"matches none of {schemas.Length} alternatives")
                    : Text($"matches {matches} of {schemas.Length} alternatives, but only one is allowed"));

        return matches == 1;
    }

    private bool JudgeNot(ref JsonTokens start, CheckNode schema, CheckMode mode)
    {
        var nobody = new IndexSet(isTracked: false);
        if (!JudgeAgain(ref start, schema, CheckMode.Quiet, ref nobody))
            return !IsExhausted;

        if (IsLoud(mode))
            Report(ref start, "not", "is of a kind that is not allowed here");

        return false;
    }

    private bool JudgeIf(ref JsonTokens start, CheckNode condition, CheckNode node, CheckMode mode, ref IndexSet own)
    {
        CheckNode? schema = IsMatch(ref start, condition, ref own) ? node.Then : node.Else;
        return !IsExhausted && (schema is null || JudgeAgain(ref start, schema, mode, ref own));
    }

    /// <summary>Says whether a value matches one of several schemas, and only then adds what that schema evaluates.</summary>
    private bool IsMatch(ref JsonTokens start, CheckNode schema, ref IndexSet own)
    {
        var evaluated = new IndexSet(own.IsTracked);
        if (!JudgeAgain(ref start, schema, CheckMode.Quiet, ref evaluated))
            return false;

        own.Add(evaluated);
        return true;
    }

    /// <summary>Judges the value on which a reader stands by another schema; the reader stays.</summary>
    private bool JudgeAgain(ref JsonTokens start, CheckNode schema, CheckMode mode, ref IndexSet own) =>
        start.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            ? JudgeCopy(ref start, schema, mode | CheckMode.Stay, ref own)
            : Judge(ref start, schema, mode | CheckMode.Stay, ref own);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool JudgeCopy(ref JsonTokens start, CheckNode schema, CheckMode mode, ref IndexSet own)
    {
        JsonTokens copy = start;
        return Judge(ref copy, schema, mode, ref own);
    }
}
