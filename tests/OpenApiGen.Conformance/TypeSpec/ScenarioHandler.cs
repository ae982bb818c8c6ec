using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Conformance.TypeSpec;

/// <summary>Implements any generated handler interface: each operation answers what the scenario expects whose call this is.</summary>
public class ScenarioHandler : DispatchProxy
{
    private ILookup<string, SpecCall> _calls = null!;
    private IHttpContextAccessor _accessor = null!;
    private string _placeholder = "";

    internal static object Of(Type handler, SpecCalls calls, IHttpContextAccessor accessor)
    {
        var proxy = (ScenarioHandler)Create(handler, typeof(ScenarioHandler));
        proxy._calls = calls.Calls.ToLookup(static c => c.Method + " " + c.Path, StringComparer.Ordinal);
        proxy._accessor = accessor;
        proxy._placeholder = calls.BaseUrl;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        HttpRequest request = _accessor.HttpContext!.Request;
        SpecCall call = _calls[request.Method + " " + request.Path.Value].OrderByDescending(c => Likeness(c, request)).FirstOrDefault()
            ?? throw new InvalidOperationException($"No scenario calls {request.Method} {request.Path}.");
        SpecAnswer answer = Resolve(call.Response, $"{request.Scheme}://{request.Host}");

        // Where the scenario does not look at a body that the spec documents, it is what was sent.
        if (answer.Body is null && call.Body is not null)
            answer = answer with { Body = call.Body };

        Type result = targetMethod!.ReturnType.GetGenericArguments()[0];
        return Activator.CreateInstance(targetMethod.ReturnType, AnswerMaker.Make(result, answer));
    }

    /// <summary>How much a call is like a request; less than nothing where it asks for something else.</summary>
    private static int Likeness(SpecCall call, HttpRequest request)
    {
        int likeness = 0;
        foreach ((string name, string[] values) in call.Query)
            likeness += request.Query[name].SequenceEqual(values) ? 1 : -100;

        foreach ((string name, string[] values) in call.Headers)
            likeness += request.Headers[name].SequenceEqual(values) ? 1 : -100;

        if (call.Body is null || call.ContentType != "application/json")
            return likeness;

        request.Body.Position = 0;
        using JsonDocument sent = JsonDocument.Parse(request.Body);
        using JsonDocument expected = JsonDocument.Parse(call.Body);
        return likeness + (JsonElement.DeepEquals(sent.RootElement, expected.RootElement) ? 1 : -100);
    }

    /// <summary>The answer with the server's address where it names it.</summary>
    private SpecAnswer Resolve(SpecAnswer answer, string address) => answer with
    {
        Body = answer.Body is { } body && answer.ContentType is "application/json" or "application/xml" ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(_placeholder, address, StringComparison.Ordinal)) : answer.Body,
        Headers = answer.Headers.ToDictionary(static h => h.Key, h => h.Value.Select(v => v.Replace(_placeholder, address, StringComparison.Ordinal)).ToArray()),
    };
}
