using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>Defaults of the server that suit services which strangers call. What the application chose itself stays as it is.</summary>
internal sealed class HardenedKestrel : IConfigureOptions<KestrelServerOptions>
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        if (options.Limits.RequestHeadersTimeout == new KestrelServerLimits().RequestHeadersTimeout)
            options.Limits.RequestHeadersTimeout = HeadersTimeout;
    }
}
