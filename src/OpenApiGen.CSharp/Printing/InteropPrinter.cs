using OpenApiGen.CSharp.Planning;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints the resolver by which System.Text.Json learns of all types without reflection.</summary>
internal static class InteropPrinter
{
    private const string Resolver = "global::OpenApiGen.Runtime.ContractTypeInfoResolver";

    /// <summary>The call that adds a type; null where System.Text.Json cannot read and write it.</summary>
    public static string? Call(Declaration declaration) => declaration switch
    {
        EnumDeclaration { IsString: false } => $".Numbers<{declaration.Name}>()",
        EnumDeclaration names => names.HasPlainNames ? $".Names<{names.Name}>()" : null,
        _ => declaration is { IsRead: true, IsWritten: true } ? $".Model<{declaration.Name}>()" : null,
    };

    public static void Print(CodeWriter code, PlanContext context, IEnumerable<string> calls)
    {
        DocComment.Summary(code, "Types of the contract for System.Text.Json.");
        code.Line(CodeFile.GeneratedCode);
        code.Open($"{CodeFile.Access(context.Options)} static partial class {context.ServiceName}Json");
        DocComment.Summary(code, "Reads and writes every type of the contract as the service does, and lists of them, without reflection; for TypeInfoResolverChain.");
        code.Line("public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Resolver { get; } = Create();");
        code.Line();
        code.Open($"private static {Resolver} Create()");
        code.Line($"var types = new {Resolver}();");

        // Statements, because a chain of as many calls as a large document has types is too deep for the compiler.
        foreach (string call in calls)
            code.Line($"types{call};");

        code.Line("return types;");
        code.Close();
        code.Close();
    }
}
