using System.ComponentModel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OpenApiGen.Runtime;

/// <summary>Adds what services of contracts need.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractServices
{
    /// <summary>Adds it; a second call adds nothing twice.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="hasSecurity">True where some operation demands to know its caller.</param>
    /// <param name="format">The form of error answers.</param>
    /// <param name="configure">Sets options; null leaves them as they are.</param>
    public static void Add(IServiceCollection services, bool hasSecurity, ErrorFormat format, Action<ContractOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRouting();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, ContractStartupFilter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ExactPathPolicy>());
        services.TryAddSingleton<RequestLimiter>();
        services.Configure<KestrelServerOptions>(static o =>
        {
            o.AddServerHeader = false;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        if (hasSecurity)
        {
            services.AddAuthorization();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, ContractAuthorization>());
            services.Replace(ServiceDescriptor.Singleton<IAuthorizationMiddlewareResultHandler, ContractAuthorizationResults>());
        }

        services.Configure<ContractOptions>(o => o.ErrorFormat = format);
        if (configure is not null)
            services.Configure(configure);
    }
}
