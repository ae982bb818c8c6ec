using OpenApiGen.CSharp.Planning;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints enums.</summary>
internal sealed class EnumPrinter(CSharpOptions options)
{
    private const string Json = "global::System.Text.Json.Serialization.";

    public void Print(CodeWriter code, EnumDeclaration declaration)
    {
        DocComment.Summary(code, declaration.Description);
        code.Line(CodeFile.GeneratedCode);

        bool converts = options.JsonInterop && declaration.HasPlainNames;
        if (converts)
            code.Line($"[{Json}JsonConverter(typeof({Json}JsonStringEnumConverter<{declaration.Name}>))]");

        code.Open($"{CodeFile.Access(options)} enum {declaration.Name}{(declaration.IsLong ? " : long" : "")}");
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
