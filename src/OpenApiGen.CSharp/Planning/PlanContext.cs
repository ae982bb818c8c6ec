using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

/// <summary>What all planners of one document share.</summary>
internal sealed class PlanContext
{
    private readonly List<PlacedDiagnostic> _diagnostics = [];
    private readonly HashSet<PlacedDiagnostic> _reported = [];

    public PlanContext(Contract contract, CSharpOptions options, CancellationToken cancellation)
    {
        Contract = contract;
        Options = options;
        Shaper = new Shaper(contract, cancellation);
        ServiceName = OperationGroup.ServiceName(contract, options.ServiceName);
        TypeNames = new NameScope(ReservedTypeNames(ServiceName));
        Rules = new SharedRules($"global::{options.Namespace}.{ServiceName}Rules", $"global::{options.Namespace}.{ServiceName}Defaults");
        Patterns = new PatternTable(Rules, Report);
        Checks = new CheckTable(Shaper.Table, Patterns, options);
        CheckTableName = $"global::{options.Namespace}.{ServiceName}Checks.Table";
    }

    public Contract Contract { get; }

    public CSharpOptions Options { get; }

    /// <summary>The service's name in Pascal case: <c>AddX</c>, <c>MapX</c>.</summary>
    public string ServiceName { get; }

    public Shaper Shaper { get; }

    /// <summary>Names of types in the namespace.</summary>
    public NameScope TypeNames { get; }

    public SharedRules Rules { get; }

    public PatternTable Patterns { get; }

    public CheckTable Checks { get; }

    public string CheckTableName { get; }

    public IReadOnlyList<PlacedDiagnostic> Diagnostics => _diagnostics;

    public void Report(PlacedDiagnostic diagnostic)
    {
        if (_diagnostics.Count < ReaderLimits.Diagnostics && _reported.Add(diagnostic))
            _diagnostics.Add(diagnostic);
    }

    /// <summary>Classes of the service itself, and type parameters, which would hide types of their names.</summary>
    private static IEnumerable<string> ReservedTypeNames(string service) =>
        [service + "Rules", service + "Checks", service + "Defaults", service + "Extensions", service + "Builder", service + "Endpoints", service + "Json", "TResult", "THandler"];
}
