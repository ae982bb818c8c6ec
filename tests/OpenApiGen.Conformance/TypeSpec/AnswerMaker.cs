using System.Buffers.Text;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using OpenApiGen.Runtime;

namespace OpenApiGen.Conformance.TypeSpec;

/// <summary>Makes the answer that a scenario expects, by the methods that generated result types have: there is no other way to make one.</summary>
internal static class AnswerMaker
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new AnyBase64(), new IsoDuration() } };

    private static readonly PropertyInfo BodyOf = typeof(OperationResult).GetProperty("Body", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>A result of a type; throws where its contract does not document the answer.</summary>
    public static OperationResult Make(Type resultType, SpecAnswer answer)
    {
        var problems = new StringBuilder();
        foreach (MethodInfo method in resultType.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            try
            {
                var result = (OperationResult)method.Invoke(null, [.. method.GetParameters().Select(p => Argument(p, answer))])!;
                if (result.StatusCode == answer.Status && HasMediaType(result, answer))
                    return result;
            }
            catch (Exception exception)
            {
                problems.Append('\n').Append(method.Name).Append(": ").Append(exception.GetBaseException().Message);
            }
        }

        throw new InvalidOperationException($"{resultType.Name} has no answer {answer.Status} {answer.ContentType}.{problems}");
    }

    private static bool HasMediaType(OperationResult result, SpecAnswer answer) =>
        ((ResultBody?)BodyOf.GetValue(result))?.ContentType is not { } made || answer.ContentType is null || made.Split(';')[0] == answer.ContentType.Split(';')[0];

    private static object? Argument(ParameterInfo parameter, SpecAnswer answer) => parameter.Name switch
    {
        "statusCode" => answer.Status,
        "contentType" => answer.ContentType,
        "body" => Body(parameter.ParameterType, answer),
        _ => Header(parameter, answer),
    };

    private static object? Body(Type type, SpecAnswer answer)
    {
        byte[] body = answer.Body ?? [];
        if (type == typeof(Stream))
            return new MemoryStream(body);

        if (type == typeof(string) && answer.ContentType?.StartsWith("text/", StringComparison.Ordinal) == true)
            return Encoding.UTF8.GetString(body);

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            return typeof(AnswerMaker).GetMethod(nameof(Lines), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [body]);

        return JsonSerializer.Deserialize(body, type, Options);
    }

#pragma warning disable CS1998 // The lines are all there.
    private static async IAsyncEnumerable<T> Lines<T>(byte[] body)
    {
        foreach (string line in Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return JsonSerializer.Deserialize<T>(line, Options)!;
    }
#pragma warning restore CS1998

    private static object? Header(ParameterInfo parameter, SpecAnswer answer)
    {
        string? value = answer.Headers.FirstOrDefault(h => Same(h.Key, parameter.Name!)).Value?[0];
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (value is null)
            return null;

        if (type == typeof(string))
            return value;

        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);

        return type.IsEnum ? Enum.Parse(type, value, ignoreCase: true) : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes that are a whole body, in either alphabet: models read their own.</summary>
    private sealed class AnyBase64 : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Base64Url.DecodeFromChars(reader.GetString()!.Replace('+', '-').Replace('/', '_'));

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    /// <summary>Durations in a list that is a whole body.</summary>
    private sealed class IsoDuration : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => XmlConvert.ToTimeSpan(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    /// <summary>True where a header and a parameter have the same letters and digits.</summary>
    private static bool Same(string header, string parameter) =>
        string.Equals(string.Concat(header.Where(char.IsLetterOrDigit)), parameter, StringComparison.OrdinalIgnoreCase);
}
