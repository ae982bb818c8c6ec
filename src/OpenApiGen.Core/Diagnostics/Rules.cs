namespace OpenApiGen.Diagnostics;

/// <summary>
/// Every rule about reading a document and about what can be made of it. An id is never given to another rule; docs/rules has a page for each.
/// </summary>
public static class Rules
{
    public static readonly Rule Syntax = new(
        "OAG0001", "Not JSON or YAML", "{0}", Severity.Error);

    public static readonly Rule DuplicateKey = new(
        "OAG0002", "Key appears twice", "{0}", Severity.Error);

    public static readonly Rule UnresolvedReference = new(
        "OAG0003", "Reference leads nowhere", "Cannot resolve '{0}': {1}", Severity.Error);

    public static readonly Rule WrongNode = new(
        "OAG0004", "Wrong kind of value", "'{0}' must be {1}, not {2}", Severity.Error);

    public static readonly Rule MissingField = new(
        "OAG0005", "Required field is missing", "{0} has no '{1}', which OpenAPI requires{2}", Severity.Error);

    public static readonly Rule UnknownVersion = new(
        "OAG0006", "Unknown version of OpenAPI", "'{0}' is not a version of OpenAPI that is known here: 2.0, 3.0.x, 3.1.x and 3.2.x are", Severity.Error);

    public static readonly Rule Unsupported = new(
        "OAG0007", "Not supported", "{0}; {1}", Severity.Warning);

    public static readonly Rule NameCollision = new(
        "OAG0008", "Two things would have one name", "'{0}' and '{1}' would both be named '{2}' in code, so this one is named '{3}'; 'x-openapigen-name' chooses another name", Severity.Warning);

    public static readonly Rule CircularReference = new(
        "OAG0009", "Reference leads back to itself", "'{0}' leads back to itself without ever describing a value", Severity.Error);

    public static readonly Rule InvalidValue = new(
        "OAG0010", "Invalid value", "{0}", Severity.Error);

    public static readonly Rule DuplicateOperation = new(
        "OAG0011", "Operation or parameter appears twice", "{0}", Severity.Error);

    public static readonly Rule LimitExceeded = new(
        "OAG0012", "Document exceeds a limit", "{0}", Severity.Error);

    public static readonly Rule IgnoredField = new(
        "OAG0013", "Field has no effect", "{0}", Severity.Warning);

    public static readonly Rule InvalidPattern = new(
        "OAG0014", "Pattern cannot be checked", "Pattern '{0}' {1}; strings are accepted whether they match or not", Severity.Warning);

    public static readonly Rule Impossible = new(
        "OAG0015", "No value can match", "{0}", Severity.Warning);

    public static readonly Rule InvalidDefault = new(
        "OAG0016", "Default does not match its schema", "The default {0} is ignored: {1}", Severity.Warning);

    public static readonly Rule InternalError = new(
        "OAG0017", "OpenApiGen failed", "OpenApiGen failed on this file, which is a defect of OpenApiGen: {0}", Severity.Error);

    public static readonly Rule InvalidOption = new(
        "OAG0018", "Invalid option", "'{0}' is not a value of {1}: {2}", Severity.Error);

    public static readonly Rule SharedNamespace = new(
        "OAG0019", "Two documents share a namespace", "'{0}' generates into namespace '{1}' as '{2}' does; set OpenApiGenNamespace on its AdditionalFiles item", Severity.Error);

    public static readonly Rule UndescribedPathParameter = new(
        "OAG0020", "Path parameter is not described", "'{{{0}}}' of path '{1}' has no parameter object and is taken as a string", Severity.Warning);

    public static readonly Rule InvalidName = new(
        "OAG0021", "Invalid name of a component", "'{0}' cannot be the name of a component: letters, digits, '.', '-' and '_' are allowed", Severity.Warning);

    public static readonly Rule Tolerated = new(
        "OAG0023", "Not OpenAPI, but understood", "{0}", Severity.Warning);

    public static readonly Rule NotGenerated = new(
        "OAG0022", "Read, but not generated", "{0}", Severity.Info);

    /// <summary>Raised by OpenApiGen.targets, which has its message: a compiler that is too old does not load the generator, or does not know its C#.</summary>
    public static readonly Rule OldCompiler = new(
        "OAG0024", "Compiler or language version is too old", "{0}", Severity.Error);

    public static readonly Rule UnknownField = new(
        "OAG0025", "Unknown field", "{0}", Severity.Warning);

    /// <summary>Raised by OpenApiGen.Analyzers.targets, which has its message: of assemblies that both packages bring, a compiler loads one.</summary>
    public static readonly Rule MixedVersions = new(
        "OAG0027", "Packages differ in version", "{0}", Severity.Error);

    public static readonly Rule UnmatchedFilter = new(
        "OAG0026", "Filter matches nothing", "'{0}' of {1} matches no operation{2}", Severity.Warning);
}
