using System.Collections;
using System.Reflection;
using System.Text;
using OpenApiGen.Model;

namespace OpenApiGen.Core.Tests.Reading;

/// <summary>Writes what a contract means: every value of its model, schemas where they are used, places and versions left out.</summary>
internal sealed class ContractText
{
    private readonly Contract _contract;
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _open = [];

    private ContractText(Contract contract) => _contract = contract;

    /// <summary>All of a contract, its unused schemas by name.</summary>
    public static string Of(Contract contract)
    {
        var writer = new ContractText(contract);
        writer.Write(contract with { Schemas = default, File = "", Version = SpecificationVersion.OpenApi31 }, 0);
        for (int i = 0; i < contract.Schemas.Count; i++)
            if (contract.Schemas[i].Name is { } name)
                writer.Line(0, name).Write(new SchemaId(i), 1);

        return writer._text.ToString();
    }

    /// <summary>One schema.</summary>
    public static string Of(Contract contract, SchemaId schema)
    {
        var writer = new ContractText(contract);
        writer.Write(schema, 0);
        return writer._text.ToString();
    }

    private void Write(object? value, int depth)
    {
        switch (value)
        {
            case SchemaId id when !_open.Add(id.Index):
                Line(depth, "recursion to " + _contract[id].Name);
                break;
            case SchemaId id:
                Write((object)_contract[id], depth);
                _open.Remove(id.Index);
                break;
            case JsonValue or string or bool or Enum or long:
                Line(depth, value.ToString()!);
                break;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    Line(depth, "-");
                    Write(item, depth + 1);
                }

                break;
            case not null:
                Members(value, depth);
                break;
        }
    }

    private void Members(object value, int depth)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(Place)).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            object? member = property.GetValue(value);
            if (member is null or false or SchemaTypes.None || (member is IEnumerable items and not string && member is not JsonValue && !items.Cast<object>().Any() && property.Name != "Enum"))
                continue;

            Line(depth, property.Name);
            Write(member, depth + 1);
        }
    }

    private ContractText Line(int depth, string text)
    {
        _text.Append(' ', depth * 2).Append(text).Append('\n');
        return this;
    }
}
