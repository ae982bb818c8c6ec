using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Builds JSON out of text in a rented buffer.</summary>
internal sealed class JsonBuffer : IDisposable
{
    /// <summary>As much as most parameters need; rented when the first of them is there.</summary>
    private const int Least = 256;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public int Length => _length;

    /// <summary>True once text was to be written that is none; whoever asks next is told, and then no longer.</summary>
    private bool _isBroken;

    public void Clear() => _length = 0;

    /// <summary>Takes back what was written behind a length.</summary>
    public void Truncate(int length) => _length = length;

    public void Dispose()
    {
        Return();
        _bytes = [];
    }

    /// <summary>Notes that text is none, and stands something in for it.</summary>
    public string Broken()
    {
        _isBroken = true;
        return "";
    }

    /// <summary>True where text was none since this was asked last.</summary>
    public bool TakeBroken()
    {
        bool isBroken = _isBroken;
        _isBroken = false;
        return isBroken;
    }

    /// <summary>Goes before each item and each property: a comma, unless it is the first.</summary>
    public void Next()
    {
        if (_bytes[_length - 1] is not ((byte)'{' or (byte)'['))
            Byte(',');
    }

    /// <summary>Begins a property. To take it back, truncate to the length before.</summary>
    public void Name(string name)
    {
        Next();
        String(name);
        Byte(':');
    }

    public void Byte(char c)
    {
        Reserve(1);
        _bytes[_length++] = (byte)c;
    }

    public void Raw(ReadOnlySpan<char> ascii)
    {
        Reserve(ascii.Length);
        _length += Encoding.ASCII.GetBytes(ascii, _bytes.AsSpan(_length));
    }

    /// <summary>Appends JSON text that others have made; false, and nothing, where it is not one value and nothing else.</summary>
    public bool TryJson(ReadOnlySpan<char> text)
    {
        int start = _length;
        Text(text);
        if (IsJson(_bytes.AsSpan(start, _length - start)))
            return true;

        _length = start;
        return false;
    }

    /// <summary>Appends a value in the most specific form that a shape accepts and the text allows.</summary>
    public void Value(ReadOnlySpan<char> text, TextShape shape)
    {
        // Text that can only stand for a list or an object here, is JSON if it is anything.
        if (!shape.HasScalars && TryJson(text))
            return;

        // Where a number could be text as well, it is one only if it is of the kind that is asked for.
        bool mayBeText = shape.IsWhole && (shape.Kinds & JsonKinds.String) != 0;
        if ((shape.Kinds & JsonKinds.Number) != 0 && IsNumber(text) && (!mayBeText || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            Raw(text);
        else if ((shape.Kinds & JsonKinds.Boolean) != 0 && text is "true" or "false")
            Raw(text);
        else if ((shape.Kinds & JsonKinds.Null) != 0 && text is "null")
            Raw(text);
        else
            String(text);
    }

    /// <summary>Appends a string with its quotes.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        Byte('"');
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is not ('"' or '\\') && c >= ' ')
                continue;

            Text(text[start..i]);
            start = i + 1;
            if (c < ' ')
                Raw($"\\u{(int)c:x4}");
            else
                Raw(['\\', c]);
        }

        Text(text[start..]);
        Byte('"');
    }

    /// <summary>True where a text is one JSON value and nothing else.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, JsonPointers.ReaderOptions);
            while (reader.Read())
                if (reader.ValueIsEscaped)
                    reader.GetString();

            return true;
        }
        catch (Exception exception) when (ContractJson.IsSyntax(exception))
        {
            // The latter for an escaped half of a surrogate pair, which only those see who look at the string.
            return false;
        }
    }

    /// <summary>Numbers as JSON spells them: what a client writes otherwise is not taken for one.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        int i = 0;
        if (i < text.Length && text[i] == '-')
            i++;

        int digits = Digits(text, ref i);
        if (digits == 0 || (digits > 1 && text[i - digits] == '0'))
            return false;

        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (Digits(text, ref i) == 0)
                return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
                i++;

            if (Digits(text, ref i) == 0)
                return false;
        }

        return i == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int i)
    {
        int start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;

        return i - start;
    }

    private void Text(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Reserve(int count)
    {
        if (_length + count <= _bytes.Length)
            return;

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(_bytes.Length * 2, Least), _length + count));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        Return();
        _bytes = larger;
    }

    private void Return()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
    }
}
