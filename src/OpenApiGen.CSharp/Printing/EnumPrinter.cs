using OpenApiGen.CSharp.Planning;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints enums.</summary>
internal sealed class EnumPrinter(CSharpOptions options)
{
    private const string Json = "global::System.Text.Json.Serialization.";

    /// <summary>System.Text.Json refuses names that are empty or begin or end in white space.</summary>
    public static bool Converts(EnumDeclaration declaration) =>
        declaration.IsString && declaration.Members.All(m => m.Wire.Length > 0 && m.Wire.Trim().Length == m.Wire.Length);

    public void Print(CodeWriter code, EnumDeclaration declaration)
    {
        DocComment.Summary(code, declaration.Description);
        code.Line(CodeFile.GeneratedCode);

        bool converts = options.JsonInterop && Converts(declaration);
        if (converts)
            code.Line($"[{Json}JsonConverter(typeof({Json}JsonStringEnumConverter<{declaration.Name}>))]");

        bool isLong = !declaration.IsString && declaration.Members.Any(m => !int.TryParse(m.Wire, out _));
        code.Open($"{CodeFile.Access(options)} enum {declaration.Name}{(isLong ? " : long" : "")}");
        foreach (EnumMember member in declaration.Members)
        {
            DocComment.Summary(code, member.Description ?? (declaration.IsString && member.Wire != member.Name ? member.Wire : null));
            if (converts && member.Wire != member.Name)
                code.Line($"[{Json}JsonStringEnumMemberName({Literal.String(member.Wire)})]");

            code.Line(declaration.IsString ? member.Name + "," : $"{member.Name} = {member.Wire},");
            code.Line();
        }

        code.Close();
        code.Line();
    }
}
