namespace OpenApiGen.Text.Yaml;

/// <summary>What a character may mean to a scanner.</summary>
[Flags]
internal enum CharClass : byte
{
    None = 0,

    /// <summary>Space and tab.</summary>
    Blank = 1,

    /// <summary>Line feed and carriage return; YAML 1.2 has no other line breaks.</summary>
    Break = 2,

    /// <summary><c>, [ ] { }</c></summary>
    Flow = 4,

    /// <summary>What a plain scalar may end at: <c>:</c> and <c>#</c>, both only beside white space.</summary>
    PlainEnd = 8,

    /// <summary>What a scan through a double quoted scalar stops at.</summary>
    DoubleQuoted = 16,

    /// <summary>What a scan through a single quoted scalar stops at.</summary>
    SingleQuoted = 32,

    /// <summary>No plain scalar starts with it, except <c>- ? :</c> before a character that goes on with the scalar.</summary>
    Indicator = 64,

    /// <summary>What must be looked at twice: control characters, halves of surrogate pairs, and what only quotes may hold.</summary>
    Special = 128,
}
