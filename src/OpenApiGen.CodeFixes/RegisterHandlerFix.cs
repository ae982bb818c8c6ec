using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenApiGen.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace OpenApiGen.CodeFixes;

/// <summary>Registers handlers that an application maps without having any.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterHandlerFix))]
public sealed class RegisterHandlerFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeRules.UnregisteredHandler.Id);

    /// <summary>None: a contract is registered at one place, and two fixes of one file would write to the same line.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await ServiceMapping.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } mapping
                || await RegistrationSite.FindAsync(mapping, context.CancellationToken).ConfigureAwait(false) is not { } site)
                continue;

            foreach (IReadOnlyList<INamedTypeSymbol> classes in await HandlerCandidates.FindAsync(mapping, context.CancellationToken).ConfigureAwait(false))
            {
                string title = "Register " + string.Join(", ", classes.Select(c => c.Name));
                string key = string.Join(";", classes.Select(c => c.ToDisplayString()));
                context.RegisterCodeFix(CodeAction.Create(title, async c => (await site.RegisterAsync(mapping, classes, c).ConfigureAwait(false)).Project.Solution, key), diagnostic);
            }
        }
    }
}
