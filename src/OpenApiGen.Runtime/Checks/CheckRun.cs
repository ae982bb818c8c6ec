using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>
/// Judges one value by schemas, as it stands in the text: nothing is read into objects but values that have to be compared.
/// </summary>
/// <remarks>
/// Methods that take a reader are called on the first token of a value. They leave it on the last one, unless told to <see cref="CheckMode.Stay"/>,
/// after a quiet no, and when the budget is spent: <see cref="Ends"/> says when nobody may go on.
/// </remarks>
internal ref partial struct CheckRun
{
    /// <summary>How many schemas may hand the same value on to each other: more are a circle.</summary>
    private const int MaximumHops = 256;

    /// <summary>Work after which results are kept for a second time, as alternatives that nest alternatives double it with every level.</summary>
    private const int WorkBeforeMemo = 4096;

    private readonly ReadOnlySpan<byte> _json;
    private readonly long _memoFrom;
    private JsonViolations? _violations;
    private CheckMemo? _memo;
    private string? _text;
    private int _textOffset;
    private int _hops;

    /// <summary>Work left; nothing goes on below zero.</summary>
    private long _budget;

    /// <summary>Time left for patterns that backtrack.</summary>
    private long _patience;

    public CheckRun(ReadOnlySpan<byte> json, long budget, long patience, JsonViolations? violations)
    {
        _patience = patience;
        _json = json;
        _budget = budget;
        _memoFrom = budget - WorkBeforeMemo;
        _violations = violations;
        _textOffset = -1;
    }

    /// <summary>What was wrong, before this run and in it.</summary>
    public readonly JsonViolations? Violations => _violations;

    /// <summary>What is left of the budget; negative where it was not enough.</summary>
    public readonly long Budget => _budget;

    /// <summary>What is left of the time for patterns that backtrack.</summary>
    public readonly long Patience => _patience;

    private readonly bool IsExhausted => _budget < 0;

    /// <summary>Judges the value on which a reader stands, and notes what is wrong.</summary>
    public bool Judge(JsonTokens reader, CheckNode node)
    {
        var nobody = new IndexSet(isTracked: false);
        return Judge(ref reader, node, CheckMode.Loud | CheckMode.Stay, ref nobody);
    }

    /// <summary>Judges a value inside of the one that was judged before: an item, a property or its name.</summary>
    private bool JudgeChild(ref JsonTokens reader, CheckNode node, CheckMode mode)
    {
        int hops = _hops;
        _hops = 0;
        var nobody = new IndexSet(isTracked: false);
        bool isValid = Judge(ref reader, node, mode, ref nobody);
        _hops = hops;
        return isValid;
    }

    private bool Judge(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet evaluated)
    {
        if (node == CheckNode.Always)
        {
            SkipUnlessStaying(ref reader, mode);
            return true;
        }

        _budget -= 1 + (reader.ValueSpan.Length >> 4);
        if (IsExhausted)
            return false;

        // Where properties are tracked, yes and no are not all that matters.
        bool isRemembered = _budget < _memoFrom && !evaluated.IsTracked && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        return isRemembered ? JudgeOnce(ref reader, node, mode, ref evaluated) : JudgeNow(ref reader, node, mode, ref evaluated);
    }

    private bool JudgeNow(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet evaluated)
    {
        if (!HasType(ref reader, node.Types))
        {
            // People who sent another type altogether are not helped by hearing the rest.
            if (IsLoud(mode))
            {
                ReportType(ref reader, node);
                SkipUnlessStaying(ref reader, mode);
            }

            return false;
        }

        bool isValid = (node.Enum is null && node.Const is null) || JudgeValues(ref reader, node, mode);
        if (!isValid && Ends(mode))
            return false;

        if (node.HasInPlace)
            return JudgeInPlace(ref reader, node, mode, ref evaluated) && isValid;

        var names = new IndexSet(isTracked: true);
        return JudgeOwn(ref reader, node, mode, ref evaluated, ref names) && isValid;
    }

    /// <summary>Judges by the keywords that look into a value.</summary>
    /// <param name="reader">Where the value stands.</param>
    /// <param name="node">The schema.</param>
    /// <param name="mode">How to judge.</param>
    /// <param name="evaluated">Where to add the places of properties or items that a schema was found for.</param>
    /// <param name="names">Where to add which of the schema's names an object has.</param>
    private bool JudgeOwn(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet evaluated, ref IndexSet names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when node.LooksIntoObjects:
                return JudgeObject(ref reader, node, mode, ref evaluated, ref names);
            case JsonTokenType.StartArray when node.LooksIntoArrays:
                return JudgeArray(ref reader, node, mode, ref evaluated);
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                SkipUnlessStaying(ref reader, mode);
                return true;
            case JsonTokenType.String or JsonTokenType.PropertyName:
                return !node.LooksIntoStrings || JudgeString(ref reader, node, mode);
            case JsonTokenType.Number:
                return (node.Range is null || JudgeNumber(ref reader, node.Range, mode)) & (node.MultipleOf is null || JudgeNumber(ref reader, node.MultipleOf, mode));
            default:
                return true;
        }
    }

    /// <summary>Judges a value by a schema unless that was done before.</summary>
    private bool JudgeOnce(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet evaluated)
    {
        _memo ??= new CheckMemo();
        int offset = reader.TokenStartIndex;
        CheckMemo.Result before = _memo.Find(node, offset);
        if (before == CheckMemo.Result.Valid || (before == CheckMemo.Result.Invalid && !IsLoud(mode)) || before == CheckMemo.Result.Reported)
        {
            SkipUnlessStaying(ref reader, mode);
            return before == CheckMemo.Result.Valid;
        }

        bool isValid = JudgeNow(ref reader, node, mode, ref evaluated);
        if (!IsExhausted)
            _memo.Add(node, offset, isValid ? CheckMemo.Result.Valid : IsLoud(mode) ? CheckMemo.Result.Reported : CheckMemo.Result.Invalid);

        return isValid;
    }

    /// <summary>True after something was found wrong and nothing more is to be found.</summary>
    private readonly bool Ends(CheckMode mode) => !IsLoud(mode) || IsExhausted;

    private static bool IsLoud(CheckMode mode) => (mode & CheckMode.Loud) != 0;

    private void SkipUnlessStaying(ref JsonTokens reader, CheckMode mode)
    {
        if ((mode & CheckMode.Stay) == 0)
            Skip(ref reader);
    }

    /// <summary>Steps to the last token of a value, or of a property's value from its name.</summary>
    private void Skip(ref JsonTokens reader)
    {
        long start = reader.TokenStartIndex;
        reader.Skip();
        _budget -= 1 + ((reader.BytesConsumed - start) >> 4);
    }

    /// <summary>The text of the string or name on which a reader stands; several patterns for one string need it once.</summary>
    private string Text(ref JsonTokens reader)
    {
        int offset = reader.TokenStartIndex;
        if (_textOffset != offset)
        {
            _text = reader.GetString();
            _textOffset = offset;
        }

        return _text!;
    }

    /// <summary>Makes the run end where the stack or the patience does.</summary>
    private bool TryHop()
    {
        if (_hops < MaximumHops && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _hops++;
            return true;
        }

        _budget = -1;
        return false;
    }
}
