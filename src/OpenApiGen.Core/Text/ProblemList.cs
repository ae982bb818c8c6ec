namespace OpenApiGen.Text;

/// <summary>Collects a document's problems while it is read.</summary>
internal sealed class ProblemList
{
    private readonly List<SyntaxProblem> _problems = [];

    /// <summary>True once a problem has ended the reading; everything that is reported later is its echo and is dropped.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Adds a problem that reading survives.</summary>
    public void Report(SyntaxProblemKind kind, int start, int end, string message)
    {
        if (!Stopped && _problems.Count < ReaderLimits.Problems)
            _problems.Add(new SyntaxProblem(kind, start, end, message));
    }

    /// <summary>Reports a key that its mapping has already.</summary>
    public void ReportDuplicate(Node key)
    {
        // A text of such keys only must not spend its time on messages that nobody gets.
        if (_problems.Count < ReaderLimits.Problems)
            Report(SyntaxProblemKind.DuplicateKey, key.Start, key.End, $"the key '{TextExcerpt.Piece(key.Text)}' occurs twice here, the first one counts");
    }

    /// <summary>Adds the problem that ends the reading.</summary>
    public void Stop(SyntaxProblemKind kind, int start, int end, string message)
    {
        if (!Stopped)
            _problems.Add(new SyntaxProblem(kind, start, end, message));

        Stopped = true;
    }

    /// <summary>The problems in order of place.</summary>
    public IReadOnlyList<SyntaxProblem> InOrder()
    {
        if (_problems.Count == 0)
            return [];

        SyntaxProblem[] problems = [.. _problems];
        Array.Sort(problems, static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return problems;
    }
}
