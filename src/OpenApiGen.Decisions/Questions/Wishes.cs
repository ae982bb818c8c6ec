namespace OpenApiGen.Decisions.Questions;

/// <summary>Tells wishes from slips: who wishes has no number, who slipped is asked again.</summary>
internal static class Wishes
{
    private static readonly string[] Words =
        ["scal", "availab", "high", "fast", "lots", "many", "a lot", "unlimited", "infinite", "always", "never", "none", "nothing", "no idea", "web", "best effort", "as much", "as fast", "reliab", "robust", "performan"];

    /// <summary>True for words that are given where a number was asked for.</summary>
    public static bool IsOne(string answer) => !answer.Any(char.IsDigit) && Words.Any(w => answer.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0);
}
