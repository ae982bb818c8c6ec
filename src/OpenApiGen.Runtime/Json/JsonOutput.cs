using System.Buffers;
using System.ComponentModel;
using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>
/// JSON in UTF-8 (RFC 8259) that grows in memory. Types of a contract write themselves to it; <see cref="ContractJson.Write"/> makes one for them.
/// </summary>
/// <remarks>
/// Every property and item is written with a comma before it, which is part of the name that is copied there anyway; the first comma becomes the
/// bracket when an object or array ends. Callers write what is well-formed: nothing is checked but depth.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonOutput : IBufferWriter<byte>
{
    /// <summary>Objects and arrays in each other, as many as System.Text.Json writes: a list that holds itself must not end the process.</summary>
    internal const int MaximumDepth = 1000;

    /// <summary>Memory kept per thread between texts.</summary>
    private const int KeptCapacity = 64 * 1024;

    [ThreadStatic]
    private static JsonOutput? s_kept;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _count;
    private int _depth;

    private JsonOutput()
    {
    }

    /// <summary>What was written.</summary>
    internal ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _count);

    /// <summary>The length of what was written.</summary>
    internal int Count => _count;

    /// <summary>An empty one, to be given back by <see cref="Return"/>.</summary>
    internal static JsonOutput Rent()
    {
        JsonOutput output = s_kept ?? new JsonOutput();
        s_kept = null;
        return output;
    }

    /// <summary>Keeps this one for the thread's next text. Nobody may look at what was written any more.</summary>
    internal void Return()
    {
        if (_buffer.Length > KeptCapacity)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            return;
        }

        _count = _depth = 0;
        s_kept = this;
    }

    /// <summary>A value as a JSON text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    internal static byte[] ToArray<T>(T value, ValueWriter<T> write)
    {
        JsonOutput output = Rent();
        try
        {
            write(output, value);
            return output.Written.ToArray();
        }
        finally
        {
            output.Return();
        }
    }

    /// <summary>Begins an object or array; returns what its end needs to know.</summary>
    internal int Open()
    {
        if (++_depth > MaximumDepth)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A value is more than {MaximumDepth} objects and lists deep, or is part of itself."));

        return _count;
    }

    /// <summary>Ends an object.</summary>
    /// <param name="start">What <see cref="Open"/> returned.</param>
    internal void CloseObject(int start) => Close(start, (byte)'{', (byte)'}');

    /// <summary>Ends an array.</summary>
    /// <param name="start">What <see cref="Open"/> returned.</param>
    internal void CloseArray(int start) => Close(start, (byte)'[', (byte)']');

    /// <summary>Begins an item.</summary>
    internal void Comma()
    {
        Room(1)[0] = (byte)',';
        _count++;
    }

    /// <summary>Begins a property whose name is data.</summary>
    internal void Name(string name)
    {
        String(","u8, name);
        Raw(":"u8);
    }

    /// <summary>Writes bytes as they are.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _count += json.Length;
    }

    /// <summary>Writes one piece and another.</summary>
    internal void Raw(ReadOnlySpan<byte> before, ReadOnlySpan<byte> json)
    {
        Span<byte> room = Room(before.Length + json.Length);
        before.CopyTo(room);
        json.CopyTo(room[before.Length..]);
        _count += before.Length + json.Length;
    }

    /// <summary>Puts bytes into what was written.</summary>
    internal void Insert(int position, ReadOnlySpan<byte> json)
    {
        Room(json.Length);
        _buffer.AsSpan(position, _count - position).CopyTo(_buffer.AsSpan(position + json.Length));
        json.CopyTo(_buffer.AsSpan(position));
        _count += json.Length;
    }

    /// <inheritdoc/>
    void IBufferWriter<byte>.Advance(int count) => _count += count;

    /// <inheritdoc/>
    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Room(Math.Max(sizeHint, 256));
        return _buffer.AsMemory(_count);
    }

    /// <inheritdoc/>
    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Room(Math.Max(sizeHint, 256));

    private void Close(int start, byte first, byte last)
    {
        _depth--;
        if (start == _count)
            Comma();

        _buffer[start] = first;
        Room(1)[0] = last;
        _count++;
    }

    /// <summary>All free memory, of that many bytes at least.</summary>
    private Span<byte> Room(int length)
    {
        if (_buffer.Length - _count < length)
            Grow(checked(_count + length));

        return _buffer.AsSpan(_count);
    }

    private void Grow(int capacity)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, (int)Math.Min(2L * _buffer.Length, Array.MaxLength)));
        _buffer.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
