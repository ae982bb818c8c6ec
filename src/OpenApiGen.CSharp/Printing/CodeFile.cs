namespace OpenApiGen.CSharp.Printing;

/// <summary>What types of generated files carry.</summary>
internal static class CodeFile
{
    private static readonly string Version = typeof(CodeFile).Assembly.GetName().Version!.ToString(3);

    /// <summary>The attribute that says who wrote a type.</summary>
    public static string GeneratedCode { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"OpenApiGen\", \"{Version}\")]";

    /// <summary>Hides what only generated code calls from completion.</summary>
    public const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static string Access(CSharpOptions options) => options.IsPublic ? "public" : "internal";
}
