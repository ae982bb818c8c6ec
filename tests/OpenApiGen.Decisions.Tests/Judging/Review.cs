using OpenApiGen.Decisions.Judging;
using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;

namespace OpenApiGen.Decisions.Tests.Judging;

/// <summary>A decision file beside what else there is, as tests have it.</summary>
/// <param name="text">The decision file; <c>[|…|]</c> marks where a finding is expected.</param>
internal sealed class Review(string text)
{
    private readonly List<(string Path, MarkedText Text)> _files = [];
    private readonly MarkedText _decision = MarkedText.Parse(text);
    private string[] _assemblies = [];
    private string[] _profiles = [];

    public DateTime Today { get; init; } = new(2026, 11, 26);

    public Review File(string path, string text)
    {
        _files.Add((path, MarkedText.Parse(text)));
        return this;
    }

    public Review Assemblies(params string[] names)
    {
        _assemblies = names;
        return this;
    }

    public Review Profiles(params string[] texts)
    {
        _profiles = texts;
        return this;
    }

    /// <summary>All findings of rules OAG2xxx.</summary>
    public IReadOnlyList<Diagnostic> Findings()
    {
        DecisionFileResult result = DecisionFileReader.Read("decision-profile.json", _decision.Text);
        if (result.File is not { } file)
            return result.Findings;

        var catalog = ProfileCatalog.With([.. _profiles.Select((p, i) => ProfileReader.Read($"{i}.profile.json", p))]);
        var review = DecisionReview.Of(file, catalog, Today);
        var findings = new FindingList(file.Source);
        DecisionJudge.JudgeFile(review, findings);
        Surface surface = ContractSurfaceReader.Read([.. _files.Where(f => !f.Path.EndsWith(".sql", StringComparison.Ordinal)).Select(f => new SourceFile(f.Path, f.Text.Text))], default);
        DecisionJudge.JudgeSurface(review, surface with { Tables = [.. _files.Where(f => f.Path.EndsWith(".sql", StringComparison.Ordinal)).SelectMany(f => SqlTableReader.Read(f.Path, f.Text.Text))] }, findings);
        DecisionJudge.JudgeReferences(review, _assemblies, findings);
        return [.. result.Findings, .. catalog.Findings, .. findings.Findings];
    }

    /// <summary>Each mark has a finding of the rule, and there are no others; gives the first message.</summary>
    public string Raises(Rule rule)
    {
        IReadOnlyList<Diagnostic> findings = Findings();
        IEnumerable<string> expected = _files.Prepend(("decision-profile.json", _decision)).SelectMany(f => f.Item2.Positions().Select(p => $"{f.Item1} {p} {rule.Id}"));
        Assert.That(findings.Select(f => $"{f.Span.File} {f.Span.From}-{f.Span.To} {f.Rule.Id}"), Is.EquivalentTo(expected), string.Join("\n", findings));
        Assert.That(findings.Select(f => f.Message), Is.All.Not.EndsWith("."));
        return findings[0].Message;
    }

    /// <summary>There is nothing to report.</summary>
    public void IsFine() => Assert.That(Findings().Select(f => f.ToString()), Is.Empty);
}
