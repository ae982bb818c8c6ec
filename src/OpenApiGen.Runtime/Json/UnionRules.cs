using System.ComponentModel;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Kinds of JSON values.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>true and false.</summary>
    Boolean = 1,

    /// <summary>Numbers.</summary>
    Number = 2,

    /// <summary>Strings.</summary>
    String = 4,

    /// <summary>Arrays.</summary>
    Array = 8,

    /// <summary>Objects.</summary>
    Object = 16,

    /// <summary>null.</summary>
    Null = 32,

    /// <summary>Everything.</summary>
    Any = 63,
}

/// <summary>What is known of one branch of a union before it is tried.</summary>
/// <param name="kinds">Kinds of values that it may accept.</param>
/// <param name="required">Properties without which it accepts no object.</param>
/// <param name="constants">Properties with the strings that it accepts there, separated by line feeds; it accepts no object in which such a property is another string.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionBranch(JsonKinds kinds, string[]? required = null, params (string Property, string Values)[] constants)
{
    internal JsonKinds Kinds { get; } = kinds;

    internal string[] Required { get; } = required ?? [];

    internal (string Property, string[] Values)[] Constants { get; } = [.. constants.Select(static c => (c.Property, c.Values.Split('\n')))];
}

/// <summary>How the branches of a union are told apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionRules
{
    private const int MaximumBranches = 64;

    /// <summary>Makes rules for a union whose branches are told apart by what they accept.</summary>
    /// <param name="isExclusive">True for oneOf, false for anyOf.</param>
    /// <param name="branches">The branches.</param>
    public UnionRules(bool isExclusive, params UnionBranch[] branches)
    {
        IsExclusive = isExclusive;
        Branches = branches;
        string[] names = [.. branches.SelectMany(static b => b.Required.Concat(b.Constants.Select(static c => c.Property))).Distinct(StringComparer.Ordinal).Take(64)];
        Properties = new Utf8Names(names);
        Requires = [.. branches.Select(b => b.Required.Aggregate(0UL, (bits, name) => Array.IndexOf(names, name) is >= 0 and int index ? bits | (1UL << index) : bits))];
        Demands = new Demand?[names.Length];
        for (int i = 0; i < names.Length; i++)
            if (branches.Any(b => b.Constants.Any(c => c.Property == names[i])))
                Demands[i] = new Demand(names[i], branches);
    }

    /// <summary>Makes rules for a union with a discriminator.</summary>
    /// <param name="property">The property that names the branch.</param>
    /// <param name="values">Its values, a branch's own separated by line feeds.</param>
    /// <param name="fallback">The branch for other values and for absence, or -1.</param>
    public UnionRules(string property, string[] values, int fallback = -1)
    {
        Discriminator = property;
        Fallback = fallback;
        Branches = [];
        Requires = [];
        Demands = [];
        Properties = new Utf8Names([property]);
        string[] flat = [.. values.SelectMany(static v => v.Split('\n'))];
        Values = new Utf8Names(flat);
        BranchOfValue = [.. values.SelectMany(static (v, branch) => Enumerable.Repeat(branch, v.Split('\n').Length))];
        ValuesDemand = flat.Length > 12 ? $"must be one of {flat.Length} values" : "must be one of " + string.Join(", ", flat);
    }

    internal bool IsExclusive { get; }

    internal UnionBranch[] Branches { get; }

    internal string? Discriminator { get; }

    /// <summary>The same as a token of a JSON pointer.</summary>
    internal string DiscriminatorToken => JsonPointers.Token(Discriminator!);

    internal int Fallback { get; }

    internal Utf8Names? Values { get; }

    internal int[]? BranchOfValue { get; }

    /// <summary>What is said of a discriminator that is none of them.</summary>
    internal string ValuesDemand { get; } = "";

    /// <summary>Names of properties that tell something about some branch.</summary>
    internal Utf8Names Properties { get; }

    /// <summary>Per branch, a bit for each of <see cref="Properties"/> that it requires.</summary>
    internal ulong[] Requires { get; }

    /// <summary>Per property, which branches its values rule out.</summary>
    internal Demand?[] Demands { get; }

    internal sealed class Demand
    {
        private readonly Utf8Names _values;
        private readonly ulong[] _branches;
        private readonly ulong _indifferent;

        public Demand(string property, UnionBranch[] branches)
        {
            string[] values = [.. branches.SelectMany(b => b.Constants.Where(c => c.Property == property).SelectMany(static c => c.Values)).Distinct(StringComparer.Ordinal)];
            _values = new Utf8Names(values);
            _branches = new ulong[values.Length];
            for (int branch = 0; branch < Math.Min(branches.Length, MaximumBranches); branch++)
            {
                string[]? demanded = branches[branch].Constants.Where(c => c.Property == property).Select(static c => c.Values).FirstOrDefault();
                if (demanded is null)
                    _indifferent |= 1UL << branch;
                else
                    foreach (string value in demanded)
                        _branches[Array.IndexOf(values, value)] |= 1UL << branch;
            }
        }

        /// <summary>Branches that accept an object in which the property is this string.</summary>
        public ulong Accepting(ReadOnlySpan<byte> value) => _values.IndexOf(value) is >= 0 and int index ? _branches[index] | _indifferent : _indifferent;

        /// <summary>Branches that accept an object in which the property is something else than a string.</summary>
        public ulong Indifferent => _indifferent;

        public ulong Accepting(string value) => Accepting(Encoding.UTF8.GetBytes(value));
    }
}
