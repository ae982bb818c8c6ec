using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Scalars. What is written before one comes with it, so that there is one look for room.</content>
public sealed partial class JsonOutput
{
    /// <summary>No number, UUID or time takes more.</summary>
    private const int ScalarLength = 64;

    /// <summary>Writes text.</summary>
    /// <param name="before">What is written before it.</param>
    /// <param name="text">The text.</param>
    internal void String(ReadOnlySpan<byte> before, ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(JsonEscaping.Plain))
        {
            String(before, text, JsonEscaping.Encoder);
            return;
        }

        Span<byte> room = Room(before.Length + text.Length + 2);
        before.CopyTo(room);
        room[before.Length] = (byte)'"';
        Ascii.FromUtf16(text, room[(before.Length + 1)..], out int length);
        room[before.Length + 1 + length] = (byte)'"';
        _count += before.Length + length + 2;
    }

    /// <summary>Writes text that may need escapes.</summary>
    /// <param name="before">What is written before it.</param>
    /// <param name="text">The text; what is no Unicode in it becomes U+FFFD.</param>
    /// <param name="encoder">Says what is escaped.</param>
    internal void String(ReadOnlySpan<byte> before, ReadOnlySpan<char> text, JavaScriptEncoder encoder)
    {
        Raw(before, "\""u8);
        int length = Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
        Span<byte> utf8 = _buffer.AsSpan(_count, length);
        int first = encoder.FindFirstCharacterToEncodeUtf8(utf8);
        if (first < 0)
        {
            _count += length;
        }
        else
        {
            // Out of a copy, because it lies where it is written to.
            byte[] copy = ArrayPool<byte>.Shared.Rent(length - first);
            utf8[first..].CopyTo(copy);
            _count += first;
            Escape(copy.AsSpan(0, length - first), encoder);
            ArrayPool<byte>.Shared.Return(copy);
        }

        Raw("\""u8);
    }

    /// <summary>Writes text with escapes; room is made as it is needed, because few texts need as much as all of them could.</summary>
    private void Escape(ReadOnlySpan<byte> text, JavaScriptEncoder encoder)
    {
        OperationStatus status;
        do
        {
            status = encoder.EncodeUtf8(text, Room(text.Length + ScalarLength), out int read, out int written);
            _count += written;
            text = text[read..];
        }
        while (status == OperationStatus.DestinationTooSmall);
    }

    /// <summary>Writes a boolean.</summary>
    internal void Boolean(ReadOnlySpan<byte> before, bool value) => Raw(before, value ? "true"u8 : "false"u8);

    /// <summary>Writes a number, as short as it can be.</summary>
    internal void Number<T>(ReadOnlySpan<byte> before, T value)
        where T : struct, INumberBase<T>
    {
        if (!T.IsFinite(value))
            throw new InvalidOperationException("JSON has no numbers for NaN and infinity.");

        value.TryFormat(Begin(before), out int length, default, CultureInfo.InvariantCulture);
        _count += length;
    }

    /// <summary>Writes a UUID.</summary>
    internal void Uuid(ReadOnlySpan<byte> before, Guid value)
    {
        Span<byte> room = Begin(before);
        value.TryFormat(room[1..], out int length);
        Quote(room, length);
    }

    /// <summary>Writes a date-time (RFC 3339).</summary>
    internal void DateTime(ReadOnlySpan<byte> before, DateTimeOffset value)
    {
        Span<byte> room = Begin(before);
        Quote(room, Rfc3339.Format(value, room[1..]));
    }

    /// <summary>Writes a date-time without offset.</summary>
    internal void DateTimeLocal(ReadOnlySpan<byte> before, DateTime value)
    {
        Span<byte> room = Begin(before);
        Quote(room, Rfc3339.Format(value, room[1..]));
    }

    /// <summary>Writes a date (RFC 3339).</summary>
    internal void Date(ReadOnlySpan<byte> before, DateOnly value)
    {
        Span<byte> room = Begin(before);
        Quote(room, Rfc3339.Format(value, room[1..]));
    }

    /// <summary>Writes a time of day in UTC (RFC 3339).</summary>
    internal void Time(ReadOnlySpan<byte> before, TimeOnly value)
    {
        Span<byte> room = Begin(before);
        Quote(room, Rfc3339.Format(value, room[1..]));
    }

    /// <summary>Writes a time of day without offset.</summary>
    internal void TimeLocal(ReadOnlySpan<byte> before, TimeOnly value)
    {
        Span<byte> room = Begin(before);
        Quote(room, Rfc3339.FormatLocal(value, room[1..]));
    }

    /// <summary>Writes a duration (ISO 8601).</summary>
    internal void Duration(ReadOnlySpan<byte> before, TimeSpan value)
    {
        Span<byte> room = Begin(before);
        Quote(room, Rfc3339.Format(value, room[1..]));
    }

    /// <summary>Writes bytes in base64.</summary>
    internal void Bytes(ReadOnlySpan<byte> before, ReadOnlySpan<byte> value)
    {
        Raw(before, "\""u8);
        Base64.EncodeToUtf8(value, Room(Base64.GetMaxEncodedToUtf8Length(value.Length)), out _, out int length);
        _count += length;
        Raw("\""u8);
    }

    /// <summary>Writes bytes in base64url (RFC 4648, section 5).</summary>
    internal void Base64Url(ReadOnlySpan<byte> before, ReadOnlySpan<byte> value)
    {
        Raw(before, "\""u8);
        _count += System.Buffers.Text.Base64Url.EncodeToUtf8(value, Room(System.Buffers.Text.Base64Url.GetEncodedLength(value.Length)));
        Raw("\""u8);
    }

    /// <summary>Writes any JSON value, without the spaces that it was read with; one that was never set becomes null.</summary>
    internal void Any(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            Raw("null"u8);
            return;
        }

        using var writer = new Utf8JsonWriter(this, JsonEscaping.Options);
        value.WriteTo(writer);
    }

    /// <summary>Writes what comes before a scalar; returns room for it and for its quotes.</summary>
    private Span<byte> Begin(ReadOnlySpan<byte> before)
    {
        Span<byte> room = Room(before.Length + ScalarLength);
        before.CopyTo(room);
        _count += before.Length;
        return room[before.Length..];
    }

    /// <summary>Puts quotes around text that was written behind the first byte of <paramref name="room"/>.</summary>
    private void Quote(Span<byte> room, int length)
    {
        room[0] = room[length + 1] = (byte)'"';
        _count += length + 2;
    }
}
