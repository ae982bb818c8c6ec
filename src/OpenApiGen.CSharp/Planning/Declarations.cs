using OpenApiGen.Model;

namespace OpenApiGen.CSharp.Planning;

/// <summary>A type that is declared in generated code.</summary>
internal abstract class Declaration
{
    public required string Name { get; init; }

    /// <summary>Paragraphs for people; null where nobody wrote any.</summary>
    public string? Description { get; set; }

    /// <summary>Index of a schema that has to be checked besides; null where the type says it all.</summary>
    public int? Check { get; set; }

    /// <summary>True where something reads it, and something writes it.</summary>
    public bool IsRead { get; set; }

    public bool IsWritten { get; set; }
}

/// <summary>A record.</summary>
internal sealed class RecordDeclaration : Declaration
{
    public List<PropertyPlan> Properties { get; } = [];

    /// <summary>Values of further properties where they are kept; else null.</summary>
    public TypeUse? Others { get; set; }

    public bool OthersNullable { get; set; }

    /// <summary>The C# name of the property that keeps them.</summary>
    public string OthersName { get; set; } = "";

    /// <summary>The member of the runtime's Unknown.</summary>
    public string Unknown { get; set; } = "Ignore";

    public long? MinProperties { get; set; }

    public long? MaxProperties { get; set; }
}

/// <summary>How a property that may be absent looks in C#.</summary>
internal enum Presence : byte
{
    /// <summary>It must be there.</summary>
    Required,

    /// <summary>Absent is null.</summary>
    Optional,

    /// <summary>Absent and null differ.</summary>
    OptionalOrNull,

    /// <summary>Absent stands for another value.</summary>
    Defaulted,

    /// <summary>It is always the same.</summary>
    Constant,
}

/// <summary>A property of a record.</summary>
/// <param name="Name">In C#.</param>
/// <param name="WireName">In JSON.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">True where null is a value.</param>
/// <param name="Presence">What absence means.</param>
/// <param name="Required">True where it must be there in JSON.</param>
/// <param name="Default">The expression of its default, or of its constant; null where there is none.</param>
/// <param name="Description">For people; null where nobody wrote any.</param>
internal sealed record PropertyPlan(
    string Name, string WireName, TypeUse Type, bool Nullable, Presence Presence, bool Required, string? Default, string? Description);

/// <summary>An enum.</summary>
internal sealed class EnumDeclaration : Declaration
{
    public required bool IsString { get; init; }

    /// <summary>True where a number is beyond an int.</summary>
    public bool IsLong { get; set; }

    public List<EnumMember> Members { get; } = [];

    /// <summary>True where System.Text.Json takes the names: none is empty or begins or ends in white space.</summary>
    public bool HasPlainNames => IsString && Members.TrueForAll(static m => m.Wire.Length > 0 && m.Wire.Trim().Length == m.Wire.Length);
}

/// <summary>A member of an enum.</summary>
/// <param name="Name">In C#.</param>
/// <param name="Wire">In JSON: a string's text, or a number.</param>
/// <param name="Description">For people; null where nobody wrote any.</param>
internal sealed record EnumMember(string Name, string Wire, string? Description);

/// <summary>A closed union.</summary>
internal sealed class UnionDeclaration : Declaration
{
    public required bool IsExclusive { get; init; }

    public List<UnionCase> Cases { get; } = [];

    /// <summary>The discriminating property; null where cases are told apart otherwise.</summary>
    public string? Discriminator { get; set; }

    /// <summary>Index of the case for other values of the discriminator, or -1.</summary>
    public int Fallback { get; set; } = -1;

    /// <summary>Finds out which values become a case by themselves: C# allows no conversions from interfaces, and two cases of one type cannot both convert.</summary>
    public void DecideConversions()
    {
        var counts = Cases.GroupBy(c => c.Type.Name).ToDictionary(g => g.Key, g => g.Count());
        foreach (UnionCase item in Cases)
            item.Converts = item.Type is not (ArrayUse or MapUse or UnresolvedUse) && item.Type.Name != Name && counts[item.Type.Name] == 1;
    }
}

/// <summary>A case of a union.</summary>
internal sealed class UnionCase
{
    public required string Name { get; init; }

    public required TypeUse Type { get; init; }

    /// <summary>True where a value of the type becomes the union without a word.</summary>
    public bool Converts { get; set; }

    /// <summary>Members of the runtime's JsonKinds.</summary>
    public required string[] Kinds { get; init; }

    public string[] Required { get; init; } = [];

    /// <summary>Properties with the strings that they may be.</summary>
    public (string Property, string[] Values)[] Constants { get; init; } = [];

    /// <summary>Values of the discriminator that name this case.</summary>
    public List<string> DiscriminatorValues { get; } = [];

    /// <summary>How the discriminator is kept right where the case is written; null where nothing has to be done.</summary>
    public CaseNaming? Naming { get; set; }

    /// <summary>The value of a discriminator that the record does not describe, which is written before its properties; null where nothing has to be done.</summary>
    public string? AddedName { get; set; }
}

/// <summary>The discriminator of a record that is written as a case of a union.</summary>
/// <param name="Property">The C# property.</param>
/// <param name="Pattern">A pattern of the values that name the case.</param>
/// <param name="Value">The expression of the first of them.</param>
internal sealed record CaseNaming(string Property, string Pattern, string Value);
