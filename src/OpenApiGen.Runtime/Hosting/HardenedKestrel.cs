using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>
/// Defaults of the server that suit services which strangers call. Limits that the application chose itself stay, wherever it did;
/// the header Server goes, unless the application asks for it after it has added the contract.
/// </summary>
internal sealed class HardenedKestrel : IConfigureOptions<KestrelServerOptions>
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    /// <summary>How long a body may begin slowly: long enough for a phone in a tunnel.</summary>
    private static readonly TimeSpan BodyGrace = TimeSpan.FromSeconds(10);

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        KestrelServerLimits limits = options.Limits;
        var defaults = new KestrelServerLimits();
        if (limits.RequestHeadersTimeout == defaults.RequestHeadersTimeout)
            limits.RequestHeadersTimeout = HeadersTimeout;

        if (limits.MinRequestBodyDataRate is { } rate && defaults.MinRequestBodyDataRate is { } @default && rate.BytesPerSecond == @default.BytesPerSecond && rate.GracePeriod == @default.GracePeriod)
            limits.MinRequestBodyDataRate = new MinDataRate(rate.BytesPerSecond, BodyGrace);
    }
}
