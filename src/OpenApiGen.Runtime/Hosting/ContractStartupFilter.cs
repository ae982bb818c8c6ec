using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace OpenApiGen.Runtime;

/// <summary>Puts <see cref="ContractMiddleware"/> before everything else, without a line in the application.</summary>
internal sealed class ContractStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<ContractMiddleware>();
        next(app);
    };
}
