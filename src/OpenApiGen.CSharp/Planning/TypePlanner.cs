using OpenApiGen.CSharp.Printing;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Plans the C# types of a contract. Named schemas are named first; every other type is named after where it is first used.</summary>
internal sealed partial class TypePlanner
{
    /// <summary>Unions with more branches than this are told apart by a discriminator or are any JSON, checked as data.</summary>
    private const int MaximumBranches = 64;

    /// <summary>Lists and maps within each other beyond this depth would have types that nobody can read, each longer than the one within it.</summary>
    private const int MaximumCollections = 16;

    private readonly Shaper _shaper;
    private readonly UsageAnalysis _usages;
    private readonly ShapeSignature _signatures;
    private readonly ScalarTypes _scalars;
    private readonly SharedRules _rules;
    private readonly CheckTable _checks;
    private readonly string _checkTable;
    private readonly CSharpOptions _options;
    private readonly NameScope _names;
    private readonly Action<PlacedDiagnostic> _report;
    private readonly Dictionary<(int, Usage), string> _named = [];
    private readonly Dictionary<string, (TypeUse Use, Declaration Declaration)> _declared = new(StringComparer.Ordinal);
    private readonly List<Declaration> _declarations = [];
    private readonly Queue<Action> _open = [];
    private readonly Queue<Action> _defaults = [];
    private readonly HashSet<int> _openCollections = [];

    public TypePlanner(PlanContext context, UsageAnalysis usages)
    {
        _shaper = context.Shaper;
        _usages = usages;
        _signatures = new ShapeSignature(_shaper, usages);
        _scalars = new ScalarTypes(context.Rules, context.Patterns, context.Options);
        _rules = context.Rules;
        _checks = context.Checks;
        _checkTable = context.CheckTableName;
        _options = context.Options;
        _names = context.TypeNames;
        _report = context.Report;
        NameSchemas();
    }

    /// <summary>Types that are declared, in the order in which they were met.</summary>
    public IReadOnlyList<Declaration> Declarations => _declarations;

    /// <summary>The type of a schema where it is used.</summary>
    /// <param name="id">The schema.</param>
    /// <param name="usage">The direction.</param>
    /// <param name="hint">Names the type if it has none: in Pascal case.</param>
    /// <param name="nullable">True where null is accepted.</param>
    public TypeUse Use(SchemaId id, Usage usage, string hint, out bool nullable)
    {
        id = _shaper.Resolve(id, out nullable);

        // A form has no way to send null for a file.
        nullable &= usage != Usage.Form || !_usages.IsFile(id);
        return Use(id, usage, hint);
    }

    /// <summary>Plans named schemas that are in use without having been met: those that stand beside an error.</summary>
    public void UseAllNamed()
    {
        foreach ((int Index, Usage Usage) key in _named.Keys.OrderBy(k => k.Item1).ThenBy(k => k.Item2).ToArray())
            Use(new SchemaId(key.Index), key.Usage, "");
    }

    /// <summary>Plans types that were met but not yet looked into.</summary>
    public void Complete()
    {
        while (_open.Count + _defaults.Count > 0)
            (_open.Count > 0 ? _open : _defaults).Dequeue()();
    }

    /// <summary>Hands over the expression of a default when all types are known, or reports why there is none.</summary>
    public void ApplyDefault(JsonValue value, TypeUse type, SchemaId schema, Action<string> apply) => _defaults.Enqueue(() =>
    {
        var defaults = new DefaultValue(_shaper, _declarations, _rules, new DefaultJudge(_shaper.Table, _options.AssertFormats));
        if (defaults.Expression(value, type, schema, out string problem) is { } expression)
            apply(expression);
        else if (value.Kind != Text.NodeKind.Null && !_shaper.Table[_shaper.Resolve(schema, out _)].Unresolved)
            _report(new PlacedDiagnostic(Rules.InvalidDefault, _shaper.Table[schema].Place, EquatableArray.Of(Shorten(value.ToJson()), problem)));
    });

    private static string Shorten(string json) => json.Length <= 40 ? json : json.Substring(0, 37) + "...";

    private void NameSchemas()
    {
        foreach (int index in _usages.Used)
        {
            var id = new SchemaId(index);
            Schema schema = _shaper.Table[id];
            string? given = schema.Extensions.FindText("x-openapigen-name") ?? schema.Name;
            if (given is null || !IsDeclared(id))
                continue;

            string wanted = TypeName(Identifier.Pascal(given), _shaper[id]);
            bool isShared = new[] { Usage.Neutral, Usage.Request, Usage.Response, Usage.Form }.Count(u => _usages.IsUsed(id, u)) > 1;
            foreach (Usage usage in (Usage[])[Usage.Neutral, Usage.Response, Usage.Request, Usage.Form])
            {
                if (!_usages.IsUsed(id, usage))
                    continue;

                string candidate = !isShared ? wanted : usage switch { Usage.Request => wanted + "Input", Usage.Form => wanted + "Form", _ => wanted };
                string name = _names.TakeFor(given, candidate);
                if (name != candidate && usage is not (Usage.Request or Usage.Form))
                    _report(new PlacedDiagnostic(Rules.NameCollision, schema.Place, EquatableArray.Of(given, _names.OwnerOf(candidate), candidate, name)));

                _named.Add((index, usage), name);
            }
        }
    }

    /// <summary>The name of a type, unless it will have a member of that name, which C# does not allow.</summary>
    private static string TypeName(string name, Shape shape) =>
        shape is ObjectShape or UnionShape && (System.Array.IndexOf(ReservedMembers, name) >= 0 || (shape is UnionShape && name is "Value" or "Match")) ? name + "Model" : name;

    /// <summary>True where a schema becomes a type of its own.</summary>
    private bool IsDeclared(SchemaId id) => _shaper[id] is ObjectShape or EnumShape or UnionShape;

    private TypeUse Use(SchemaId id, Usage usage, string hint)
    {
        Shape shape = _shaper[id];
        if (shape.Schema.Unresolved)
            return new UnresolvedUse { Name = "dynamic" };

        NestingException.ThrowIfTooDeep(shape.Schema);
        switch (shape)
        {
            case BooleanShape:
                return Checked(ScalarTypes.Boolean, shape);
            case NumberShape number:
                return Checked(_scalars.Number(shape.Schema, number.IsInteger), shape);
            case StringShape or AnyShape when usage == Usage.Form && _usages.IsFile(id):
                return ScalarTypes.File(shape.Schema);
            case StringShape:
                TypeUse text = _scalars.String(shape.Schema, out bool leavesLimits);
                return Checked(text, leavesLimits ? shape with { Check = shape.Check ?? shape.Schema.TextLimits() } : shape);
            case ConstantShape constant:
                return Checked(new ConstantUse(Literal.String(constant.Value)) { Name = "string" }, shape);
            case NullShape:
                return Checked(ScalarTypes.Null, shape);
            case ArrayShape or MapShape when _openCollections.Count >= MaximumCollections || !_openCollections.Add(id.Index):
                string reason = _openCollections.Contains(id.Index) ? "A list or map that contains itself has no type in C#" : $"A list or map within {MaximumCollections} others has no type of its own";
                _report(new PlacedDiagnostic(Rules.NotGenerated, shape.Schema.Place, EquatableArray.Of(reason + ": its items are JSON elements, judged all the same")));
                return Checked(ScalarTypes.Any, shape with { Check = _shaper.Table[id] });
            case ArrayShape array:
                TypeUse list = Checked(Array(array, usage, hint), shape);
                _openCollections.Remove(id.Index);
                return list;
            case MapShape map:
                TypeUse entries = Checked(Map(map, usage, hint), shape);
                _openCollections.Remove(id.Index);
                return entries;
            case ObjectShape or EnumShape:
                return Declared(id, shape, usage, hint);
            case UnionShape union when union.Discriminator is not null || union.Branches.Count <= MaximumBranches:
                return Declared(id, shape, usage, hint);
            case UnionShape:
                return Checked(ScalarTypes.Any, shape with { Check = shape.Schema });
            default:
                return Checked(ScalarTypes.Any, shape);
        }
    }

    private TypeUse Checked(TypeUse use, Shape shape) =>
        shape.Check is { } check ? use with { Check = _checks.Add(check), CheckTable = _checkTable } : use;

    private ArrayUse Array(ArrayShape shape, Usage usage, string hint)
    {
        bool nullable = false;
        TypeUse item = shape.Item is { } id ? Use(id, usage, EnglishNoun.Singular(hint), out nullable) : ScalarTypes.Any;
        return new ArrayUse(item, nullable, ArrayRules(shape.Schema)) { Name = $"global::System.Collections.Generic.IReadOnlyList<{item.Spell(nullable)}>" };
    }

    private string ArrayRules(Schema schema)
    {
        var arguments = new List<string>();
        string name = "Array";
        if (schema.MinItems > 0)
        {
            arguments.Add("minItems: " + Literal.Int(Math.Min(schema.MinItems.Value, int.MaxValue)));
            name += "_Min" + Literal.Int(schema.MinItems.Value);
        }

        if (schema.MaxItems < int.MaxValue)
        {
            arguments.Add("maxItems: " + Literal.Int(schema.MaxItems.Value));
            name += "_Max" + Literal.Int(schema.MaxItems.Value);
        }

        if (schema.UniqueItems)
        {
            arguments.Add("uniqueItems: true");
            name += "_Unique";
        }

        return arguments.Count == 0 ? "null" : _rules.Add(name, "ArrayRules", $"new({string.Join(", ", arguments)})");
    }

    private MapUse Map(MapShape shape, Usage usage, string hint)
    {
        bool nullable = false;
        TypeUse value = shape.Value is { } id ? Use(id, usage, EnglishNoun.Singular(hint), out nullable) : ScalarTypes.Any;
        string limits = "";
        if (shape.Schema.MinProperties > 0)
            limits += ", minProperties: " + Literal.Int(Math.Min(shape.Schema.MinProperties.Value, int.MaxValue));

        if (shape.Schema.MaxProperties < int.MaxValue)
            limits += ", maxProperties: " + Literal.Int(shape.Schema.MaxProperties.Value);

        return new MapUse(value, nullable, limits) { Name = $"global::System.Collections.Generic.IReadOnlyDictionary<string, {value.Spell(nullable)}>" };
    }

    /// <summary>A type that is declared; made when it is first met, filled in later, so that types may contain themselves.</summary>
    private TypeUse Declared(SchemaId id, Shape shape, Usage usage, string hint)
    {
        Usage variant = _usages.Variant(id, usage);
        bool isNamed = _named.TryGetValue((id.Index, variant), out string? name);

        // An enum without a name is shared only by members of the same name: two lists that happen to be equal mean different things.
        string key = isNamed ? name! : "=" + _signatures.Of(id, variant) + (shape is EnumShape ? hint.Substring(LastWord(hint)) : "");
        if (_declared.TryGetValue(key, out (TypeUse Use, Declaration Declaration) known))
        {
            SetDirections(known.Declaration, id, variant);
            return known.Use;
        }

        name ??= _names.Take(TypeName(Identifier.Pascal(shape.Schema.Extensions.FindText("x-openapigen-name") ?? hint), shape));
        string fullName = $"global::{_options.Namespace}.{name}";
        (TypeUse use, Declaration declaration) = shape switch
        {
            ObjectShape value => Record(value, variant, name, fullName),
            EnumShape value => Enum(value, name, fullName),
            _ => Union((UnionShape)shape, variant, name, fullName),
        };
        declaration.Description = shape.Schema.Description ?? shape.Schema.Title;
        if (shape.Check is { } check)
        {
            if (shape is EnumShape)
                use = use with { Check = _checks.Add(check), CheckTable = _checkTable };
            else
                declaration.Check = _checks.Add(check);
        }

        SetDirections(declaration, id, variant);
        _declared.Add(key, (use, declaration));
        _declarations.Add(declaration);
        return use;
    }

    private void SetDirections(Declaration declaration, SchemaId id, Usage variant)
    {
        declaration.IsRead |= _options.JsonInterop || _usages.IsRead(id, variant);
        declaration.IsWritten |= variant != Usage.Form && (_options.JsonInterop || _usages.IsWritten(id, variant));
    }

    private static int LastWord(string hint)
    {
        int i = hint.Length - 1;
        while (i > 0 && !char.IsUpper(hint[i]))
            i--;

        return Math.Max(0, i);
    }
}
