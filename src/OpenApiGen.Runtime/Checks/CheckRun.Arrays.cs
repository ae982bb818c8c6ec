using System.Globalization;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Arrays and their items.</content>
internal ref partial struct CheckRun
{
    private bool JudgeArray(ref JsonTokens reader, CheckNode node, CheckMode mode, ref IndexSet evaluated)
    {
        mode &= CheckMode.Loud;
        int start = reader.TokenStartIndex;
        bool isValid = true;
        int count = 0;
        int matches = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (node.Contains is not null && IsMatch(reader, node.Contains))
            {
                matches++;
                evaluated.Add(count);
            }

            if (IsExhausted || !JudgeItem(ref reader, node, count, mode, ref evaluated))
            {
                isValid = false;
                if (Ends(mode))
                    return false;
            }
        }

        if (count < node.MinItems || count > node.MaxItems)
        {
            isValid = false;
            if (IsLoud(mode))
                ReportItemCount(start, count, node);
        }

        if (node.Contains is not null && (matches < node.MinContains || matches > node.MaxContains))
        {
            isValid = false;
            if (IsLoud(mode))
                ReportMatches(start, matches, node);
        }

        if (node.UniqueItems && count > 1 && (isValid || IsLoud(mode)))
            isValid &= AreUnique(start, reader.BytesConsumed, mode);

        return isValid;
    }

    private bool JudgeItem(ref JsonTokens reader, CheckNode node, int index, CheckMode mode, ref IndexSet evaluated)
    {
        CheckNode? schema = index < node.PrefixItems.Length ? node.PrefixItems[index] : node.Items;
        if (schema is null)
        {
            Skip(ref reader);
            return true;
        }

        evaluated.Add(index);
        if (schema != CheckNode.Never || !IsLoud(mode))
            return JudgeChild(ref reader, schema, mode);

        Report(ref reader, index < node.PrefixItems.Length ? "prefixItems" : "items", Text($"is one item too many: {index} are allowed"));
        Skip(ref reader);
        return false;
    }

    private bool IsMatch(JsonTokens reader, CheckNode schema) => JudgeChild(ref reader, schema, CheckMode.Stay);

    private bool AreUnique(int start, int end, CheckMode mode)
    {
        // Comparing needs a document of the array and a hash of each item.
        _budget -= end - start;
        if (JsonEquality.FindDuplicate(_json[start..end]) is not { } duplicate)
            return true;

        if (IsLoud(mode))
            Report(start, "uniqueItems", Text($"must not have equal items, as {duplicate.First} and {duplicate.Second} are"));

        return false;
    }
}
