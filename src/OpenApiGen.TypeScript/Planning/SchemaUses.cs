using OpenApiGen.Model;

namespace OpenApiGen.TypeScript.Planning;

/// <summary>In which directions something travels.</summary>
[Flags]
internal enum Directions : byte
{
    None = 0,

    /// <summary>From clients to the server: without what is read-only.</summary>
    Request = 1,

    /// <summary>From the server to clients: without what is write-only.</summary>
    Response = 2,

    Both = Request | Response,
}

/// <summary>Finds out in which directions schemas are used, and which of them differ between directions.</summary>
internal sealed class SchemaUses
{
    private readonly Contract _contract;
    private readonly Directions[] _uses;
    private readonly bool[] _differs;

    /// <param name="contract">The contract.</param>
    /// <param name="roots">Schemas that operations use.</param>
    public SchemaUses(Contract contract, IEnumerable<(SchemaId Schema, Directions Direction)> roots)
    {
        _contract = contract;
        _uses = new Directions[contract.Schemas.Count];
        _differs = FindDifferences(contract);
        Mark(roots);
    }

    /// <summary>Directions in which operations use a schema.</summary>
    public Directions Of(SchemaId id) => _uses[id.Index];

    /// <summary>True where a property in reach travels in one direction only.</summary>
    public bool Differs(SchemaId id) => id.Index < _differs.Length && _differs[id.Index];

    /// <summary>True where a property does not travel in a direction.</summary>
    public static bool IsLeftOut(Contract contract, SchemaId property, Directions direction)
    {
        (bool isReadOnly, bool isWriteOnly) = Marks(contract, property);
        return (isReadOnly && direction == Directions.Request) || (isWriteOnly && direction == Directions.Response);
    }

    /// <summary>True where only the server sends a property.</summary>
    public static bool IsReadOnly(Contract contract, SchemaId property) => Marks(contract, property).IsReadOnly;

    /// <summary>What a property's schema says, and what it refers to where it does nothing but refer.</summary>
    private static (bool IsReadOnly, bool IsWriteOnly) Marks(Contract contract, SchemaId id)
    {
        bool isReadOnly = false, isWriteOnly = false;
        for (int steps = 0; steps < 16 && id.Index < contract.Schemas.Count; steps++)
        {
            Schema schema = contract[id];
            isReadOnly |= schema.ReadOnly;
            isWriteOnly |= schema.WriteOnly;
            if (schema.AllOf.Count != 1)
                break;

            id = schema.AllOf[0];
        }

        return (isReadOnly, isWriteOnly);
    }

    private static bool[] FindDifferences(Contract contract)
    {
        int count = contract.Schemas.Count;
        var differs = new bool[count];
        var parents = new List<int>?[count];
        var open = new Stack<int>();
        for (int i = 0; i < count; i++)
        {
            Schema schema = contract.Schemas[i];
            foreach (SchemaId child in SchemaLinks.Of(schema))
                (parents[child.Index] ??= []).Add(i);

            if (schema.Properties.Any(p => Marks(contract, p.Schema) is not (false, false)))
            {
                differs[i] = true;
                open.Push(i);
            }
        }

        while (open.Count > 0)
        {
            foreach (int parent in parents[open.Pop()] ?? [])
            {
                if (differs[parent])
                    continue;

                differs[parent] = true;
                open.Push(parent);
            }
        }

        return differs;
    }

    private void Mark(IEnumerable<(SchemaId Schema, Directions Direction)> roots)
    {
        var open = new Stack<(SchemaId Id, Directions Direction)>();
        foreach ((SchemaId schema, Directions direction) in roots)
            Push(schema, direction);

        while (open.Count > 0)
        {
            (SchemaId id, Directions direction) = open.Pop();
            Schema schema = _contract[id];
            foreach (SchemaId child in SchemaLinks.Of(schema))
                if (!schema.Properties.Any(p => p.Schema == child) || !IsLeftOut(_contract, child, direction))
                    Push(child, direction);
        }

        void Push(SchemaId id, Directions direction)
        {
            if ((_uses[id.Index] & direction) == direction)
                return;

            _uses[id.Index] |= direction;
            open.Push((id, direction));
        }
    }
}
