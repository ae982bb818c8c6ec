using System.Globalization;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>What is said about values; the same words that typed reading uses, so that what both find is said once.</content>
internal ref partial struct CheckRun
{
    private void Report(int offset, string code, string message) =>
        (_violations ??= JsonViolations.Rent()).AddOnce(offset, code, message);

    private void ReportMember(int offset, string name, string code, string message) =>
        (_violations ??= JsonViolations.Rent()).AddOnce(offset, code, message, JsonPointers.Token(name));

    private void Report(ref JsonTokens reader, string code, string message) => Report(reader.TokenStartIndex, code, message);

    /// <summary>Notes which rule a string breaks; returns false.</summary>
    private bool Report(ref JsonTokens reader, StringRules rules)
    {
        string text = Text(ref reader);
        StringFault fault = rules.Find(text, ref _budget, ref _patience);
        if (fault != StringFault.None)
            Report(ref reader, StringRules.CodeOf(fault), rules.Describe(fault, text));

        return false;
    }

    private void ReportType(ref JsonTokens reader, CheckNode node)
    {
        if (node.Types == CheckTypes.None)
            Report(ref reader, "false", "is not allowed here");
        else if (reader.TokenType == JsonTokenType.Number && (node.Types & CheckTypes.Integer) != 0)
            Report(ref reader, "type", $"must be {node.Types.Describe()}, not a fraction");
        else
            Report(ref reader, "type", $"must be {node.Types.Describe()}, not {JsonInput.DescribeToken(reader.TokenType)}");
    }

    private void ReportItemCount(int offset, int count, CheckNode node)
    {
        if (count < node.MinItems)
            Report(offset, "minItems", node.MinItems == 1 ? "must not be empty" : Text($"must have at least {node.MinItems} items, not {count}"));
        else
            Report(offset, "maxItems", Text($"must have at most {node.MaxItems} items, not {count}"));
    }

    private void ReportPropertyCount(int offset, int count, CheckNode node)
    {
        if (count < node.MinProperties)
            Report(offset, "minProperties", Text($"must have at least {node.MinProperties} properties, not {count}"));
        else
            Report(offset, "maxProperties", Text($"must have at most {node.MaxProperties} properties, not {count}"));
    }

    private void ReportMatches(int offset, int matches, CheckNode node)
    {
        if (matches > node.MaxContains)
            Report(offset, "maxContains", Text($"must have at most {node.MaxContains} items of the kind that is looked for, not {matches}"));
        else if (node.MinContains == 1)
            Report(offset, "contains", "must have an item of the kind that is looked for");
        else
            Report(offset, "minContains", Text($"must have at least {node.MinContains} items of the kind that is looked for, not {matches}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
