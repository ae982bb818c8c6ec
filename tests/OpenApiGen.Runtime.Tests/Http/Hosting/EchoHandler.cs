using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>
/// Implements any handler interface whose operations answer 200 with anything or with text: each answers with the request that it was
/// given, in headers whatever of their name it was given.
/// </summary>
public class EchoHandler : DispatchProxy
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Makes a handler.</summary>
    /// <typeparam name="THandler">Its interface.</typeparam>
    public static THandler Of<THandler>()
        where THandler : class =>
        Create<THandler, EchoHandler>();

    /// <summary>Makes a handler.</summary>
    /// <param name="handler">Its interface.</param>
    public static object Of(Type handler) => Create(handler, typeof(EchoHandler));

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        object? request = args!.Length > 1 ? args[0] : null;
        Type result = targetMethod!.ReturnType.GetGenericArguments()[0];
        MethodInfo make = result.GetMethod("Ok") ?? result.GetMethod("Default") ?? result.GetMethod("NoContent")!;
        object answer = make.Invoke(null, [.. make.GetParameters().Select(p => Argument(p, request))])!;
        return Activator.CreateInstance(targetMethod.ReturnType, answer);
    }

    private static object? Argument(ParameterInfo parameter, object? request) => parameter.Name switch
    {
        "body" when parameter.ParameterType == typeof(string) => JsonSerializer.Serialize(request, request?.GetType() ?? typeof(object), Options),
        "body" => JsonSerializer.SerializeToElement(request, request?.GetType() ?? typeof(object), Options),
        "statusCode" => 200,
        { } name => request?.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase)?.GetValue(request),
        null => null,
    };
}
