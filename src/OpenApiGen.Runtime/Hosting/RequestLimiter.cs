using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>
/// Counts the requests of each client in windows of a fixed length, which all clients share: when one ends, all that was counted is
/// forgotten at once, so that clients who never return leave nothing behind.
/// </summary>
internal sealed class RequestLimiter
{
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

    /// <summary>Counts a request, once however often it is asked; true where its client may send it.</summary>
    public bool TryCount(HttpContext http)
    {
        if (_options.RequestLimit is not { } limit)
            return true;

        if (http.Features.Get<RequestCount>() is not { } count)
        {
            Window window = Current(limit, out TimeSpan rest);
            StrongBox<int> used = window.Clients.GetOrAdd(_options.ClientOf(http), static _ => new StrongBox<int>());
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

        public ConcurrentDictionary<string, StrongBox<int>> Clients { get; } = new(StringComparer.Ordinal);
    }
}
