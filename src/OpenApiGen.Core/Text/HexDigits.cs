namespace OpenApiGen.Text;

/// <summary>Hexadecimal digits in escapes.</summary>
internal static class HexDigits
{
    /// <summary>The number that some digits (at most eight) of a text spell; -1 where one of them is none or the number is above 0x7FFFFFFF.</summary>
    public static int Parse(string text, int start, int count)
    {
        if (start + count > text.Length)
            return -1;

        uint value = 0;
        for (int i = start; i < start + count; i++)
        {
            int digit = Value(text[i]);
            if (digit < 0)
                return -1;

            value = (value << 4) | (uint)digit;
        }

        return value > int.MaxValue ? -1 : (int)value;
    }

    /// <summary>The value of one digit, or -1.</summary>
    public static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
