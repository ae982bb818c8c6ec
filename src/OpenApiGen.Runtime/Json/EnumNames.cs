using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>The strings of an enum, in order of its members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumNames
{
    private readonly string[] _names;
    private readonly Utf8Names _utf8;
    private readonly byte[][] _quoted;
    private string? _demand;

    /// <summary>Makes a table.</summary>
    /// <param name="names">Each member's string on the wire.</param>
    public EnumNames(params string[] names)
    {
        _names = names;
        _utf8 = new Utf8Names(names);
        _quoted = [.. names.Select(JsonEscaping.Quote)];
    }

    /// <summary>The strings for people.</summary>
    internal string Description =>
        _names.Length == 1 ? Readable(_names[0])
        : _names.Length > 12 ? string.Create(CultureInfo.InvariantCulture, $"one of {_names.Length} values such as {Readable(_names[0])} and {Readable(_names[1])}")
        : "one of " + string.Join(", ", _names.Select(Readable));

    /// <summary>What is said of a string that is none of them.</summary>
    internal string Demand => _demand ??= "must be " + Description;

    /// <summary>A member's string.</summary>
    public string this[int index] => _names[index];

    internal int IndexOf(ReadOnlySpan<byte> name) => _utf8.IndexOf(name);

    internal int IndexOf(string name) => _utf8.IndexOf(Encoding.UTF8.GetBytes(name));

    /// <summary>A member's string as it is written.</summary>
    internal ReadOnlySpan<byte> Quoted(int index) => (uint)index < (uint)_quoted.Length
        ? _quoted[index]
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{index} is not a member of an enum that the contract describes as {Description}."));

    /// <summary>In quotes where nobody could tell where the string begins or ends.</summary>
    private static string Readable(string name) => name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':') ? name : $"\"{name}\"";
}

/// <summary>The numbers of an enum.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumValues(params long[] values)
{
    private string? _demand;

    internal long First => values[0];

    /// <summary>What is said of a number that is none of them.</summary>
    internal string Demand => _demand ??= "must be one of " + string.Join(", ", values.Select(static v => v.ToString(CultureInfo.InvariantCulture)));

    internal bool Contains(long value) => Array.IndexOf(values, value) >= 0;
}
