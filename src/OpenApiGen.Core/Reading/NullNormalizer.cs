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

    public void Normalize()
    {
        bool[] nullable = new bool[schemas.Length];
        for (int i = 0; i < schemas.Length; i++)
            nullable[i] = AcceptsNull(i, 0);

        bool[] onlyNull = FindOnlyNull();
        for (int i = 0; i < schemas.Length; i++)
        {
            if (onlyNull[i])
            {
                schemas[i].Types = SchemaTypes.Null;
                continue;
            }

            schemas[i].Nullable = nullable[i];
            schemas[i].Enum = schemas[i].Enum is { } members ? members.Where(m => m.Kind != NodeKind.Null).ToEquatable() : null;
            schemas[i].AnyOf = WithoutNull(schemas[i].AnyOf, onlyNull);
            schemas[i].OneOf = WithoutNull(schemas[i].OneOf, onlyNull);
        }
    }

    /// <summary>Schemas that allow null and nothing else: by themselves, or because all their branches do.</summary>
    private bool[] FindOnlyNull()
    {
        bool[] onlyNull = [.. schemas.Select(IsOnlyNull)];
        for (bool isChanging = true; isChanging;)
        {
            isChanging = false;
            for (int i = 0; i < schemas.Length; i++)
            {
                if (!onlyNull[i] && (AllNull(schemas[i].AnyOf) || AllNull(schemas[i].OneOf)))
                    onlyNull[i] = isChanging = true;
            }
        }

        return onlyNull;

        bool AllNull(EquatableArray<SchemaId> branches) => !branches.IsEmpty && branches.All(b => onlyNull[b.Index]);
    }

    private static EquatableArray<SchemaId> WithoutNull(EquatableArray<SchemaId> branches, bool[] onlyNull)
    {
        foreach (SchemaId branch in branches)
            if (onlyNull[branch.Index])
                return branches.Where(b => !onlyNull[b.Index]).ToEquatable();

        return branches;
    }

    private static bool IsOnlyNull(Schema schema) =>
        schema.Types == SchemaTypes.Null
        || schema.Const is { Kind: NodeKind.Null }
        || (schema.Enum is { Count: > 0 } members && members.All(m => m.Kind == NodeKind.Null));

    /// <summary>Whether null is valid. A schema that is asked about while its own answer is sought counts as accepting: it adds no demand.</summary>
    private bool AcceptsNull(int index, int depth)
    {
        if (_answers[index] is Answer.No or Answer.Yes)
            return _answers[index] == Answer.Yes;

        if (_answers[index] == Answer.Asking || depth > 500)
            return true;

        _answers[index] = Answer.Asking;
        bool answer = Decide(schemas[index], explicitlyNullable.Contains(index), depth);
        _answers[index] = answer ? Answer.Yes : Answer.No;
        return answer;
    }

    private bool Decide(Schema schema, bool explicitly, int depth)
    {
        if (schema.Never)
            return false;

        if (explicitly && isBefore31)
            return true;

        bool typed = schema.Types is not (SchemaTypes.None or SchemaTypes.Null) && !explicitly;
        bool listed = schema.Enum is { } members && members.Any(m => m.Kind == NodeKind.Null);
        if ((typed && !(listed && isBefore31)) || (schema.Enum is not null && !listed) || schema.Const is { Kind: not NodeKind.Null })
            return false;

        foreach (SchemaId branch in schema.AllOf)
            if (!AcceptsNull(branch.Index, depth + 1))
                return false;

        SchemaId? consequence = schema.If is { } condition ? (AcceptsNull(condition.Index, depth + 1) ? schema.Then : schema.Else) : null;
        if (consequence is { } demand && !AcceptsNull(demand.Index, depth + 1))
            return false;

        return Any(schema.AnyOf, depth) && Any(schema.OneOf, depth) && !(schema.Not is { } not && AcceptsNull(not.Index, depth + 1));
    }

    private bool Any(EquatableArray<SchemaId> branches, int depth)
    {
        foreach (SchemaId branch in branches)
            if (AcceptsNull(branch.Index, depth + 1))
                return true;

        return branches.IsEmpty;
    }
}
