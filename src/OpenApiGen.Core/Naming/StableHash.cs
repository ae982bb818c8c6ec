using System.Globalization;

namespace OpenApiGen.Naming;

/// <summary>A hash that is the same in every process (FNV-1a, 64 bits).</summary>
public static class StableHash
{
    /// <summary>Eight hexadecimal digits.</summary>
    public static string Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ (c & 0xFFu)) * 1099511628211);
            hash = unchecked((hash ^ (uint)(c >> 8)) * 1099511628211);
        }

        return ((uint)(hash ^ (hash >> 32))).ToString("x8", CultureInfo.InvariantCulture);
    }
}
