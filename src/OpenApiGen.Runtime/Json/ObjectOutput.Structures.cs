using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <content>Objects, lists and what may be either.</content>
public ref partial struct ObjectOutput
{
    /// <summary>Writes any JSON value; one that was never set is left out.</summary>
    public void Any(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            Skip();
        else
            Name().Any(value);
    }

    /// <summary>Writes any JSON value.</summary>
    public void Any(JsonElement? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            Any(value.GetValueOrDefault());
    }

    /// <summary>Writes a model.</summary>
    public void Model(IJsonModel? value, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            value!.Write(Name());
    }

    /// <summary>Writes an array.</summary>
    public void Array<T>(IReadOnlyList<T>? value, ValueWriter<T> write, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            JsonValues.Array(Name(), value!, write);
    }

    /// <summary>Writes an array of models.</summary>
    public void Models<T>(IReadOnlyList<T>? value, bool writeNull = false)
        where T : IJsonModel
    {
        if (!IsNull(value, writeNull))
            JsonValues.Models(Name(), value!);
    }

    /// <summary>Writes an object whose names are data.</summary>
    public void Map<T>(IReadOnlyDictionary<string, T>? value, ValueWriter<T> write, bool writeNull = false)
    {
        if (!IsNull(value, writeNull))
            JsonValues.Map(Name(), value!, write);
    }

    /// <summary>Writes further properties, whose names the contract does not know.</summary>
    public readonly void Others<T>(IReadOnlyDictionary<string, T>? values, ValueWriter<T> write)
    {
        if (values is not null)
            JsonValues.Entries(_output, values, write);
    }
}
