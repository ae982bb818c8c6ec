using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Reading;

/// <summary>Collects what is wrong with one file.</summary>
/// <param name="file">The file.</param>
public sealed class FindingList(SourceFile file)
{
    private readonly List<Diagnostic> _findings = [];

    /// <summary>The file.</summary>
    public SourceFile File => file;

    /// <summary>What was reported, in order.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>Reports a value: the whole of a scalar, the first character of a collection.</summary>
    public void Report(Rule rule, Node node, params string[] arguments) =>
        Report(rule, file.Span(node.Start, node.IsMapping || node.IsSequence ? node.Start + 1 : node.End), arguments);

    /// <summary>Reports a place.</summary>
    public void Report(Rule rule, SourceSpan span, params string[] arguments) => _findings.Add(new Diagnostic(rule, span, EquatableArray.Of(arguments)));

    /// <summary>Reports a value of the file as invalid.</summary>
    public void Invalid(Node node, string message) => Report(DecisionRules.InvalidFile, node, message);

    /// <summary>Reports what is wrong with the text as such, as findings of these files: their readers have rules of their own.</summary>
    public void ReportSyntax()
    {
        foreach (SyntaxProblem problem in file.Tree.Problems)
            Report(DecisionRules.InvalidFile, file.Span(problem.Start, problem.End), problem.Message);
    }
}
