namespace OpenApiGen.Generator;

/// <summary>Names of the pipeline's steps, for tests of what an edit runs again.</summary>
public static class TrackingNames
{
    /// <summary>The options of the project.</summary>
    public const string ProjectOptions = nameof(ProjectOptions);

    /// <summary>The options of each file.</summary>
    public const string FileOptions = nameof(FileOptions);

    /// <summary>Each file read into located nodes.</summary>
    public const string Files = nameof(Files);

    /// <summary>Each document with the files that it refers to.</summary>
    public const string Documents = nameof(Documents);

    /// <summary>Each document read into a contract, with what is wrong and where.</summary>
    public const string Results = nameof(Results);

    /// <summary>Each contract, without places.</summary>
    public const string Contracts = nameof(Contracts);

    /// <summary>The code of each contract.</summary>
    public const string Code = nameof(Code);

    /// <summary>Each generated file.</summary>
    public const string Sources = nameof(Sources);
}
