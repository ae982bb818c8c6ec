using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Analyzers.Files;
using OpenApiGen.Decisions.Judging;
using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;

namespace OpenApiGen.Analyzers.Decisions;

/// <summary>
/// Judges decision files, each once for the same texts: code that changes has no part in it, and which assemblies a project refers to rarely changes.
/// What was judged is kept with the decision file's text.
/// </summary>
internal static class DecisionFindings
{
    private static readonly FileTexts<DecisionFileResult> DecisionFiles = new();
    private static readonly FileTexts<ProfileFileResult> ProfileFiles = new();
    private static readonly FileTexts<SourceFile> ContractFiles = new();
    private static readonly FileTexts<TablesOfFile> SchemaFiles = new();
    private static readonly ConditionalWeakTable<SourceText, Judged> Kept = new();

    /// <summary>How often something was judged, for tests.</summary>
    internal static int Judgements;

    /// <summary>The review of a decision file; null where it cannot be read.</summary>
    public static DecisionReview? Review(ProjectFiles files, ProjectFile decision) => Of(files, decision).Review;

    /// <summary>What is wrong with a decision file, and with contracts, schema files and profiles beside it.</summary>
    /// <param name="files">The project's files.</param>
    /// <param name="decision">The decision file.</param>
    /// <param name="assemblies">Names of the assemblies that the project refers to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<Diagnostic> Find(ProjectFiles files, ProjectFile decision, IEnumerable<string> assemblies, CancellationToken cancellation)
    {
        Judged judged = Of(files, decision);
        lock (judged)
            return [.. judged.OfFiles, .. judged.OfSurface(files, cancellation), .. judged.OfReferences([.. assemblies])];
    }

    private static Judged Of(ProjectFiles files, ProjectFile decision)
    {
        var key = new JudgedKey(decision.Path, files.Profiles, files.Today);
        lock (Kept)
        {
            if (Kept.TryGetValue(decision.Text, out Judged? kept) && kept.Key.Equals(key))
                return kept;

            var judged = new Judged(key, decision);
            Kept.Remove(decision.Text);
            Kept.Add(decision.Text, judged);
            return judged;
        }
    }

    private static Surface ReadSurface(ProjectFiles files, CancellationToken cancellation)
    {
        Surface surface = ContractSurfaceReader.Read([.. files.Contracts.Select(static f => ContractFiles.Get(f.Text, t => new SourceFile(f.Path, t)))], cancellation);
        return surface with { Tables = [.. files.Schemas.SelectMany(static f => SchemaFiles.Get(f.Text, t => new TablesOfFile(SqlTableReader.Read(f.Path, t))).Tables)] };
    }

    /// <summary>A class, since texts are kept with such.</summary>
    private sealed record TablesOfFile(IReadOnlyList<Table> Tables);

    /// <summary>All that the judgement of a decision file alone depends on, its text aside.</summary>
    private readonly struct JudgedKey(string path, ImmutableArray<ProjectFile> profiles, DateTime? today) : IEquatable<JudgedKey>
    {
        public ImmutableArray<ProjectFile> Profiles => profiles;

        public DateTime? Today => today;

        private string Path => path;

        public bool Equals(JudgedKey other) => Path == other.Path && Today == other.Today && Profiles.SequenceEqual(other.Profiles);

        public override bool Equals(object? obj) => obj is JudgedKey other && Equals(other);

        public override int GetHashCode() => Path.GetHashCode();
    }

    /// <summary>What was judged, in three parts that change at different times.</summary>
    private sealed class Judged
    {
        private ImmutableArray<ProjectFile> _surfaceFiles;
        private IReadOnlyList<Diagnostic> _ofSurface = [];
        private string[]? _assemblies;
        private IReadOnlyList<Diagnostic> _ofReferences = [];

        public Judged(JudgedKey key, ProjectFile decision)
        {
            Interlocked.Increment(ref Judgements);
            Key = key;
            DecisionFileResult result = DecisionFiles.Get(decision.Text, t => DecisionFileReader.Read(decision.Path, t));
            var catalog = ProfileCatalog.With([.. key.Profiles.Select(static f => ProfileFiles.Get(f.Text, t => ProfileReader.Read(f.Path, t)))]);
            OfFiles = [.. result.Findings, .. catalog.Findings];
            if (result.File is not { } file)
                return;

            Review = DecisionReview.Of(file, catalog, key.Today);
            var findings = new FindingList(file.Source);
            DecisionJudge.JudgeFile(Review, findings);
            SloJudge.Judge(file, Review.Profile?.Thresholds, null, findings);
            OfFiles = [.. OfFiles, .. findings.Findings];
        }

        public JudgedKey Key { get; }

        public DecisionReview? Review { get; }

        public IReadOnlyList<Diagnostic> OfFiles { get; }

        public IReadOnlyList<Diagnostic> OfSurface(ProjectFiles files, CancellationToken cancellation)
        {
            ImmutableArray<ProjectFile> now = files.Contracts.AddRange(files.Schemas);
            if (Review is null || (!_surfaceFiles.IsDefault && _surfaceFiles.SequenceEqual(now)))
                return _ofSurface;

            Interlocked.Increment(ref Judgements);
            var findings = new FindingList(Review.File.Source);
            Surface surface = ReadSurface(files, cancellation);
            DecisionJudge.JudgeSurface(Review, surface, findings);
            SloJudge.JudgeCoverage(Review.File, surface.Operations, findings);
            _ofSurface = findings.Findings;
            _surfaceFiles = now;
            return _ofSurface;
        }

        public IReadOnlyList<Diagnostic> OfReferences(string[] assemblies)
        {
            if (Review is null || (_assemblies is not null && Enumerable.SequenceEqual(_assemblies, assemblies)))
                return _ofReferences;

            Interlocked.Increment(ref Judgements);
            var findings = new FindingList(Review.File.Source);
            DecisionJudge.JudgeReferences(Review, assemblies, findings);
            _ofReferences = findings.Findings;
            _assemblies = assemblies;
            return _ofReferences;
        }
    }
}
