using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>What no other keyword of a schema, nor the schemas that it refers to, found a schema for.</content>
internal ref partial struct CheckRun
{
    private bool JudgeUnevaluatedItems(JsonTokens reader, CheckNode schema, CheckMode mode, ref IndexSet evaluated)
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

    private bool JudgeUnevaluatedProperties(JsonTokens reader, CheckNode schema, CheckMode mode, ref IndexSet evaluated)
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
