namespace OpenApiGen.Runtime;

/// <summary>The encoding of RFC 3492, which writes code points with the letters, digits and hyphens that host names may have.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int LeastThreshold = 1;
    private const int MostThreshold = 26;
    private const int FirstCodePoint = 128;
    private const int FirstBias = 72;

    /// <summary>Decodes a label without its prefix.</summary>
    /// <returns>The code points, or null where the text is not of this encoding.</returns>
    public static int[]? Decode(ReadOnlySpan<char> text)
    {
        int hyphen = text.LastIndexOf('-');
        var output = new List<int>(text.Length);
        for (int i = 0; i < hyphen; i++)
            output.Add(text[i]);

        long point = FirstCodePoint;
        long position = 0;
        int bias = FirstBias;
        for (int index = hyphen + 1; index < text.Length;)
        {
            long before = position;
            long weight = 1;
            for (int k = Base; ; k += Base)
            {
                if (index == text.Length || DigitOf(text[index++]) is var digit && digit < 0)
                    return null;

                position += digit * weight;
                if (position > int.MaxValue)
                    return null;

                int threshold = Threshold(k, bias);
                if (digit < threshold)
                    break;

                weight *= Base - threshold;
            }

            int length = output.Count + 1;
            bias = Adapt(position - before, length, before == 0);
            point += position / length;
            position %= length;
            if (point > 0x10FFFF)
                return null;

            output.Insert((int)position++, (int)point);
        }

        return [.. output];
    }

    /// <summary>Encodes code points, without the prefix.</summary>
    public static string Encode(ReadOnlySpan<int> points)
    {
        var output = new System.Text.StringBuilder(points.Length * 2);
        foreach (int point in points)
            if (point < FirstCodePoint)
                output.Append((char)point);

        int basic = output.Length;
        int handled = basic;
        if (basic > 0)
            output.Append('-');

        long next = FirstCodePoint;
        long delta = 0;
        int bias = FirstBias;
        while (handled < points.Length)
        {
            long least = int.MaxValue;
            foreach (int point in points)
                if (point >= next && point < least)
                    least = point;

            delta += (least - next) * (handled + 1);
            next = least;
            foreach (int point in points)
            {
                if (point < next)
                    delta++;

                if (point != next)
                    continue;

                AppendNumber(output, delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            next++;
        }

        return output.ToString();
    }

    private static void AppendNumber(System.Text.StringBuilder output, long number, int bias)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Threshold(k, bias);
            if (number < threshold)
                break;

            output.Append(Digit((int)(threshold + ((number - threshold) % (Base - threshold)))));
            number = (number - threshold) / (Base - threshold);
        }

        output.Append(Digit((int)number));
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, LeastThreshold, MostThreshold);

    private static int Adapt(long delta, int length, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / length;
        int k = 0;
        for (; delta > (Base - LeastThreshold) * MostThreshold / 2; k += Base)
            delta /= Base - LeastThreshold;

        return k + (int)((Base - LeastThreshold + 1) * delta / (delta + 38));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int DigitOf(char letter) =>
        char.IsAsciiDigit(letter) ? letter - '0' + 26 : char.IsAsciiLetter(letter) ? (letter | 0x20) - 'a' : -1;
}
