using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenApiGen.Reading;
using OpenApiGen.Writing;

namespace OpenApiGen.Tasks;

/// <summary>Finds out what a project wants to be written as TypeScript, and which files that depends on. Runs with every build, and generates nothing.</summary>
public sealed class PlanTypeScript : Task
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>Items <c>OpenApiGenTypeScript</c>.</summary>
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>Items <c>AdditionalFiles</c>, whose documents are meant by the short form, and whose metadata is for TypeScript, too.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>Property <c>OpenApiGenTypeScript</c>: the folder for all documents of the project. Empty for none.</summary>
    public string OutputDirectory { get; set; } = "";

    /// <summary>Properties of the project that are options, as <c>Name=Value</c>.</summary>
    public ITaskItem[] Options { get; set; } = [];

    /// <summary>The project's file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>True where the compiler reads documents among AdditionalFiles, and says what is wrong with them.</summary>
    public bool CompilerReads { get; set; }

    /// <summary>The file that remembers the last run.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>Removed where what was generated is not there any more, or is not what it was, so that it is generated again.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>Holds all that the result depends on besides files; written where that changed.</summary>
    [Required]
    public string OptionsFile { get; set; } = "";

    /// <summary>What is to be generated.</summary>
    [Output]
    public ITaskItem[] Jobs { get; set; } = [];

    /// <summary>Files that the result depends on.</summary>
    [Output]
    public ITaskItem[] Inputs { get; set; } = [];

    private string Folder => Path.GetDirectoryName(ProjectFile)!;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var jobs = new List<ITaskItem>();
        foreach (ITaskItem item in Documents)
            Add(jobs, item, OutputOf(item), ProjectPlace.Of(item, null, ProjectFile));

        if (OutputDirectory.Length > 0)
            AddShortForm(jobs);

        foreach (IGrouping<string, ITaskItem> shared in jobs.GroupBy(static j => j.GetMetadata("OutputDirectory"), StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            var second = new TypeScriptJob(shared.Last());
            MessageLog.Refuse(Log, shared.Key, "OutputDirectory", $"'{shared.First().ItemSpec}' is written there, and '{second.Document}' needs a folder of its own, by an item OpenApiGenTypeScript", second.Place);
        }

        if (Log.HasLoggedErrors)
            return false;

        Directory.CreateDirectory(Path.GetDirectoryName(OptionsFile)!);

        // Every version of the package is in a folder of its own, and its files may be older than the last run.
        string options = typeof(PlanTypeScript).Assembly.Location + "\n\n" + string.Join("\n\n", jobs.Select(TypeScriptJob.Describe)) + "\n";
        if (!File.Exists(OptionsFile) || File.ReadAllText(OptionsFile) != options)
            File.WriteAllText(OptionsFile, options);

        var state = TypeScriptState.Read(StateFile);
        if (!File.Exists(StateFile) || !state.IsUntouched)
            File.Delete(StampFile);

        Jobs = [.. jobs];
        Inputs = [.. jobs.Select(static j => j.ItemSpec).Concat(state.FilesRead).Distinct().Select(static f => new TaskItem(ItemText.Escape(f)))];
        return true;
    }

    private void AddShortForm(List<ITaskItem> jobs)
    {
        ITaskItem[] documents = [.. AdditionalFiles.Where(f => IsContract(f) && jobs.All(j => j.ItemSpec != FullPath(f.ItemSpec)))];
        string folder = FullPath(OutputDirectory);
        foreach (ITaskItem document in documents)
            Add(jobs, document, documents.Length == 1 ? folder : Path.Combine(folder, NameOf(FullPath(document.ItemSpec))), ProjectPlace.Of("OpenApiGenTypeScript", ProjectFile));
    }

    private void Add(List<ITaskItem> jobs, ITaskItem item, string? folder, ProjectPlace place)
    {
        string document = FullPath(item.ItemSpec);
        ITaskItem? file = AdditionalFiles.FirstOrDefault(f => FullPath(f.ItemSpec) == document);
        if (!File.Exists(document))
        {
            MessageLog.Refuse(Log, item.ItemSpec, "OpenApiGenTypeScript", $"there is no file '{document}'", place);
            return;
        }

        if (folder is null)
        {
            MessageLog.Refuse(Log, "", "OutputDirectory", "name the folder that TypeScript is to be written into", place);
            return;
        }

        bool isListed = Documents.Contains(item);
        var words = new OptionWords(Option, (name, text, why) => MessageLog.Refuse(Log, text, NameOf(name), why, PlaceOf(name)));
        words.Making();
        words.Reading();
        jobs.Add(TypeScriptJob.Create(document, folder, !(CompilerReads && file is not null && IsCandidate(file)), place, OptionWords.Names.Where(n => isListed && item.GetMetadata(n).Length > 0), Option));

        string? Option(string name) => Given(isListed ? item.GetMetadata(name) : "") ?? Given(file?.GetMetadata("OpenApiGen" + name)) ?? Property(name);

        string NameOf(string name) => isListed && item.GetMetadata(name).Length > 0 ? name : file?.GetMetadata("OpenApiGen" + name) is { Length: > 0 } ? "OpenApiGen" + name : PropertyOf(name);

        ProjectPlace PlaceOf(string name) => isListed && item.GetMetadata(name).Length > 0 ? ProjectPlace.Of(item, name, ProjectFile) : ProjectPlace.Of(PropertyOf(name), ProjectFile);
    }

    private string? OutputOf(ITaskItem item) => Given(item.GetMetadata("OutputDirectory")) is { } folder ? FullPath(folder) : OutputDirectory.Length > 0 ? FullPath(OutputDirectory) : null;

    /// <summary>Options of TypeScript alone have the item's name in theirs.</summary>
    private static string PropertyOf(string name) => (name is "Framework" or "Client" or "TypesOnly" or "Int64" ? "OpenApiGenTypeScript" : "OpenApiGen") + name;

    private string? Property(string name) =>
        Options.Select(static o => o.ItemSpec).FirstOrDefault(o => o.StartsWith(name + "=", StringComparison.Ordinal)) is { } option ? Given(option.Substring(name.Length + 1)) : null;

    /// <summary>True where a file is to the compiler what it is here, without a look into it.</summary>
    private static bool IsCandidate(ITaskItem file) =>
        Endings.Any(e => file.ItemSpec.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && !string.Equals(file.GetMetadata("OpenApiGen"), "false", StringComparison.OrdinalIgnoreCase);

    private bool IsContract(ITaskItem file)
    {
        string path = FullPath(file.ItemSpec);
        try
        {
            return IsCandidate(file) && File.Exists(path) && new SourceFile(path, TextFile.Read(path)).IsDocument;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The compiler says that it cannot read it.
            return false;
        }
    }

    /// <summary>A folder's name for one of several documents: the file's, or its folder's where the file has the name that all have.</summary>
    private string NameOf(string document)
    {
        string stem = Path.GetFileName(document).Split('.')[0];
        if (!stem.Equals("openapi", StringComparison.OrdinalIgnoreCase) && !stem.Equals("swagger", StringComparison.OrdinalIgnoreCase))
            return stem;

        string parent = Path.GetDirectoryName(document)!;
        return parent == Folder ? "contract" : Path.GetFileName(parent);
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(Folder, Path.DirectorySeparatorChar == '/' ? path.Replace('\\', '/') : path)).TrimEnd(Path.DirectorySeparatorChar);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
