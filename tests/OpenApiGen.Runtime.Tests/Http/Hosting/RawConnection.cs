using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>A connection on which a test says exactly what it wants, right or wrong.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Socket _socket;
    private readonly Queue<byte> _unread = [];
    private bool _isAtEnd;

    private RawConnection(Socket socket) => _socket = socket;

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new RawConnection(socket);
    }

    public async Task SendAsync(string text) => await SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await _socket.SendAsync(bytes)..];
    }

    /// <summary>Sends a request and reads its answer.</summary>
    public async Task<Answer> AskAsync(string text)
    {
        await SendAsync(text);
        return await ReadAnswerAsync() ?? throw new IOException("The connection was closed without an answer.");
    }

    /// <summary>The next answer; null where the connection ends before one begins.</summary>
    /// <exception cref="EndOfStreamException">The connection ended within an answer.</exception>
    /// <exception cref="TimeoutException">None came; longer than any server waits for a client.</exception>
    public Task<Answer?> ReadAnswerAsync() => ReadAsync().WaitAsync(Deadline);

    /// <summary>True where the other side has closed the connection, within a time.</summary>
    public async Task<bool> IsClosedWithinAsync(TimeSpan time)
    {
        using var timeout = new CancellationTokenSource(time);
        try
        {
            return await FillAsync(timeout.Token) == 0;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    /// <summary>Ends the connection without a word of farewell.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Answer?> ReadAsync()
    {
        if (await ReadLineAsync() is not { Length: > 0 } line)
            return null;

        int status = int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await ReadLineAsync() is { Length: > 0 } header)
        {
            string name = header[..header.IndexOf(':', StringComparison.Ordinal)];
            string value = header[(name.Length + 1)..].Trim();
            headers[name] = headers.TryGetValue(name, out string? first) ? $"{first}, {value}" : value;
        }

        if (status < 200)
            return await ReadAsync();

        var body = new List<byte>();
        if (headers.TryGetValue("Content-Length", out string? length))
            await ReadAsync(body, int.Parse(length, CultureInfo.InvariantCulture));
        else if (headers.ContainsKey("Transfer-Encoding"))
            await ReadChunksAsync(body);

        return new Answer(status, headers, Encoding.UTF8.GetString([.. body]));
    }

    private async Task ReadChunksAsync(List<byte> body)
    {
        while (true)
        {
            string size = await ReadLineAsync() ?? throw new EndOfStreamException();
            int count = int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            await ReadAsync(body, count);
            await ReadLineAsync();
            if (count == 0)
                return;
        }
    }

    private async Task ReadAsync(List<byte> body, int count)
    {
        for (int i = 0; i < count; i++)
            body.Add(await ReadByteAsync() ?? throw new EndOfStreamException());
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (await ReadByteAsync() is { } b)
        {
            if (b == '\n')
                return line.ToString().TrimEnd('\r');

            line.Append((char)b);
        }

        return line.Length == 0 ? null : throw new EndOfStreamException();
    }

    private async ValueTask<byte?> ReadByteAsync()
    {
        if (_unread.Count == 0)
            await FillAsync(CancellationToken.None);

        return _unread.TryDequeue(out byte b) ? b : null;
    }

    private async Task<int> FillAsync(CancellationToken cancellation)
    {
        if (_isAtEnd)
            return 0;

        byte[] buffer = new byte[16 * 1024];
        int count = await _socket.ReceiveAsync(buffer, cancellation);
        _isAtEnd = count == 0;
        foreach (byte b in buffer.AsSpan(0, count))
            _unread.Enqueue(b);

        return count;
    }
}
