using System.ComponentModel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, RequestLimitPolicy>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDeveloperPageExceptionFilter, DeveloperPageFilter>());
        services.TryAddSingleton<RequestLimiter>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>, HardenedKestrel>());

        if (hasSecurity)
        {
            services.AddAuthorization();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, ContractAuthorization>());
            AddResults(services);
        }

        services.Configure<ContractOptions>(o => o.ErrorFormat = format);
        if (configure is not null)
            services.Configure(configure);
    }

    /// <summary>Says where callers put the key of a security scheme.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="scheme">The scheme's name in the contract.</param>
    /// <param name="place">Header, query or cookie.</param>
    /// <param name="name">The name of the header, query parameter or cookie.</param>
    public static void AddApiKey(IServiceCollection services, string scheme, ParameterPlace place, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(new ApiKeyPlace(scheme, place, name));
    }

    /// <summary>Takes over refusals at operations, and leaves all others to whom the application gave them.</summary>
    private static void AddResults(IServiceCollection services)
    {
        Type type = typeof(IAuthorizationMiddlewareResultHandler);
        if (services.Any(static d => d.ServiceKey as string == ContractAuthorizationResults.OwnKey))
            return;

        // AddAuthorization has added one, if nobody else has.
        ServiceDescriptor own = services.Last(d => d.ServiceType == type && !d.IsKeyedService);
        services.RemoveAll(type);
        services.Add(own switch
        {
            { ImplementationInstance: { } instance } => new ServiceDescriptor(type, ContractAuthorizationResults.OwnKey, instance),
            { ImplementationFactory: { } factory } => new ServiceDescriptor(type, ContractAuthorizationResults.OwnKey, (p, _) => factory(p), own.Lifetime),
            _ => new ServiceDescriptor(type, ContractAuthorizationResults.OwnKey, own.ImplementationType!, own.Lifetime),
        });
        services.AddTransient<IAuthorizationMiddlewareResultHandler, ContractAuthorizationResults>();
    }
}
