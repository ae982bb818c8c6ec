using System.Text;
using System.Text.Unicode;

namespace OpenApiGen.Runtime;

/// <summary>Names and values as they travel in queries, forms and cookies; values stay encoded until their style is known.</summary>
internal sealed class TextPairs
{
    /// <summary>More pairs than any form of people has.</summary>
    private const int MaximumCount = 4096;

    /// <summary>Among so many, looking at each is faster than looking one up.</summary>
    private const int Few = 8;

    private readonly List<(string Name, string Raw)> _pairs = [];
    private readonly bool _isEncoded;
    private PairIndex? _byName;
    private PairIndex? _byBeginning;

    private TextPairs(bool isEncoded) => _isEncoded = isEncoded;

    public int Count => _pairs.Count;

    /// <summary>True where there were more pairs than are accepted.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>True where the name of some pair is not text; it is kept as it came.</summary>
    public bool HasBrokenName { get; private set; }

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
            string name = (equals < 0 ? pair : pair[..equals]).ToString();
            string? text = TryDecode(name, true);
            pairs.HasBrokenName |= text is null;
            pairs._pairs.Add((text ?? name, equals < 0 ? "" : pair[(equals + 1)..].ToString()));
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

    /// <summary>The index of the first pair with a name, or -1.</summary>
    public int Find(string name) => _pairs.Count > Few ? ByName.First(name) : Scan(name, 0);

    /// <summary>The index of the next pair with the same name, or -1.</summary>
    public int Next(int index) => _pairs.Count > Few ? ByName.Next(index) : Scan(_pairs[index].Name, index + 1);

    /// <summary>The index of the first pair whose name is another one and something in brackets, or -1.</summary>
    public int FindBracketed(string name) => _pairs.Count > Few ? ByBeginning.First(name) : ScanBracketed(name, 0);

    /// <summary>The index of the next pair whose name is the same up to its bracket, or -1.</summary>
    /// <param name="name">The name before the bracket.</param>
    /// <param name="index">The pair before.</param>
    public int NextBracketed(string name, int index) => _pairs.Count > Few ? ByBeginning.Next(index) : ScanBracketed(name, index + 1);

    /// <summary>A value with its percent-encoding undone; what is no text is made some.</summary>
    public string Value(int index) => Decode(_pairs[index].Raw, _isEncoded);

    /// <summary>A value with its percent-encoding undone; null where it is no text.</summary>
    public string? TryValue(int index) => TryDecode(_pairs[index].Raw, _isEncoded);

    private PairIndex ByName => _byName ??= new PairIndex(_pairs, static n => n.Length);

    private PairIndex ByBeginning => _byBeginning ??= new PairIndex(_pairs, static n => n.IndexOf('[', StringComparison.Ordinal));

    private int Scan(string name, int from)
    {
        for (int i = from; i < _pairs.Count; i++)
            if (_pairs[i].Name == name)
                return i;

        return -1;
    }

    private int ScanBracketed(string name, int from)
    {
        for (int i = from; i < _pairs.Count; i++)
            if (_pairs[i].Name.IndexOf('[', StringComparison.Ordinal) == name.Length && _pairs[i].Name.StartsWith(name, StringComparison.Ordinal))
                return i;

        return -1;
    }

    /// <summary>Undoes percent-encoding as servers do: what is none stays, and bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Decode(string raw, bool plusIsSpace) => Decode(raw, plusIsSpace, isStrict: false)!;

    /// <summary>Undoes percent-encoding; in queries and forms a plus is a space. Null where it is none, or its bytes are no UTF-8: others might read something else.</summary>
    public static string? TryDecode(string raw, bool plusIsSpace) => Decode(raw, plusIsSpace, isStrict: true);

    private static string? Decode(string raw, bool plusIsSpace, bool isStrict)
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
            else if (raw[i] == '%' && isStrict)
            {
                return null;
            }
            else
            {
                int length = char.IsHighSurrogate(raw[i]) && i + 1 < raw.Length ? 2 : 1;
                count += Encoding.UTF8.GetBytes(raw.AsSpan(i, length), bytes.AsSpan(count));
                i += length - 1;
            }
        }

        return isStrict && !Utf8.IsValid(bytes.AsSpan(0, count)) ? null : Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static int Hex(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
