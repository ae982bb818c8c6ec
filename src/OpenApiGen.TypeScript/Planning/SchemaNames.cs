using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;

namespace OpenApiGen.TypeScript.Planning;

/// <summary>A schema that is declared under a name of its own.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Direction">The direction that the declaration is for; <see cref="Directions.Both"/> where that makes no difference.</param>
/// <param name="Name">In Pascal case, unique among declarations.</param>
/// <param name="IsBase">True for a base that others build upon, declared without those.</param>
internal sealed record DeclaredSchema(SchemaId Schema, Directions Direction, string Name, bool IsBase);

/// <summary>
/// Which schemas have names in TypeScript: those that have one in the document, and one of each circle that has none, because
/// a type can only contain itself by name.
/// </summary>
internal sealed class SchemaNames
{
    /// <summary>Types of the language and its library that generated files use without an import.</summary>
    private static readonly string[] Globals = ["AsyncIterable", "Blob", "Uint8Array", "Exclude", "HttpStatus", "ServerSentEvent"];

    private readonly Dictionary<(int Id, Directions Direction), DeclaredSchema> _declared = [];
    private readonly Dictionary<(int Id, Directions Direction), DeclaredSchema> _bases = [];
    private readonly List<DeclaredSchema> _all = [];
    private readonly SchemaUses _uses;

    public SchemaNames(Contract contract, Shaper shaper, SchemaUses uses, bool keepsAll, Action<PlacedDiagnostic> report)
    {
        _uses = uses;
        Scope = new NameScope(Globals);
        HashSet<int> circles = UnnamedCircles(contract);
        for (int i = 0; i < contract.Schemas.Count; i++)
        {
            var id = new SchemaId(i);
            Schema schema = contract[id];
            if ((schema.Name is null && !circles.Contains(i)) || (uses.Of(id) == Directions.None && !(keepsAll && schema.Name is not null)))
                continue;

            string given = schema.Extensions.FindText("x-openapigen-name") ?? schema.Name ?? NameOfPlace(schema.Place);
            Declare(id, schema, Identifier.Pascal(given), given, report);
            if (IsPolymorphic(shaper, id, schema))
                DeclareBase(id, schema);
        }
    }

    /// <summary>Names of declarations; those of operations are taken from it, too.</summary>
    public NameScope Scope { get; }

    /// <summary>In order of the document.</summary>
    public IReadOnlyList<DeclaredSchema> All => _all;

    /// <summary>The declaration of a schema as it travels in a direction; null where it is printed where it stands.</summary>
    public DeclaredSchema? Find(SchemaId id, Directions direction) =>
        _declared.TryGetValue((id.Index, Variant(id, direction)), out DeclaredSchema? known) ? known : null;

    /// <summary>The declaration of a base without what builds upon it; null for what is no base.</summary>
    public DeclaredSchema? FindBase(SchemaId id, Directions direction) =>
        _bases.TryGetValue((id.Index, Variant(id, direction)), out DeclaredSchema? known) ? known : null;

    /// <summary>True for a schema that names a discriminator, and that others build upon by <c>allOf</c>: used by itself it is any of those.</summary>
    private static bool IsPolymorphic(Shaper shaper, SchemaId id, Schema schema) =>
        schema.Discriminator is not null && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty && shaper[id] is UnionShape;

    private Directions Variant(SchemaId id, Directions direction) => !_uses.Differs(id) ? Directions.Both : direction;

    private void Declare(SchemaId id, Schema schema, string wanted, string given, Action<PlacedDiagnostic> report)
    {
        foreach (Directions direction in DirectionsOf(id))
        {
            bool isSecond = direction == Directions.Request && DirectionsOf(id).Length > 1;
            string candidate = isSecond ? wanted + "Input" : wanted;
            string name = Scope.TakeFor(given, candidate);
            if (name != candidate && !isSecond)
                report(new PlacedDiagnostic(Rules.NameCollision, schema.Place, EquatableArray.Of(given, Scope.OwnerOf(candidate), candidate, name)));

            var declared = new DeclaredSchema(id, direction, name, IsBase: false);
            _declared.Add((id.Index, direction), declared);
            _all.Add(declared);
        }
    }

    private void DeclareBase(SchemaId id, Schema schema)
    {
        foreach (Directions direction in DirectionsOf(id))
        {
            var declared = new DeclaredSchema(id, direction, Scope.Take(_declared[(id.Index, direction)].Name + "Base"), IsBase: true);
            _bases.Add((id.Index, direction), declared);
            _all.Add(declared);
        }
    }

    /// <summary>Directions that a schema is declared for: the server's first, as it has the plain name.</summary>
    private Directions[] DirectionsOf(SchemaId id)
    {
        if (!_uses.Differs(id))
            return [Directions.Both];

        return _uses.Of(id) switch
        {
            Directions.Request => [Directions.Request],
            Directions.Response => [Directions.Response],
            _ => [Directions.Response, Directions.Request],
        };
    }

    /// <summary>A schema of each circle in which none has a name.</summary>
    private static HashSet<int> UnnamedCircles(Contract contract)
    {
        var found = new HashSet<int>();
        var state = new byte[contract.Schemas.Count];
        var open = new Stack<(int Id, bool IsLeaving)>();
        for (int root = 0; root < state.Length; root++)
        {
            open.Push((root, false));
            while (open.Count > 0)
            {
                (int id, bool isLeaving) = open.Pop();
                if (isLeaving)
                {
                    state[id] = Done;
                    continue;
                }

                if (state[id] != New)
                    continue;

                state[id] = Open;
                open.Push((id, true));
                foreach (SchemaId child in SchemaLinks.Of(contract.Schemas[id]))
                {
                    if (contract[child].Name is not null)
                        continue;

                    if (state[child.Index] == Open)
                        found.Add(child.Index);
                    else if (state[child.Index] == New)
                        open.Push((child.Index, false));
                }
            }
        }

        return found;
    }

    private const byte New = 0, Open = 1, Done = 2;

    /// <summary>The last words of a pointer: <c>/components/responses/Tree/content/application~1json/schema</c> is called after the response.</summary>
    private static string NameOfPlace(Place place)
    {
        string[] tokens = [.. place.Pointer.Split('/').Skip(1).Select(Place.Unescape)];
        int from = tokens.Length > 2 && tokens[0] == "components" ? 2 : 0;
        return string.Join(" ", tokens.Skip(from).Where(t => t is not ("schema" or "content" or "properties" or "paths" or "responses")));
    }
}
