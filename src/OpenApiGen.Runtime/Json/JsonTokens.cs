using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>
/// The tokens of a JSON text in one piece, by the names that <see cref="Utf8JsonReader"/> has for what it does. Knowing the whole text, and no comments,
/// trailing commas or other forms, it does less for each; numbers are read while they are looked at, and so is what strings consist of.
/// Whatever is not the most frequent case, and everything that is wrong with a text, is left to <see cref="Utf8JsonReader"/>.
/// </summary>
/// <remarks>Text that is not JSON ends with a <see cref="JsonException"/>, strings that are not Unicode with an <see cref="InvalidOperationException"/>.</remarks>
internal ref partial struct JsonTokens
{
    /// <summary>Bytes at which a string is no longer a run of plain ASCII.</summary>
    private static readonly SearchValues<byte> EndsOfAscii = SearchValues.Create([.. Bytes(0, 0x1F), (byte)'"', (byte)'\\', .. Bytes(0x80, 0xFF)]);

    /// <summary>Bytes at which a string ends, or is no longer as it stands.</summary>
    private static readonly SearchValues<byte> EndsOfText = SearchValues.Create([.. Bytes(0, 0x1F), (byte)'"', (byte)'\\']);

    private readonly ReadOnlySpan<byte> _text;
    private readonly bool _isText;
    private JsonTokenType _type;
    private bool _isEscaped;

    /// <summary>True where a string has no byte beyond ASCII.</summary>
    private bool _isAscii;

    /// <summary>Where the token begins, where the value within it does, and where that ends: strings are values without their quotes.</summary>
    private int _start;
    private int _valueStart;
    private int _valueEnd;

    /// <summary>The first byte that has not been looked at.</summary>
    private int _next;

    /// <summary>A bit for each object and array around the token, the innermost first: set for objects.</summary>
    private ulong _containers;
    private int _depth;

    /// <summary>A number's digits without its sign, point and exponent, how many they are, and the power of ten that goes with them.</summary>
    private ulong _digits;
    private int _digitCount;
    private int _exponent;

    /// <summary>Begins before the first token.</summary>
    public JsonTokens(ReadOnlySpan<byte> text)
    {
        _text = text;
        _isText = true;
    }

    public readonly JsonTokenType TokenType => _type;

    /// <summary>The token as it stands, strings without their quotes.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan => _text[_valueStart.._valueEnd];

    /// <summary>True where a string has escapes.</summary>
    public readonly bool ValueIsEscaped => _isEscaped;

    public readonly int TokenStartIndex => _start;

    /// <summary>Where the token ends.</summary>
    public readonly int BytesConsumed => _next;

    /// <summary>How many arrays and objects are around the token.</summary>
    public readonly int CurrentDepth => _type is JsonTokenType.StartObject or JsonTokenType.StartArray ? _depth - 1 : _depth;

    /// <summary>Steps to the next token; false where there is none.</summary>
    public bool Read()
    {
        switch (_type)
        {
            case JsonTokenType.None:
                return _isText && ReadValue(SkipSpace());

            case JsonTokenType.PropertyName:
                if (SkipSpace() != ':')
                    Fail();

                _next++;
                return ReadValue(SkipSpace());

            case JsonTokenType.StartObject:
                return SkipSpace() == '}' ? End(JsonTokenType.EndObject) : ReadName();

            case JsonTokenType.StartArray:
                int first = SkipSpace();
                return first == ']' ? End(JsonTokenType.EndArray) : ReadValue(first);

            default:
                return ReadOn();
        }
    }

    /// <summary>
    /// Steps from an object's start, or from a property's last token, to the value of the next property, if that has a certain name; else stays.
    /// </summary>
    /// <param name="member">The name in quotes and with its colon.</param>
    public bool TryReadMember(ReadOnlySpan<byte> member)
    {
        int before = _next;
        bool isNext = true;
        if (_type != JsonTokenType.StartObject)
        {
            isNext = SkipSpace() == ',';
            _next++;
        }

        SkipSpace();
        if (!isNext || !_text[Math.Min(_next, _text.Length)..].StartsWith(member))
        {
            _next = before;
            return false;
        }

        _next += member.Length;
        return ReadValue(SkipSpace());
    }

    /// <summary>Steps to the last token of the value on which this stands, or of the property's value on whose name it does.</summary>
    public void Skip()
    {
        if (_type == JsonTokenType.PropertyName)
            Read();

        if (_type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;

        int depth = _depth;
        while (Read() && _depth >= depth)
        {
        }
    }

    /// <summary>What follows a value.</summary>
    private bool ReadOn()
    {
        int c = SkipSpace();
        if (_depth == 0)
        {
            if (c >= 0)
                Fail();

            return false;
        }

        bool isObject = (_containers & 1) != 0;
        if (c == ',')
        {
            _next++;
            c = SkipSpace();
            return isObject ? ReadName() : ReadValue(c);
        }

        if (c != (isObject ? '}' : ']'))
            Fail();

        return End(isObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);
    }

    private bool ReadName()
    {
        ReadString();
        _type = JsonTokenType.PropertyName;
        return true;
    }

    /// <summary>Reads a value that begins with a byte.</summary>
    private bool ReadValue(int first)
    {
        switch (first)
        {
            case '"':
                ReadString();
                _type = JsonTokenType.String;
                return true;

            case '{':
                return Begin(JsonTokenType.StartObject);

            case '[':
                return Begin(JsonTokenType.StartArray);

            case 't':
                return ReadLiteral("true"u8, JsonTokenType.True);

            case 'f':
                return ReadLiteral("false"u8, JsonTokenType.False);

            case 'n':
                return ReadLiteral("null"u8, JsonTokenType.Null);

            default:
                ReadNumber();
                _type = JsonTokenType.Number;
                return true;
        }
    }

    private bool Begin(JsonTokenType type)
    {
        if (_depth == JsonInput.MaximumDepth)
            Fail();

        _containers = (_containers << 1) | (type == JsonTokenType.StartObject ? 1UL : 0);
        _depth++;
        return Take(1, type);
    }

    private bool End(JsonTokenType type)
    {
        _containers >>= 1;
        _depth--;
        return Take(1, type);
    }

    private bool ReadLiteral(ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!_text[_next..].StartsWith(literal))
            Fail();

        return Take(literal.Length, type);
    }

    private bool Take(int length, JsonTokenType type)
    {
        _start = _valueStart = _next;
        _next = _valueEnd = _next + length;
        _isEscaped = false;
        _type = type;
        return true;
    }

    private void ReadString()
    {
        int start = _next;
        if (start >= _text.Length || _text[start] != '"')
            Fail();

        _start = start++;
        _valueStart = start;
        _isEscaped = false;
        _isAscii = true;
        ReadOnlySpan<byte> rest = _text[start..];
        int length = rest.IndexOfAny(EndsOfAscii);
        if (length < 0)
            Fail();

        if (rest[length] != '"')
            length = EndOfString(rest, length);

        _valueEnd = start + length;
        _next = _valueEnd + 1;
    }

    /// <summary>Where a string ends that is more than plain ASCII.</summary>
    /// <param name="rest">Text from the string's first character on.</param>
    /// <param name="index">The first byte that is not plain ASCII.</param>
    private int EndOfString(ReadOnlySpan<byte> rest, int index)
    {
        if (rest[index] >= 0x80)
            _isAscii = false;

        while (true)
        {
            int length = rest[index..].IndexOfAny(EndsOfText);
            if (length < 0)
                Fail();

            index += length;
            if (rest[index] == '"')
                return index;

            if (rest[index] != '\\')
                Fail();

            _isEscaped = true;
            index += LengthOfEscape(rest[index..]);
        }
    }

    private readonly int LengthOfEscape(ReadOnlySpan<byte> rest)
    {
        switch (rest.Length > 1 ? (char)rest[1] : '\0')
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return 2;

            case 'u' when rest.Length > 5 && char.IsAsciiHexDigit((char)rest[2]) && char.IsAsciiHexDigit((char)rest[3]) && char.IsAsciiHexDigit((char)rest[4]) && char.IsAsciiHexDigit((char)rest[5]):
                return 6;

            default:
                Fail();
                return 0;
        }
    }

    /// <summary>Passes over white space; returns the byte behind, or -1 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SkipSpace()
    {
        int next = _next;
        if ((uint)next < (uint)_text.Length && _text[next] > ' ')
            return _text[next];

        return SkipSpaces();
    }

    private int SkipSpaces()
    {
        int next = _next;
        while (next < _text.Length && _text[next] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            next++;

        _next = next;
        return next < _text.Length ? _text[next] : -1;
    }

    /// <summary>Ends with what is wrong with the text, and where.</summary>
    [DoesNotReturn]
    private readonly void Fail()
    {
        var reader = new Utf8JsonReader(_text, JsonPointers.ReaderOptions);
        while (reader.Read())
        {
        }

        throw new JsonException("This is no JSON.");
    }

    private static byte[] Bytes(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(static b => (byte)b)];
}
