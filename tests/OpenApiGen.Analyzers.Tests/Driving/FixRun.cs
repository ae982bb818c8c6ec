using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Generator;

namespace OpenApiGen.Analyzers.Tests.Driving;

/// <summary>A project in a workspace, as an editor has it: the generator runs there by itself, and again after every change.</summary>
internal sealed class FixRun : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _project = ProjectId.CreateNewId();

    public FixRun(AnalyzedProject project)
    {
        // Options are a file here: workspaces have no other way to be told.
        string options = "is_global = true\n" + string.Concat(project.Properties.Select(p => $"build_property.{p.Key} = {p.Value}\n"));
        Solution solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                _project, VersionStamp.Default, project.Assembly, project.Assembly, LanguageNames.CSharp, filePath: "/src/Demo.csproj",
                compilationOptions: project.CompilationOptions, parseOptions: AnalyzedProject.ParseOptions, metadataReferences: project.References,
                analyzerReferences: [new AnalyzerFileReference(typeof(ContractGenerator).Assembly.Location, new Loaded())]))
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(_project), ".globalconfig", SourceText.From(options), filePath: "/src/.globalconfig");
        foreach ((string path, string text) in project.Sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(_project), path, text, filePath: "/src/" + path);

        foreach ((string path, string text) in project.Files)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(_project), path, text, filePath: "/src/" + path);

        Assert.That(_workspace.TryApplyChanges(solution));
    }

    private Project Project => _workspace.CurrentSolution.GetProject(_project)!;

    /// <summary>Titles of what fixes offer for all diagnostics that they know, of an analyzer or of the compiler.</summary>
    public async Task<string[]> OfferAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix) => [.. (await ActionsAsync(analyzer, fix)).Select(a => a.Title)];

    /// <summary>Applies the fix of some title.</summary>
    public async Task<FixRun> ApplyAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string title)
    {
        CodeAction action = (await ActionsAsync(analyzer, fix)).First(a => a.Title == title);
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        operations.OfType<ApplyChangesOperation>().Single().Apply(_workspace, CancellationToken.None);
        return this;
    }

    /// <summary>The text of a document.</summary>
    public async Task<string> TextAsync(string name) => (await Project.Documents.Single(d => d.Name == name).GetTextAsync()).ToString();

    /// <summary>Errors of the compiler, and what an analyzer finds.</summary>
    public async Task<string[]> ProblemsAsync(DiagnosticAnalyzer analyzer) =>
        [.. (await DiagnosticsAsync(analyzer)).Where(d => d.Severity == DiagnosticSeverity.Error || d.Id.StartsWith("OAG", StringComparison.Ordinal)).Select(d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")];

    public void Dispose() => _workspace.Dispose();

    private async Task<List<CodeAction>> ActionsAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        var actions = new List<CodeAction>();
        foreach (Diagnostic diagnostic in (await DiagnosticsAsync(analyzer)).Where(d => fix.FixableDiagnosticIds.Contains(d.Id)))
        {
            Document document = Project.GetDocument(diagnostic.Location.SourceTree)!;
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(DiagnosticAnalyzer analyzer)
    {
        Compilation compilation = (await Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([analyzer], Project.AnalyzerOptions).GetAllDiagnosticsAsync();
    }

    /// <summary>Hands out what is loaded already.</summary>
    private sealed class Loaded : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(ContractGenerator).Assembly;
    }
}
