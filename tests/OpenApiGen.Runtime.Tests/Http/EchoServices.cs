using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Parameters;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Services whose handlers answer with what they were given.</summary>
internal static class EchoServices
{
    public static void AddEchoOfParameters(this WebApplicationBuilder builder)
    {
        builder.Services.AddParameters();
        builder.Services.AddSingleton(EchoHandler.Of<IPathHandler>());
        builder.Services.AddSingleton(EchoHandler.Of<IQueryHandler>());
        builder.Services.AddSingleton(EchoHandler.Of<IHeaderHandler>());
        builder.Services.AddSingleton(EchoHandler.Of<ICookieHandler>());
        builder.Services.AddSingleton(EchoHandler.Of<ITypesHandler>());
    }
}
