using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Content of unknown length: in memory while it is small, else in a temporary file that ends with this object.</summary>
internal sealed class SpooledContent : IDisposable
{
    private const int MemoryLimit = 64 * 1024;

    private byte[]? _memory;
    private FileStream? _file;

    public long Length { get; private set; }

    /// <summary>Takes over all that a stream has; null where that is more than a number of bytes.</summary>
    public static async Task<SpooledContent?> CopyAsync(Stream source, long limit, CancellationToken cancellation)
    {
        var content = new SpooledContent();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MemoryLimit);
        try
        {
            int filled = 0;
            int count;
            while ((count = await ReadAsync(source, buffer.AsMemory(filled), cancellation)) > 0)
            {
                filled += count;
                if (content.Length + filled > limit)
                {
                    content.Dispose();
                    return null;
                }

                if (filled == buffer.Length)
                {
                    await content.SpillAsync(buffer.AsMemory(0, filled), cancellation);
                    filled = 0;
                }
            }

            if (content._file is not null)
            {
                await content.SpillAsync(buffer.AsMemory(0, filled), cancellation);
            }
            else
            {
                content._memory = buffer.AsSpan(0, filled).ToArray();
                content.Length = filled;
            }

            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads some; that a part ends too early is an error of the body, other than what goes wrong with a file here.</summary>
    private static async ValueTask<int> ReadAsync(Stream source, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellation);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            throw new InvalidDataException("A part ends too early.", exception);
        }
    }

    private async ValueTask SpillAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        _file ??= CreateFile();
        await RandomAccess.WriteAsync(_file.SafeFileHandle, bytes, Length, cancellation);
        Length += bytes.Length;
    }

    /// <summary>A stream of its own, at the beginning.</summary>
    public Stream Open() => _memory is not null ? new MemoryStream(_memory, writable: false) : new FileContent(_file!, Length);

    /// <summary>All of it; for content that is known to be small enough.</summary>
    public byte[] ToArray()
    {
        if (_memory is not null)
            return _memory;

        byte[] all = new byte[Length];
        using Stream stream = Open();
        stream.ReadExactly(all);
        return all;
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>Nobody else on the machine may read what users upload.</summary>
    private static FileStream CreateFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    private sealed class FileContent(FileStream file, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = RandomAccess.Read(file.SafeFileHandle, buffer, Position);
            Position += count;
            return count;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = await RandomAccess.ReadAsync(file.SafeFileHandle, buffer, Position, cancellationToken);
            Position += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => length + offset,
        };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
