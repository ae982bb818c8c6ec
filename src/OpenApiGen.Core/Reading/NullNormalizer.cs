using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>
/// Makes the spellings of null one: <c>nullable</c>, a type array, oneOf or anyOf with a null branch, allOf beside nullable, null in an enum.
/// Afterwards <see cref="Schema.Nullable"/> says whether null is a valid instance, and nothing else speaks of null,
/// unless null is all that a schema allows.
/// </summary>
/// <param name="schemas">The table, changed in place.</param>
/// <param name="explicitlyNullable">Schemas with <c>nullable: true</c> or null in their type array.</param>
/// <param name="isBefore31">True for dialects whose <c>nullable</c> speaks of the whole schema, whatever stands beside it: their authors have no other way to say so.</param>
internal sealed class NullNormalizer(Schema[] schemas, HashSet<int> explicitlyNullable, bool isBefore31)
{
    private enum Answer : byte
    {
        Unknown,
        Asking,
        No,
        Yes,
    }

    private readonly Answer[] _answers = new Answer[schemas.Length];

    /// <summary>Schemas whose answers are sought, the last one first.</summary>
    private readonly Stack<int> _open = new();

    public void Normalize()
    {
        bool[] nullable = new bool[schemas.Length];
        for (int i = 0; i < schemas.Length; i++)
            nullable[i] = Ask(i);

        bool[] onlyNull = FindOnlyNull(nullable);
        for (int i = 0; i < schemas.Length; i++)
        {
            if (onlyNull[i])
            {
                // Nothing else has to say it then.
                schemas[i].Types = SchemaTypes.Null;
                schemas[i].Enum = null;
                schemas[i].AnyOf = schemas[i].AnyOf.All(b => onlyNull[b.Index]) ? default : schemas[i].AnyOf;
                schemas[i].OneOf = schemas[i].OneOf.All(b => onlyNull[b.Index]) ? default : schemas[i].OneOf;
                continue;
            }

            schemas[i].Nullable = nullable[i];
            if (schemas[i].Enum is { } members && members.Any(static m => m.Kind == NodeKind.Null))
                schemas[i].Enum = members.Where(static m => m.Kind != NodeKind.Null).ToEquatable();

            schemas[i].AnyOf = WithoutNull(schemas[i].AnyOf, onlyNull);

            // What two branches match, oneOf refuses: such a list has to stay as it is.
            if (nullable[i] || isBefore31 || CountOf(schemas[i].OneOf, nullable) < 2)
                schemas[i].OneOf = WithoutNull(schemas[i].OneOf, onlyNull);
        }
    }

    /// <summary>Schemas that allow null and nothing else: by themselves, or because all their branches do.</summary>
    private bool[] FindOnlyNull(bool[] nullable)
    {
        bool[] onlyNull = [.. schemas.Select((s, i) => nullable[i] && IsOnlyNull(s))];
        for (bool isChanging = true; isChanging;)
        {
            isChanging = false;
            for (int i = 0; i < schemas.Length; i++)
            {
                if (!onlyNull[i] && nullable[i] && (AllNull(schemas[i].AnyOf) || AllNull(schemas[i].OneOf)))
                    onlyNull[i] = isChanging = true;
            }
        }

        return onlyNull;

        bool AllNull(EquatableArray<SchemaId> branches) => !branches.IsEmpty && branches.All(b => onlyNull[b.Index]);
    }

    /// <summary>The branches that allow something else than null; all where there is no such, because a list without branches would demand nothing.</summary>
    private static EquatableArray<SchemaId> WithoutNull(EquatableArray<SchemaId> branches, bool[] onlyNull)
    {
        int left = branches.Count - CountOf(branches, onlyNull);
        if (left == 0 || left == branches.Count)
            return branches;

        var others = new List<SchemaId>(left);
        foreach (SchemaId branch in branches)
            if (!onlyNull[branch.Index])
                others.Add(branch);

        return others.ToEquatable();
    }

    private static int CountOf(EquatableArray<SchemaId> ids, bool[] marked)
    {
        int count = 0;
        foreach (SchemaId id in ids)
            count += marked[id.Index] ? 1 : 0;

        return count;
    }

    private static bool IsOnlyNull(Schema schema) =>
        schema.Types == SchemaTypes.Null
        || schema.Const is { Kind: NodeKind.Null }
        || (schema.Enum is { Count: > 0 } members && members.All(m => m.Kind == NodeKind.Null));

    /// <summary>Whether null is valid. Chains of schemas may be longer than the stack is deep, so those that a schema depends on are answered first.</summary>
    private bool Ask(int index)
    {
        Push(index);
        while (_open.Count > 0)
        {
            int next = _open.Peek();
            if (_answers[next] == Answer.Unknown)
            {
                _answers[next] = Answer.Asking;
                PushAsked(schemas[next]);
                continue;
            }

            if (_answers[next] == Answer.Asking)
                _answers[next] = Decide(schemas[next], explicitlyNullable.Contains(next)) ? Answer.Yes : Answer.No;

            _open.Pop();
        }

        return _answers[index] == Answer.Yes;
    }

    /// <summary>Opens the schemas whose answers a schema's own depends on.</summary>
    private void PushAsked(Schema schema)
    {
        Push(schema.AllOf);
        Push(schema.AnyOf);
        Push(schema.OneOf);
        Push(schema.If);
        Push(schema.Then);
        Push(schema.Else);
        Push(schema.Not);
    }

    private void Push(EquatableArray<SchemaId> ids)
    {
        foreach (SchemaId id in ids)
            Push(id.Index);
    }

    private void Push(SchemaId? id)
    {
        if (id is { } asked)
            Push(asked.Index);
    }

    private void Push(int index)
    {
        if (_answers[index] == Answer.Unknown)
            _open.Push(index);
    }

    /// <summary>A schema that is asked about while its own answer is sought counts as accepting: it adds no demand.</summary>
    private bool AcceptsNull(SchemaId id) => _answers[id.Index] != Answer.No;

    private bool Decide(Schema schema, bool explicitly)
    {
        if (schema.Never)
            return false;

        if (explicitly && isBefore31)
            return true;

        bool typed = schema.Types is not (SchemaTypes.None or SchemaTypes.Null) && !explicitly;
        bool listed = schema.Enum is { } members && members.Any(m => m.Kind == NodeKind.Null);
        if ((typed && !(listed && isBefore31)) || (schema.Enum is not null && !listed) || schema.Const is { Kind: not NodeKind.Null })
            return false;

        if (!schema.AllOf.All(AcceptsNull))
            return false;

        SchemaId? consequence = schema.If is { } condition ? (AcceptsNull(condition) ? schema.Then : schema.Else) : null;
        if (consequence is { } demand && !AcceptsNull(demand))
            return false;

        return (schema.AnyOf.IsEmpty || schema.AnyOf.Any(AcceptsNull)) && IsOne(schema.OneOf) && !(schema.Not is { } not && AcceptsNull(not));
    }

    /// <summary>
    /// True where oneOf accepts null. Before 3.1 authors write <c>nullable</c> into every branch and mean the whole;
    /// since then JSON Schema counts: null that two branches match is refused like any other value.
    /// </summary>
    private bool IsOne(EquatableArray<SchemaId> branches) =>
        branches.IsEmpty || (isBefore31 ? branches.Any(AcceptsNull) : Enumerable.Count(branches, AcceptsNull) == 1);
}
