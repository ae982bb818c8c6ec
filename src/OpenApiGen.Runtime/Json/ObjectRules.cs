using System.ComponentModel;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>What becomes of properties that a contract does not name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Unknown : byte
{
    /// <summary>They pass and are not kept.</summary>
    Ignore,

    /// <summary>They are violations.</summary>
    Reject,

    /// <summary>They are handed to the caller.</summary>
    Keep,
}

/// <summary>The properties of an object, with what a contract demands of them as a whole.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectRules
{
    private readonly string[] _names;
    private readonly byte[][] _openings;
    private string?[]? _tokens;

    /// <summary>Makes rules.</summary>
    /// <param name="names">Names on the wire, in order; one that must be there has a <c>!</c> before it, any other a <c>?</c>.</param>
    /// <param name="unknown">What becomes of other names.</param>
    /// <param name="minProperties">Least number of properties.</param>
    /// <param name="maxProperties">Largest number of properties.</param>
    public ObjectRules(string[] names, Unknown unknown = Unknown.Ignore, int minProperties = 0, int maxProperties = int.MaxValue)
    {
        _names = [.. names.Select(static n => n[1..])];
        _openings = [.. _names.Select(static n => (byte[])[(byte)',', .. JsonEscaping.Quote(n), (byte)':'])];
        Names = new Utf8Names(_names);
        Members = [.. _names.Select(Member)];
        Unknown = unknown;
        MinProperties = minProperties;
        MaxProperties = maxProperties;

        Required = new ulong[(names.Length + 63) / 64];
        for (int i = 0; i < names.Length; i++)
            if (names[i][0] == '!')
                Required[i / 64] |= 1UL << (i % 64);
    }

    internal Utf8Names Names { get; }

    /// <summary>Each name in quotes and with its colon, as clients mostly write it; null for a name that is not written as it is.</summary>
    internal byte[]?[] Members { get; }

    internal Unknown Unknown { get; }

    internal int MinProperties { get; }

    internal int MaxProperties { get; }

    /// <summary>A bit per property that must be there.</summary>
    internal ulong[] Required { get; }

    internal bool IsRequired(int index) => (Required[index / 64] & (1UL << (index % 64))) != 0;

    /// <summary>A name as a token of a JSON pointer, made when it is first needed.</summary>
    internal string Token(int index) => _tokens?[index] ?? MakeToken(index);

    internal string Name(int index) => _names[index];

    private string MakeToken(int index)
    {
        string token = JsonPointers.Token(_names[index]);
        (_tokens ??= new string?[_names.Length])[index] = token;
        return token;
    }

    private static byte[]? Member(string name) =>
        name.Any(static c => c is '"' or '\\' or < ' ') ? null : Encoding.UTF8.GetBytes($"\"{name}\":");

    /// <summary>What is written before a property's value: a comma, its name, a colon.</summary>
    internal ReadOnlySpan<byte> Opening(int index) => _openings[index];
}
