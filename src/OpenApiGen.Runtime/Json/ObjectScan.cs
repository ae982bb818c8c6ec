using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>Where the reading of one object stands.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ObjectScan
{
    internal readonly ObjectRules Rules;
    internal readonly int Start;
    internal readonly bool IsObject;
    internal ulong Seen;
    internal ulong[]? SeenBeyond;
    internal HashSet<string>? Others;
    internal int Count;

    /// <summary>How many violations there were before the property that is being read.</summary>
    internal int Noted;

    internal ObjectScan(ObjectRules rules, int start, bool isObject)
    {
        Rules = rules;
        Start = start;
        IsObject = isObject;
        Property = -1;
        Name = "";
    }

    /// <summary>The index of the property that the input stands on, or -1 for one that is not named by the contract.</summary>
    public int Property { get; internal set; }

    /// <summary>The name of a property that is not named by the contract; else the empty string.</summary>
    public string Name { get; internal set; }

    /// <summary>True where a property was seen.</summary>
    internal readonly bool Has(int index) => ((index < 64 ? Seen : SeenBeyond?[index / 64] ?? 0) & (1UL << (index % 64))) != 0;

    /// <summary>Marks a property as seen; false where it was before.</summary>
    internal bool Add(int index)
    {
        ref ulong bits = ref Seen;
        if (index >= 64)
        {
            SeenBeyond ??= new ulong[Rules.Required.Length];
            bits = ref SeenBeyond[index / 64];
        }

        ulong bit = 1UL << (index % 64);
        bool isNew = (bits & bit) == 0;
        bits |= bit;
        return isNew;
    }
}
