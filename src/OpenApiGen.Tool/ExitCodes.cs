namespace OpenApiGen.Tool;

/// <summary>What the tool ends with.</summary>
internal static class ExitCodes
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>There are findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Arguments or input are missing or wrong.</summary>
    public const int Usage = 2;

    /// <summary>A criterion says stop.</summary>
    public const int Refused = 3;

    /// <summary>A file is invalid.</summary>
    public const int InvalidFile = 4;

    /// <summary>A provider or a binary that is needed is not there.</summary>
    public const int Blocked = 5;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
