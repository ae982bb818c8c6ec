using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenApiGen.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace OpenApiGen.CodeFixes;

/// <summary>Creates the class that a contract asks for: where none implements an interface, and where one is registered that does not exist yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CreateHandlerFix))]
public sealed class CreateHandlerFix : CodeFixProvider
{
    /// <summary>The compiler's: a type is not found.</summary>
    private const string UnknownType = "CS0246";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeRules.MissingImplementation.Id, UnknownType);

    /// <summary>None: the provider that merges changes of several fixes knows no new documents.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            HandlerRequest? request = diagnostic.Id == UnknownType
                ? await HandlerRequest.OfRegistrationAsync(document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false)
                : await HandlerRequest.OfMappingAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (request is not null)
                context.RegisterCodeFix(CodeAction.Create($"Create {request.Name}", c => request.AddBesideAsync(document, c), request.Interface.ToDisplayString()), diagnostic);
        }
    }
}
