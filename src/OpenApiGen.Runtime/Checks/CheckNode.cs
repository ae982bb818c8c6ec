namespace OpenApiGen.Runtime;

/// <summary>A schema of a table, made ready for judging. Absent keywords are null or empty.</summary>
internal sealed class CheckNode(int index)
{
    /// <summary>The schema <c>true</c>.</summary>
    public static readonly CheckNode Always = new(-1);

    /// <summary>The schema <c>false</c>.</summary>
    public static readonly CheckNode Never = new(-2) { Types = CheckTypes.None };

    /// <summary>How many schemas may judge one value without anybody taking notice.</summary>
    public const int UsualWidth = 8;

    private const int MaximumWidth = 1000;

    private int _width;

    /// <summary>The largest number of schemas that judge the same value, this one's or one within it.</summary>
    public int Width => _width > 0 ? _width : _width = WidthOf(this);

    /// <summary>Its place in the table.</summary>
    public int Index { get; } = index;

    public CheckTypes Types { get; set; } = CheckTypes.All;

    public CheckValues? Enum { get; set; }

    public CheckValues? Const { get; set; }

    /// <summary>Limits of numbers.</summary>
    public NumberRules? Range { get; set; }

    public NumberRules? MultipleOf { get; set; }

    public int MinLength { get; set; }

    public int MaxLength { get; set; } = int.MaxValue;

    public StringPattern? Pattern { get; set; }

    public StringFormat? Format { get; set; }

    public int MinItems { get; set; }

    public int MaxItems { get; set; } = int.MaxValue;

    public bool UniqueItems { get; set; }

    public CheckNode[] PrefixItems { get; set; } = [];

    public CheckNode? Items { get; set; }

    public CheckNode? Contains { get; set; }

    public int MinContains { get; set; } = 1;

    public int MaxContains { get; set; } = int.MaxValue;

    public CheckNode? UnevaluatedItems { get; set; }

    public int MinProperties { get; set; }

    public int MaxProperties { get; set; } = int.MaxValue;

    /// <summary>The names that any keyword speaks of; other members refer to their indexes.</summary>
    public string[] Names { get; set; } = [];

    /// <summary>The same for finding them; null where there are none.</summary>
    public Utf8Names? Utf8Names { get; set; }

    /// <summary>Schemas by name; null for a name that <c>properties</c> does not have.</summary>
    public CheckNode?[] Properties { get; set; } = [];

    public (StringPattern Pattern, CheckNode Schema)[] PatternProperties { get; set; } = [];

    public CheckNode? AdditionalProperties { get; set; }

    public CheckNode? PropertyNames { get; set; }

    public CheckNode? UnevaluatedProperties { get; set; }

    public int[] Required { get; set; } = [];

    public (int Name, int[] Required)[] DependentRequired { get; set; } = [];

    public (int Name, CheckNode Schema)[] DependentSchemas { get; set; } = [];

    public CheckNode[] AllOf { get; set; } = [];

    public CheckNode[] AnyOf { get; set; } = [];

    public CheckNode[] OneOf { get; set; } = [];

    public CheckNode? Not { get; set; }

    public CheckNode? If { get; set; }

    public CheckNode? Then { get; set; }

    public CheckNode? Else { get; set; }

    /// <summary>True where other schemas judge the same value, or what they left is judged.</summary>
    public bool HasInPlace { get; private set; }

    /// <summary>True where an object's properties have to be looked at.</summary>
    public bool LooksIntoObjects { get; private set; }

    /// <summary>True where an array's items have to be looked at.</summary>
    public bool LooksIntoArrays { get; private set; }

    /// <summary>True where something is demanded of strings.</summary>
    public bool LooksIntoStrings { get; private set; }

    private static int WidthOf(CheckNode root)
    {
        int widest = 1;
        var open = new Stack<CheckNode>([root]);
        var seen = new HashSet<CheckNode>([root]);
        while (open.Count > 0 && widest < MaximumWidth)
        {
            CheckNode node = open.Pop();
            widest = Math.Max(widest, Closure(node, static n => n.InPlace()).Count);
            foreach (CheckNode child in node.InPlace().Concat(node.Children()))
                if (seen.Add(child))
                    open.Push(child);
        }

        return Math.Min(widest, MaximumWidth);
    }

    private static HashSet<CheckNode> Closure(CheckNode root, Func<CheckNode, IEnumerable<CheckNode>> next)
    {
        var found = new HashSet<CheckNode>([root]);
        var open = new Stack<CheckNode>([root]);
        while (open.Count > 0 && found.Count < MaximumWidth)
            foreach (CheckNode node in next(open.Pop()))
                if (found.Add(node))
                    open.Push(node);

        return found;
    }

    /// <summary>Schemas that judge the same value.</summary>
    private IEnumerable<CheckNode> InPlace() =>
        AllOf.Concat(AnyOf).Concat(OneOf).Concat(DependentSchemas.Select(static d => d.Schema)).Concat(Some(Not, If, Then, Else));

    /// <summary>Schemas that judge what is within the value.</summary>
    private IEnumerable<CheckNode> Children() =>
        PrefixItems.Concat(PatternProperties.Select(static p => p.Schema)).Concat(Some(Properties))
            .Concat(Some(Items, Contains, UnevaluatedItems, AdditionalProperties, PropertyNames, UnevaluatedProperties));

    private static IEnumerable<CheckNode> Some(params CheckNode?[] nodes) => nodes.OfType<CheckNode>();

    /// <summary>Draws conclusions once all keywords are there.</summary>
    public void Complete()
    {
        HasInPlace = AllOf.Length + AnyOf.Length + OneOf.Length + DependentSchemas.Length > 0
            || Not is not null || If is not null || UnevaluatedItems is not null || UnevaluatedProperties is not null;
        LooksIntoObjects = Names.Length + PatternProperties.Length > 0
            || AdditionalProperties is not null || PropertyNames is not null || MinProperties > 0 || MaxProperties < int.MaxValue;
        LooksIntoArrays = PrefixItems.Length > 0
            || Items is not null || Contains is not null || UniqueItems || MinItems > 0 || MaxItems < int.MaxValue;
        LooksIntoStrings = Pattern is not null || Format is not null || MinLength > 0 || MaxLength < int.MaxValue;
    }
}
