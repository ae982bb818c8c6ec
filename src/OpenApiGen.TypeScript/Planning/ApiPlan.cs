using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;

namespace OpenApiGen.TypeScript.Planning;

/// <summary>Everything that is decided about the TypeScript of a contract before any of it is printed.</summary>
internal sealed class ApiPlan
{
    /// <summary>Names of files that no group of operations may take.</summary>
    private static readonly string[] ReservedFiles = ["index", "types", "validators", "client", "server", "handlers", "middleware"];

    private readonly List<PlacedDiagnostic> _diagnostics = [];

    public ApiPlan(Contract contract, TypeScriptOptions options, CancellationToken cancellation)
    {
        Contract = contract;
        Options = options;
        Cancellation = cancellation;
        Shaper = new Shaper(contract, cancellation);
        Operation[] operations = [.. contract.Operations.Where(options.Filter.Accepts)];
        var uses = new SchemaUses(contract, OperationPlanner.Roots(operations));
        Names = new SchemaNames(contract, Shaper, uses, keepsAll: operations.Length == contract.Operations.Count, _diagnostics.Add);
        Files = new FormFiles(contract, Shaper, operations);
        var planner = new OperationPlanner(this);
        Operations = [.. operations.Select(planner.Plan)];
        IReadOnlyList<string?> stubs = OperationSupport.StubPaths(operations, i => Operations[i].Problem is not null);
        for (int i = 0; i < stubs.Count; i++)
            Operations[i].StubPath = stubs[i];

        Groups = Group(operations);
    }

    public Contract Contract { get; }

    public TypeScriptOptions Options { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>What typed languages make of schemas, for validators.</summary>
    public Shaper Shaper { get; }

    public SchemaNames Names { get; }

    /// <summary>Which parts of multipart forms are files.</summary>
    public FormFiles Files { get; }

    /// <summary>In order of the document.</summary>
    public IReadOnlyList<OperationPlan> Operations { get; }

    public IReadOnlyList<GroupPlan> Groups { get; }

    public IEnumerable<PlacedDiagnostic> Diagnostics => _diagnostics.Concat(Shaper.Diagnostics);

    public void Report(PlacedDiagnostic diagnostic) => _diagnostics.Add(diagnostic);

    private List<GroupPlan> Group(Operation[] operations)
    {
        var files = new NameScope(ReservedFiles);
        var groups = new List<GroupPlan>();
        foreach (OperationGroup group in OperationGroup.Of(Contract, operations, OperationGroup.ServiceName(Contract, Options.ServiceName)))
        {
            string name = Identifier.Camel(group.Name);
            string file = files.Take(Kebab(group.Name), Kebab(group.Name) + "-routes");
            groups.Add(new GroupPlan(name, group.Name, file, group.Title, group.Description, [.. group.Members.Select(m => Operations[m])]));
        }

        return groups;
    }

    /// <summary>Names of files: <c>PetStore</c> is <c>pet-store</c>.</summary>
    private static string Kebab(string pascal)
    {
        var kebab = new System.Text.StringBuilder();
        for (int i = 0; i < pascal.Length; i++)
        {
            bool begins = char.IsUpper(pascal[i]) && i > 0 && (!char.IsUpper(pascal[i - 1]) || (i + 1 < pascal.Length && char.IsLower(pascal[i + 1])));
            if (begins && kebab[kebab.Length - 1] != '-')
                kebab.Append('-');

            kebab.Append(pascal[i] == '_' ? '-' : char.ToLowerInvariant(pascal[i]));
        }

        return kebab.ToString();
    }
}
