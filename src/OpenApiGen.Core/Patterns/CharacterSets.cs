namespace OpenApiGen.Patterns;

/// <summary>Sets that ECMA-262 names. None depends on the i flag, which JSON Schema cannot set.</summary>
internal static class CharacterSets
{
    /// <summary>Every code point.</summary>
    public static readonly CharacterSet All = CharacterSet.Of(0, CharacterSet.Limit - 1);

    /// <summary>Every UTF-16 code unit, which is also the basic multilingual plane.</summary>
    public static readonly CharacterSet Units = CharacterSet.Of(0, 0xFFFF);

    /// <summary>Code points that take two UTF-16 code units.</summary>
    public static readonly CharacterSet Astral = CharacterSet.Of(0x10000, CharacterSet.Limit - 1);

    /// <summary>Halves of a surrogate pair; none is a code point of a well-formed string.</summary>
    public static readonly CharacterSet Surrogates = CharacterSet.Of(0xD800, 0xDFFF);

    /// <summary>Code points of well-formed strings.</summary>
    public static readonly CharacterSet Scalars = All.Except(Surrogates);

    /// <summary>What \d matches.</summary>
    public static readonly CharacterSet Digits = CharacterSet.Of('0', '9');

    /// <summary>What \w matches.</summary>
    public static readonly CharacterSet Word =
        CharacterSet.Of([new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')]);

    /// <summary>What . does not match.</summary>
    public static readonly CharacterSet LineTerminators =
        CharacterSet.Of([new('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029)]);

    /// <summary>What \s matches: WhiteSpace and LineTerminator.</summary>
    public static readonly CharacterSet Whitespace = CharacterSet.Of(
    [
        new('\t', '\r'), new(' ', ' '), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A), new(0x2028, 0x2029),
        new(0x202F, 0x202F), new(0x205F, 0x205F), new(0x3000, 0x3000), new(0xFEFF, 0xFEFF),
    ]);

    /// <summary>A code point, or a UTF-16 code unit, as text.</summary>
    public static string TextOf(int character) => character > 0xFFFF ? char.ConvertFromUtf32(character) : ((char)character).ToString();
}
