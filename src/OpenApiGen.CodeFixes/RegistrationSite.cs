using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OpenApiGen.CodeFixes;

/// <summary>A place where handlers can be registered.</summary>
internal abstract class RegistrationSite(Document document)
{
    /// <summary>Finds the best one: where the contract is added already, else before the application is built. Null where there is neither.</summary>
    public static async Task<RegistrationSite?> FindAsync(ServiceMapping mapping, CancellationToken cancellation)
    {
        // Where it is mapped it is probably added.
        IEnumerable<Document> documents = mapping.Document.Project.Documents.Where(d => d.Id != mapping.Document.Id).Prepend(mapping.Document);
        foreach (Document document in documents)
        {
            SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            InvocationExpressionSyntax[] calls = [.. Calls(root, mapping.Service.Add.Name)];
            if (calls.Length > 0
                && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                && calls.FirstOrDefault(c => IsAdd(model.GetSymbolInfo(c, cancellation).Symbol, mapping.Service.Add)) is { } add)
                return new Chain(document, add, model);
        }

        return mapping.Place.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c.SpanStart < mapping.Place.SpanStart && Builder(c, mapping.Model, cancellation) is not null)
            .LastOrDefault() is { } build && build.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            ? new NewStatement(mapping, statement, Builder(build, mapping.Model, cancellation)!)
            : null;
    }

    /// <summary>Registers classes for what is missing.</summary>
    public async Task<Document> RegisterAsync(ServiceMapping mapping, IReadOnlyList<INamedTypeSymbol> classes, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        Edit(editor, mapping, classes);
        return editor.GetChangedDocument();
    }

    protected abstract void Edit(DocumentEditor editor, ServiceMapping mapping, IReadOnlyList<INamedTypeSymbol> classes);

    /// <summary>Adds calls of a builder's methods, one for each handler.</summary>
    protected static ExpressionSyntax Append(ExpressionSyntax builder, SyntaxGenerator generator, ServiceMapping mapping, IReadOnlyList<INamedTypeSymbol> classes)
    {
        for (int i = 0; i < classes.Count; i++)
            builder = Call(builder, generator, mapping.Missing[i].Add.Name, [classes[i]]);

        return builder;
    }

    /// <summary>A call of a method, on the line that its target ends.</summary>
    protected static InvocationExpressionSyntax Call(ExpressionSyntax target, SyntaxGenerator generator, string method, IReadOnlyList<INamedTypeSymbol> types)
    {
        SimpleNameSyntax name = types.Count == 0
            ? IdentifierName(method)
            : GenericName(Identifier(method), TypeArgumentList(SeparatedList(types.Select(t => (TypeSyntax)generator.TypeExpression(t).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation)))));
        return InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, target.WithoutTrailingTrivia(), name)).WithTrailingTrivia(target.GetTrailingTrivia());
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode? root, string method) =>
        root is null ? [] : root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => NameOf(c) is IdentifierNameSyntax name && name.Identifier.ValueText == method);

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax;

    private static bool IsAdd(ISymbol? symbol, IMethodSymbol add) =>
        symbol is IMethodSymbol method && SymbolEqualityComparer.Default.Equals((method.ReducedFrom ?? method).ContainingType, add.ContainingType);

    /// <summary>What <c>Build()</c> is called on, if that is a name and has services.</summary>
    private static ExpressionSyntax? Builder(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Expression: IdentifierNameSyntax builder } }
        && model.GetTypeInfo(builder, cancellation).Type is { } type
        && model.LookupSymbols(call.SpanStart, type, "Services").Any(s => s is IPropertySymbol { Type.Name: "IServiceCollection" })
            ? builder
            : null;

    /// <summary>Where a contract is added without handlers, or without all of them: they are added to what the call returns.</summary>
    private sealed class Chain(Document document, InvocationExpressionSyntax add, SemanticModel model) : RegistrationSite(document)
    {
        protected override void Edit(DocumentEditor editor, ServiceMapping mapping, IReadOnlyList<INamedTypeSymbol> classes)
        {
            // Behind what is added already.
            ExpressionSyntax last = add;
            while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && mapping.Service.Add.ReturnType.Name == model.GetTypeInfo(next).Type?.Name)
                last = next;

            editor.ReplaceNode(last, Append(last, editor.Generator, mapping, classes));
        }
    }

    /// <summary>Before an application is built.</summary>
    private sealed class NewStatement(ServiceMapping mapping, StatementSyntax build, ExpressionSyntax builder) : RegistrationSite(mapping.Document)
    {
        protected override void Edit(DocumentEditor editor, ServiceMapping mapping, IReadOnlyList<INamedTypeSymbol> classes)
        {
            ExpressionSyntax services = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, builder.WithoutTrivia(), IdentifierName("Services"));
            string add = mapping.Service.Add.Name;
            ExpressionSyntax call = mapping.Service.AddAll is not null && classes.Count == mapping.Service.Handlers.Count
                ? Call(services, editor.Generator, add, classes)
                : Append(Call(services, editor.Generator, add, []), editor.Generator, mapping, classes);

            // At the end of what is registered already: an empty line before the application is built stays where it is.
            SyntaxTrivia lineEnd = LineEnd.Of(editor.OriginalRoot);
            SyntaxTrivia[] indent = [.. build.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia))];
            StatementSyntax statement = ExpressionStatement(call).WithLeadingTrivia(indent).WithTrailingTrivia(lineEnd).WithAdditionalAnnotations(Formatter.Annotation);

            // A statement of a program is a member of its file.
            if (build.Parent is GlobalStatementSyntax program)
                editor.InsertBefore(program, GlobalStatement(statement));
            else
                editor.InsertBefore(build, statement);
        }
    }
}
