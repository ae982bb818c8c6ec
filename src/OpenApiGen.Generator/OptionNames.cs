namespace OpenApiGen.Generator;

/// <summary>Names of options. Each is an MSBuild property for all documents of a project, and metadata of an AdditionalFiles item for one of them.</summary>
public static class OptionNames
{
    /// <summary>Metadata only: true for a file that is a contract whatever its name, false for one that is none.</summary>
    public const string IsContract = "OpenApiGen";

    public const string Namespace = "OpenApiGenNamespace";
    public const string ServiceName = "OpenApiGenServiceName";
    public const string Visibility = "OpenApiGenVisibility";
    public const string ErrorFormat = "OpenApiGenErrorFormat";
    public const string JsonInterop = "OpenApiGenJsonInterop";
    public const string AssertFormats = "OpenApiGenAssertFormats";
    public const string InferTypes = "OpenApiGenInferTypes";
    public const string IncludeTags = "OpenApiGenIncludeTags";
    public const string ExcludeTags = "OpenApiGenExcludeTags";
    public const string IncludePaths = "OpenApiGenIncludePaths";
    public const string ExcludePaths = "OpenApiGenExcludePaths";
    public const string IncludeOperations = "OpenApiGenIncludeOperations";
    public const string ExcludeOperations = "OpenApiGenExcludeOperations";

    /// <summary>Every option that is both a property and metadata.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Namespace, ServiceName, Visibility, ErrorFormat, JsonInterop, AssertFormats, InferTypes,
        IncludeTags, ExcludeTags, IncludePaths, ExcludePaths, IncludeOperations, ExcludeOperations,
    ];
}
