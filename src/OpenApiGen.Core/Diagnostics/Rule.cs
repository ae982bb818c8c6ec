namespace OpenApiGen.Diagnostics;

/// <summary>A kind of diagnostic. Ids are never reused.</summary>
/// <param name="Id">Such as <c>OAG0001</c>.</param>
/// <param name="Title">What the rule is about.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c> for arguments; no full stop.</param>
/// <param name="Severity">What it is unless a user configures otherwise.</param>
public sealed record Rule(string Id, string Title, string MessageFormat, Severity Severity)
{
    /// <summary>
    /// Where the pages are, for links of IDEs and of SARIF: below the repository or the package, until there is a public address. The one
    /// place to change it, besides OpenApiGen.targets, which a test compares.
    /// </summary>
    public const string Pages = "docs/rules/";

    /// <summary>The page of this rule.</summary>
    public string HelpLink => Pages + Id + ".md";
}
