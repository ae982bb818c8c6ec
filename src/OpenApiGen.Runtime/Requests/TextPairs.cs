using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Names and values as they travel in queries, forms and cookies; values stay encoded until their style is known.</summary>
internal sealed class TextPairs
{
    /// <summary>More pairs than any form of people has; a limit keeps searching among them harmless.</summary>
    private const int MaximumCount = 4096;

    private readonly List<(string Name, string Raw)> _pairs = [];
    private readonly bool _isEncoded;

    private TextPairs(bool isEncoded) => _isEncoded = isEncoded;

    public int Count => _pairs.Count;

    /// <summary>True where there were more pairs than are accepted.</summary>
    public bool IsTruncated { get; private set; }

    public (string Name, string Raw) this[int index] => _pairs[index];

    /// <summary>Pairs of a query or of a form body, without a question mark.</summary>
    public static TextPairs FromQuery(ReadOnlySpan<char> query)
    {
        var pairs = new TextPairs(isEncoded: true);
        foreach (Range range in query.Split('&'))
        {
            ReadOnlySpan<char> pair = query[range];
            if (pair.IsEmpty)
                continue;

            if (pairs._pairs.Count == MaximumCount)
            {
                pairs.IsTruncated = true;
                break;
            }

            int equals = pair.IndexOf('=');
            ReadOnlySpan<char> name = equals < 0 ? pair : pair[..equals];
            pairs._pairs.Add((Decode(name.ToString(), true), equals < 0 ? "" : pair[(equals + 1)..].ToString()));
        }

        return pairs;
    }

    /// <summary>Pairs of Cookie headers.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="delimiters">What stands between pairs.</param>
    public static TextPairs FromCookies(IEnumerable<string?> headers, params char[] delimiters)
    {
        var pairs = new TextPairs(isEncoded: false);
        foreach (string? header in headers)
        {
            foreach (string part in (header ?? "").Split(delimiters, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                int equals = part.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                    pairs._pairs.Add((part[..equals].Trim(), part[(equals + 1)..].Trim().Trim('"')));
            }
        }

        return pairs;
    }

    /// <summary>The index of the first pair with a name at or behind an index, or -1.</summary>
    public int Find(string name, int from = 0)
    {
        for (int i = from; i < _pairs.Count; i++)
            if (_pairs[i].Name == name)
                return i;

        return -1;
    }

    /// <summary>A value with its percent-encoding undone.</summary>
    public string Value(int index) => Decode(_pairs[index].Raw, _isEncoded);

    /// <summary>Undoes percent-encoding; in queries and forms a plus is a space. Bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Decode(string raw, bool plusIsSpace)
    {
        if (plusIsSpace && raw.Contains('+', StringComparison.Ordinal))
            raw = raw.Replace('+', ' ');

        if (!raw.Contains('%', StringComparison.Ordinal))
            return raw;

        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(raw.Length)];
        int count = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '%' && i + 2 < raw.Length && char.IsAsciiHexDigit(raw[i + 1]) && char.IsAsciiHexDigit(raw[i + 2]))
            {
                bytes[count++] = (byte)((Hex(raw[i + 1]) << 4) | Hex(raw[i + 2]));
                i += 2;
            }
            else
            {
                int length = char.IsHighSurrogate(raw[i]) && i + 1 < raw.Length ? 2 : 1;
                count += Encoding.UTF8.GetBytes(raw.AsSpan(i, length), bytes.AsSpan(count));
                i += length - 1;
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static int Hex(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
