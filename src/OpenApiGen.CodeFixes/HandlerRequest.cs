using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.CodeFixes;

/// <summary>A class that should be there.</summary>
/// <param name="Interface">What it is to implement.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
internal sealed record HandlerRequest(INamedTypeSymbol Interface, string Name, string Namespace)
{
    /// <summary>Where a contract is mapped, and no class implements an interface of it.</summary>
    public static async Task<HandlerRequest?> OfMappingAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await ServiceMapping.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { Missing: [{ Interface: var handler }] } mapping)
            return null;

        string home = NamespaceAt(mapping.Place) ?? NamespaceOf(document.Project, handler);
        string name = handler.Name.Length > 1 && handler.Name[0] == 'I' ? handler.Name.Substring(1) : handler.Name;
        return new HandlerRequest(handler, Free(name, home, mapping.Model.Compilation), home);
    }

    /// <summary>Where a class is registered that nobody knows.</summary>
    public static async Task<HandlerRequest?> OfRegistrationAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null
            || GeneratedSymbols.Of(model.Compilation) is not { } symbols
            || root?.FindNode(span, getInnermostNodeForTie: true) is not IdentifierNameSyntax { Parent: TypeArgumentListSyntax { Parent: GenericNameSyntax call } list } name)
            return null;

        SymbolInfo called = model.GetSymbolInfo(call, cancellation);
        int index = list.Arguments.IndexOf(name);
        INamedTypeSymbol[] handlers = (called.Symbol ?? called.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method && index < method.TypeParameters.Length
            ? [.. Demanded(method.TypeParameters[index], method).OfType<INamedTypeSymbol>().Where(symbols.IsHandler)]
            : [];
        return handlers is [var handler] ? new HandlerRequest(handler, name.Identifier.ValueText, NamespaceAt(name) ?? NamespaceOf(document.Project, handler)) : null;
    }

    /// <summary>Adds the class to a project, in a file of its own beside a document.</summary>
    public async Task<Solution> AddBesideAsync(Document document, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SyntaxNode handler = HandlerClass.Write(this, SyntaxGenerator.GetGenerator(document), LineEnd.Of(root!));
        return document.Project.AddDocument(FileName(document.Project), handler, document.Folders).Project.Solution;
    }

    /// <summary>What an argument has to be: constraints, which may name other parameters, as in <c>AddScoped&lt;TService, TImplementation&gt;</c>.</summary>
    private static IEnumerable<ITypeSymbol> Demanded(ITypeParameterSymbol parameter, IMethodSymbol method) =>
        parameter.ConstraintTypes.Select(c => c is ITypeParameterSymbol { DeclaringMethod: not null } other ? method.TypeArguments[other.Ordinal] : c);

    /// <summary>The namespace around a node; null in the statements of a program.</summary>
    private static string? NamespaceAt(SyntaxNode node) => node.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() is { } home
        ? string.Join(".", home.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(n => n.Name.ToString()))
        : null;

    /// <summary>The project's namespace; where it is not known, that in which the contract's is.</summary>
    private static string NamespaceOf(Project project, INamedTypeSymbol handler) =>
        project.DefaultNamespace is { Length: > 0 } known ? known
        : handler.ContainingNamespace is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer } ? outer.ToDisplayString()
        : handler.ContainingNamespace.IsGlobalNamespace ? "" : handler.ContainingNamespace.ToDisplayString();

    private static string Free(string name, string home, Compilation compilation)
    {
        string free = name;
        for (int i = 2; compilation.GetTypeByMetadataName(home.Length == 0 ? free : $"{home}.{free}") is not null; i++)
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

        return free;
    }

    private string FileName(Project project)
    {
        string free = Name + ".cs";
        for (int i = 2; project.Documents.Any(d => string.Equals(d.Name, free, StringComparison.OrdinalIgnoreCase)); i++)
            free = $"{Name}.{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}.cs";

        return free;
    }
}
