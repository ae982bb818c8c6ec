using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OpenApiGen.Runtime;

/// <summary>
/// Tells System.Text.Json of the types of a contract without reflection. Generators do not see each other's types, so that a
/// <c>JsonSerializerContext</c> of the same project cannot.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractTypeInfoResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    /// <summary>Adds a type, and lists of it.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public ContractTypeInfoResolver Model<T>()
        where T : class, IJsonModel<T>
    {
        Lists<T>();
        _types[typeof(T)] = static o => JsonMetadataServices.CreateValueInfo<T>(o, new ModelConverter<T>());
        return this;
    }

    /// <summary>Adds an enum whose names carry attributes, and lists of it.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public ContractTypeInfoResolver Names<T>()
        where T : struct, Enum =>
        Value<T>(static o => (JsonConverter<T>)new JsonStringEnumConverter<T>().CreateConverter(typeof(T), o));

    /// <summary>Adds an enum of numbers, and lists of it.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public ContractTypeInfoResolver Numbers<T>()
        where T : struct, Enum =>
        Value<T>(static o => JsonMetadataServices.GetEnumConverter<T>(o));

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        if (!_types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? create))
            return null;

        JsonTypeInfo info = create(options);
        info.OriginatingResolver = this;
        return info;
    }

    private ContractTypeInfoResolver Value<T>(Func<JsonSerializerOptions, JsonConverter<T>> converter)
        where T : struct
    {
        Lists<T>();
        _types[typeof(T)] = o => JsonMetadataServices.CreateValueInfo<T>(o, converter(o));
        _types[typeof(T?)] = static o => JsonMetadataServices.CreateValueInfo<T?>(o, JsonMetadataServices.GetNullableConverter<T>(o));
        return this;
    }

    private void Lists<T>()
    {
        _types[typeof(T[])] = static o => JsonMetadataServices.CreateArrayInfo(o, new JsonCollectionInfoValues<T[]>());
        _types[typeof(List<T>)] = static o => JsonMetadataServices.CreateListInfo<List<T>, T>(o, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
        _types[typeof(IReadOnlyList<T>)] = static o => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(o, new JsonCollectionInfoValues<IReadOnlyList<T>>());
    }
}
