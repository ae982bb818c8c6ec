using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>
/// Counts the requests of each client in windows of a fixed length, which all clients share: when one ends, all that was counted is
/// forgotten at once, so that clients who never return leave nothing behind. Within a window they cannot fill the memory either:
/// beyond a number of clients, all who are new count as one.
/// </summary>
internal sealed class RequestLimiter
{
    /// <summary>How many clients have a count of their own: some ten megabytes of them.</summary>
    internal const int MaximumClients = 100_000;

    private readonly ContractOptions _options;
    private readonly TimeProvider _time;
    private Window _window;

    public RequestLimiter(IOptions<ContractOptions> options, TimeProvider? time = null)
    {
        _options = options.Value;
        _time = time ?? TimeProvider.System;
        _window = new Window(_time.GetTimestamp());
        if (_options.RequestLimit is { } limit && (limit.Requests < 1 || limit.Window <= TimeSpan.Zero))
            throw new InvalidOperationException("ContractOptions.RequestLimit needs at least one request and a window longer than nothing.");
    }

    /// <summary>False where there is no limit.</summary>
    public bool IsOn => _options.RequestLimit is not null;

    /// <summary>How many clients have a count of their own now.</summary>
    internal int ClientCount => _window.Count;

    /// <summary>Counts a request, once however often it is asked; true where its client may send it.</summary>
    public bool TryCount(HttpContext http)
    {
        if (_options.RequestLimit is not { } limit)
            return true;

        if (http.Features.Get<RequestCount>() is not { } count)
        {
            Window window = Current(limit, out TimeSpan rest);
            StrongBox<int> used = window.CountOf(_options.ClientOf(http));
            http.Features.Set(count = new RequestCount(limit, Interlocked.Increment(ref used.Value), rest));
        }

        return count.IsAllowed;
    }

    private Window Current(RequestLimit limit, out TimeSpan rest)
    {
        while (true)
        {
            Window window = Volatile.Read(ref _window);
            long now = _time.GetTimestamp();
            rest = limit.Window - _time.GetElapsedTime(window.Start, now);
            if (rest > TimeSpan.Zero)
                return window;

            Interlocked.CompareExchange(ref _window, new Window(now), window);
        }
    }

    private sealed class Window(long start)
    {
        public long Start { get; } = start;

        private readonly ConcurrentDictionary<string, StrongBox<int>> _clients = new(StringComparer.Ordinal);
        private readonly StrongBox<int> _others = new();
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public StrongBox<int> CountOf(string client)
        {
            if (_clients.TryGetValue(client, out StrongBox<int>? known))
                return known;

            // The dictionary's own count would lock all of it.
            if (Count >= MaximumClients)
                return _others;

            var added = new StrongBox<int>();
            known = _clients.GetOrAdd(client, added);
            if (known == added)
                Interlocked.Increment(ref _count);

            return known;
        }
    }
}
