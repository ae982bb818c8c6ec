using System.ComponentModel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>Maps the operations of a contract as endpoints.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractEndpoints
{
    private readonly RouteGroupBuilder _group;
    private readonly ContractOptions _options;
    private readonly IServiceProviderIsService? _services;
    private readonly IAuthenticationSchemeProvider? _schemes;
    private readonly List<string> _missing = [];

    /// <summary>Begins to map.</summary>
    /// <param name="routes">Where to.</param>
    /// <exception cref="InvalidOperationException">The contract's services were not added.</exception>
    public ContractEndpoints(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        _group = routes.MapGroup("");
        _options = routes.ServiceProvider.GetRequiredService<IOptions<ContractOptions>>().Value;
        _services = routes.ServiceProvider.GetService<IServiceProviderIsService>();
        _schemes = routes.ServiceProvider.GetService<IAuthenticationSchemeProvider>();
    }

    /// <summary>Maps an operation.</summary>
    /// <typeparam name="THandler">The interface of its handler.</typeparam>
    /// <typeparam name="TRequest">Its request.</typeparam>
    /// <typeparam name="TResult">Its result.</typeparam>
    /// <param name="operation">What the contract says of it.</param>
    /// <param name="bind">Makes its request.</param>
    /// <param name="call">Calls its handler.</param>
    public void Map<THandler, TRequest, TResult>(OperationRules operation, RequestBinder<TRequest> bind, OperationCall<THandler, TRequest, TResult> call)
        where THandler : notnull
        where TResult : OperationResult
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (_services?.IsService(typeof(THandler)) == false && !_missing.Contains(typeof(THandler).Name))
            _missing.Add(typeof(THandler).Name);

        Add(operation, new OperationHandler<THandler, TRequest, TResult>(operation, bind, call, _options).InvokeAsync);
    }

    /// <summary>Maps an operation that the generator could not make: it answers 501.</summary>
    /// <param name="operation">What the contract says of it.</param>
    public void MapUnsupported(OperationRules operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Add(operation, static http => ErrorResponse.WriteAsync(http, ContractError.OfStatus(StatusCodes.Status501NotImplemented)));
    }

    /// <summary>Ends the mapping.</summary>
    /// <param name="add">The method that registers handlers, for the message.</param>
    /// <returns>All endpoints of the contract, for conventions of the application's own.</returns>
    /// <exception cref="InvalidOperationException">A handler is not registered.</exception>
    public RouteGroupBuilder Complete(string add)
    {
        if (_missing.Count > 0)
            throw new InvalidOperationException($"No handler is registered for {string.Join(", ", _missing)}. Register one for each: services.{add}(…).");

        return _group;
    }

    private void Add(OperationRules operation, RequestDelegate handle)
    {
        // No endpoint name: names must be unique in an application, which may map two versions of a contract, or one of them twice.
        IEndpointConventionBuilder endpoint = _group.MapMethods(operation.Pattern.RawText!, [operation.Method], handle)
            .WithMetadata(operation)
            .WithDisplayName($"{operation.Method} {operation.Path} ({operation.Id})")
            .WithMetadata(new TagsAttribute(operation.Tags));
        if (operation.Security is not { } security || !security.Schemes.Any())
            return;

        string[] schemes = [.. security.Schemes.Select(_options.SchemeOf)];
        foreach (string scheme in security.Schemes)
            RequireScheme(operation, scheme);

        // Not the policy alone: what this adds besides makes an application fail that runs no authorization before its endpoints.
        endpoint.RequireAuthorization(new AuthorizationPolicy([new ContractRequirement(security)], schemes));
    }

    /// <summary>An operation that nobody can be checked for must not wait for its first caller to say so.</summary>
    private void RequireScheme(OperationRules operation, string scheme)
    {
        string name = _options.SchemeOf(scheme);

        // Schemes are known by now; what asks a store for them is asked once, before the service runs.
        if (_schemes?.GetSchemeAsync(name).GetAwaiter().GetResult() is not null)
            return;

        string renaming = name == scheme ? $", or say which of the application's it is: options.AuthenticationSchemes[\"{scheme}\"] = …" : "";
        throw new InvalidOperationException(
            $"Operation '{operation.Id}' demands security scheme '{scheme}', but the application has no authentication scheme '{name}'. " +
            $"Add a handler of that name, such as services.AddAuthentication().AddJwtBearer(\"{name}\", …) or .AddContractApiKey(\"{name}\", …){renaming}.");
    }
}
