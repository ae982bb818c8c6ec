namespace OpenApiGen.Diagnostics;

/// <summary>Rules about service level objectives: OAG3xxx.</summary>
public static class SloRules
{
    public static readonly Rule ImpossibleTarget = new(
        "OAG3001", "Target is no objective", "{0}", Severity.Error);

    public static readonly Rule ExtremeTarget = new(
        "OAG3002", "Target is extremely high", "{0}", Severity.Warning);

    public static readonly Rule UnusualWindow = new(
        "OAG3003", "Window is too short or too long", "{0}", Severity.Warning);

    public static readonly Rule MissingIndicator = new(
        "OAG3004", "Objective has no indicator", "{0}", Severity.Warning);

    public static readonly Rule ResourceIndicator = new(
        "OAG3005", "Indicator is no experience of users", "{0}", Severity.Warning);

    public static readonly Rule MissingPolicy = new(
        "OAG3006", "Error budget has no consumer or no policy", "{0}", Severity.Warning);

    public static readonly Rule MissingOwner = new(
        "OAG3007", "Objective has no owner", "{0}", Severity.Warning);

    public static readonly Rule WrongFactor = new(
        "OAG3008", "Burn-rate factor does not fit the window", "{0}", Severity.Warning);

    public static readonly Rule UnreachableAlert = new(
        "OAG3009", "Alert can never fire", "{0}", Severity.Warning);

    public static readonly Rule TooLittleTraffic = new(
        "OAG3010", "Too little traffic for the alert's window", "{0}", Severity.Warning);

    public static readonly Rule RecoveryExceedsBudget = new(
        "OAG3011", "One incident spends the error budget", "{0}", Severity.Warning);

    public static readonly Rule LooserObjective = new(
        "OAG3012", "Target is looser than the profile's floor", "{0}", Severity.Warning);

    public static readonly Rule UncoveredOperation = new(
        "OAG3013", "Operation has no objective", "{0}", Severity.Warning);

    public static readonly Rule AgreementExceedsObjective = new(
        "OAG3014", "Agreement promises as much as the objective", "{0}", Severity.Warning);
}
