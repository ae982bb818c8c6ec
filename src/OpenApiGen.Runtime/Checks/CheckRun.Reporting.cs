using System.Globalization;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>What is said about values; the same words that typed reading uses, so that what both find is said once.</content>
internal ref partial struct CheckRun
{
    private void Report(int offset, string? property, string code, string message) =>
        JsonInput.Note(ref _violations, new JsonViolation(offset, property, code, message));

    private void Report(ref Utf8JsonReader reader, string code, string message) => Report((int)reader.TokenStartIndex, null, code, message);

    /// <summary>Notes which rule a string breaks; returns false.</summary>
    private bool Report(ref Utf8JsonReader reader, StringRules rules)
    {
        if (rules.IsBroken(Text(ref reader), ref _budget, ref _patience, out string code, out string message))
            Report(ref reader, code, message);

        return false;
    }

    private void ReportType(ref Utf8JsonReader reader, CheckNode node)
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
            Report(offset, null, "minItems", node.MinItems == 1 ? "must not be empty" : Text($"must have at least {node.MinItems} items, not {count}"));
        else
            Report(offset, null, "maxItems", Text($"must have at most {node.MaxItems} items, not {count}"));
    }

    private void ReportPropertyCount(int offset, int count, CheckNode node)
    {
        if (count < node.MinProperties)
            Report(offset, null, "minProperties", Text($"must have at least {node.MinProperties} properties, not {count}"));
        else
            Report(offset, null, "maxProperties", Text($"must have at most {node.MaxProperties} properties, not {count}"));
    }

    private void ReportMatches(int offset, int matches, CheckNode node)
    {
        if (matches > node.MaxContains)
            Report(offset, null, "maxContains", Text($"must have at most {node.MaxContains} items of the kind that is looked for, not {matches}"));
        else if (node.MinContains == 1)
            Report(offset, null, "contains", "must have an item of the kind that is looked for");
        else
            Report(offset, null, "minContains", Text($"must have at least {node.MinContains} items of the kind that is looked for, not {matches}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
