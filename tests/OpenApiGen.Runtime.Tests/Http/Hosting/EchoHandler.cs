using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Implements any handler interface whose operations answer <c>Ok(JsonElement)</c>: each answers with the request that it was given.</summary>
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

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        object? request = args!.Length > 1 ? args[0] : null;
        JsonElement echo = JsonSerializer.SerializeToElement(request, request?.GetType() ?? typeof(object), Options);
        Type result = targetMethod!.ReturnType.GetGenericArguments()[0];
        object answer = result.GetMethod("Ok")!.Invoke(null, [echo])!;
        return Activator.CreateInstance(targetMethod.ReturnType, answer);
    }
}
