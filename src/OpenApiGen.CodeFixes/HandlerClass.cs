using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OpenApiGen.CodeFixes;

/// <summary>Writes a class of which every operation waits to be written.</summary>
internal static class HandlerClass
{
    /// <summary>A file with the class. Names are whole, with marks for who shortens them.</summary>
    public static SyntaxNode Write(HandlerRequest request, SyntaxGenerator generator, SyntaxTrivia lineEnd)
    {
        SyntaxNode type = generator.ClassDeclaration(
            request.Name,
            accessibility: Accessibility.Internal,
            modifiers: DeclarationModifiers.Sealed,
            interfaceTypes: [Marked(generator.TypeExpression(request.Interface))],
            members: request.Interface.GetMembers().Concat(request.Interface.AllInterfaces.SelectMany(i => i.GetMembers()))
                .OfType<IMethodSymbol>()
                .Where(m => m is { MethodKind: MethodKind.Ordinary, IsAbstract: true })
                .Select((m, i) => Method(m, generator, lineEnd).WithLeadingTrivia(i == 0 ? TriviaList() : TriviaList(lineEnd))));
        var member = (MemberDeclarationSyntax)type;
        return CompilationUnit()
            .AddMembers(request.Namespace.Length == 0 ? member : FileScopedNamespaceDeclaration(ParseName(request.Namespace)).AddMembers(member))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SyntaxNode Method(IMethodSymbol method, SyntaxGenerator generator, SyntaxTrivia lineEnd)
    {
        var declaration = (MethodDeclarationSyntax)generator.MethodDeclaration(
            method.Name,
            method.Parameters.Select(p => generator.ParameterDeclaration(p.Name, Marked(generator.TypeExpression(p.Type)))),
            returnType: Marked(generator.TypeExpression(method.ReturnType)),
            accessibility: Accessibility.Public);
        SyntaxNode exception = generator.ObjectCreationExpression(Marked(ParseTypeName("global::System.NotImplementedException")));
        return declaration
            .WithBody(null)
            .WithExpressionBody(ArrowExpressionClause((ExpressionSyntax)generator.ThrowExpression(exception)))
            .WithSemicolonToken(Token(TriviaList(), SyntaxKind.SemicolonToken, TriviaList(lineEnd)));
    }

    private static SyntaxNode Marked(SyntaxNode type) => type.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
}
