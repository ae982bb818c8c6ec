using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Analyzers.Files;

namespace OpenApiGen.Analyzers.Decisions;

/// <summary>The files of a project that decisions are about, as the compiler hands them over, and the day.</summary>
/// <param name="Decisions">Decision files.</param>
/// <param name="Profiles">Profiles.</param>
/// <param name="Contracts">YAML and JSON.</param>
/// <param name="Schemas">SQL.</param>
/// <param name="Today">The day that the build says it is; null where it does not say.</param>
internal sealed record ProjectFiles(
    ImmutableArray<ProjectFile> Decisions, ImmutableArray<ProjectFile> Profiles, ImmutableArray<ProjectFile> Contracts, ImmutableArray<ProjectFile> Schemas, DateTime? Today)
{
    /// <summary>A property of the build: the day, as 2026-11-26.</summary>
    public const string TodayProperty = "OpenApiGenToday";

    /// <summary>Sorts a project's files.</summary>
    public static ProjectFiles Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var files = new Dictionary<FileRole, List<ProjectFile>>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            FileRole role = FileRoles.Of(file, options.AnalyzerConfigOptionsProvider);
            if (role == FileRole.None || file.GetText(cancellation) is not { } text)
                continue;

            if (!files.TryGetValue(role, out List<ProjectFile>? list))
                files.Add(role, list = []);

            list.Add(new ProjectFile(file.Path, text));
        }

        bool isDay = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + TodayProperty, out string? stated)
            & DateTime.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day);
        return new ProjectFiles(All(FileRole.Decision), All(FileRole.Profile), All(FileRole.Contract), All(FileRole.Schema), isDay ? day : null);

        ImmutableArray<ProjectFile> All(FileRole role) => files.TryGetValue(role, out List<ProjectFile>? list) ? list.OrderBy(static f => f.Path, StringComparer.Ordinal).ToImmutableArray() : ImmutableArray<ProjectFile>.Empty;
    }
}

/// <summary>A file with the text that its host has of it. Equal for the same text of the same file.</summary>
internal readonly record struct ProjectFile(string Path, SourceText Text);
