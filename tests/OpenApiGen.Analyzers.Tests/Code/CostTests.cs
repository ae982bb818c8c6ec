using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>What the analyzer looks at: as little as it can.</summary>
public sealed class CostTests
{
    [Test]
    public async Task A_project_without_contracts_is_not_looked_at()
    {
        // Without the runtime library no code can have to do with a contract.
        AnalyzedProject project = new AnalyzedProject().WithoutRuntime().Source("Console.WriteLine();");
        AnalyzerTelemetryInfo cost = await project.CostAsync(new HandlerAnalyzer());
        Assert.That((cost.OperationActionsCount, cost.SymbolActionsCount, cost.SymbolStartActionsCount, cost.CompilationEndActionsCount), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public async Task A_library_is_asked_for_its_handlers_only()
    {
        AnalyzerTelemetryInfo cost = await Contracts.WithHandlers().Library().Source("namespace Demo; public class Other { public void Call() => Console.WriteLine(); }").CostAsync(new HandlerAnalyzer());
        Assert.That((cost.OperationActionsCount, cost.OperationBlockActionsCount, cost.SymbolStartActionsCount), Is.EqualTo((0, 0, 1)), "bodies of methods are looked at type by type");
    }
}
