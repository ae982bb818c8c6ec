namespace OpenApiGen.Diagnostics;

/// <summary>Rules about code that stands against a contract: OAG1xxx.</summary>
public static class CodeRules
{
    public static readonly Rule UnregisteredHandler = new(
        "OAG1001", "Handler is not registered", "{0}", Severity.Warning);

    public static readonly Rule MissingImplementation = new(
        "OAG1002", "Operation is not implemented", "{0}", Severity.Warning);
}
