using OpenApiGen.Decisions.Model;
using OpenApiGen.Text;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo;

/// <summary>Values of a section as rules need them: what the file does not state soundly is absent, since that is reported already.</summary>
internal static class SloValues
{
    /// <summary>The number; null where there is none.</summary>
    public static double? Number(this Stated<double> stated) => stated.Node is { Kind: NodeKind.Integer or NodeKind.Float } ? stated.Value : null;

    /// <summary>The text; null where there is none.</summary>
    public static string? Words(this Stated<string> stated) => string.IsNullOrWhiteSpace(stated.Value) ? null : stated.Value!.Trim();

    /// <summary>The target where it can be one; null otherwise.</summary>
    public static double? SoundTarget(this SloSection slo) => slo.Target.Number() is { } target && ErrorBudget.IsTarget(target) ? target : null;

    /// <summary>The window in days, 30 where none is stated; what was stated may be no window.</summary>
    public static double WindowOrDefault(this SloSection slo) => slo.WindowDays.Number() ?? ErrorBudget.DefaultWindowDays;

    /// <summary>What messages call an objective.</summary>
    public static string Title(this SloSection slo) => slo.Name.Words() is { } name ? $"objective {Phrase.Quote(name)}" : "the objective";

    /// <summary>The same where a sentence begins.</summary>
    public static string TitleAtStart(this SloSection slo) => slo.Name.Words() is { } name ? $"Objective {Phrase.Quote(name)}" : "The objective";
}
