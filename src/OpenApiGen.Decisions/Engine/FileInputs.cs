using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Engine;

/// <summary>Takes inputs out of decision files.</summary>
public static class FileInputs
{
    /// <summary>What a file answers.</summary>
    public static DecisionInputs From(DecisionFile file) => new()
    {
        TeamSize = file.Architecture?.TeamSize.OrNull(),
        QpsP99 = file.Traffic?.QpsP99.OrNull(),
        ReadWriteRatio = file.Traffic?.ReadWriteRatio.OrNull(),
        Tenancy = file.Tenancy?.Model.OrNull(),
        DataTier = file.Data?.Tier.OrNull(),
        Pattern = file.Architecture?.Pattern.OrNull(),
        Language = file.Architecture?.Language.OrNull(),
        PlatformTeam = file.Architecture?.PlatformTeam.Value ?? false,
        AdminPanel = file.Architecture?.AdminPanel.Value ?? false,
        RowIsolation = file.Tenancy?.RowIsolation.OrNull(),
        ArrPerTenantUsd = file.Tenancy?.ArrPerTenantUsd.OrNull(),
        Communication = file.Communication?.Default.OrNull(),
        ComplianceOwner = file.Data?.ComplianceOwner.Value,
        EncryptionAtRest = file.Data?.EncryptionAtRest.Value ?? false,
        BoundedContexts = file.Architecture is { } architecture && architecture.Node["boundedContexts"] is { Kind: not NodeKind.Null } ? [.. architecture.BoundedContexts.Select(static c => c.Value).OfType<string>()] : null,
        Recovery = file.Recovery?.Select(static r => new RecoveryPromise(r.Surface.Value ?? "a surface without a name", r.IsCustomerFacing, r.RpoMinutes.OrNull(), r.RtoMinutes.OrNull())).ToList(),
        Promise = file.Slos is { Count: > 0 } slos ? Promise(slos) : null,
        Evidence = Evidence(file),
        Choice = file.Choice?.Profile.Value is { } profile ? new ProfileChoice(profile, file.Choice.ChosenBy.Value, file.Choice.Reason.Value) : null,
        Approvers = file.Approvers?.Approvals ?? [],
    };

    /// <summary>The strictest of what objectives promise, each number by itself.</summary>
    private static ServicePromise Promise(IReadOnlyList<SloSection> slos) => new()
    {
        Sli = slos.Select(static s => s.Sli.Value).FirstOrDefault(static s => s is not null),
        Target = slos.Max(static s => s.SoundTarget()),
        IsTargetStated = slos.Any(static s => s.Target.IsStated),
        WindowDays = slos.OrderByDescending(static s => s.SoundTarget()).First().WindowDays.OrNull(),
        P50Ms = slos.Min(static s => s.Latency?.P50.OrNull()),
        P95Ms = slos.Min(static s => s.Latency?.P95.OrNull()),
        P99Ms = slos.Min(static s => s.Latency?.P99.OrNull()),
        BudgetConsumer = slos.Select(static s => s.BudgetConsumer.Value).FirstOrDefault(static s => s is not null),
    };

    private static Dictionary<int, string> Evidence(DecisionFile file)
    {
        var evidence = new Dictionary<int, string>();
        Add(1, file.Traffic?.Evidence);
        Add(2, file.Tenancy?.Evidence);
        Add(3, file.Communication?.Evidence);
        Add(4, file.Data?.Evidence);
        Add(5, file.Architecture?.Evidence);
        Add(6, file.Recovery?.Select(static r => r.Evidence).FirstOrDefault(static e => e.Value is not null));
        Add(7, file.Slos?.Select(static s => s.Evidence).FirstOrDefault(static e => e.Value is not null));
        return evidence;

        void Add(int question, Stated<string>? text)
        {
            if (text?.Value is { } value)
                evidence.Add(question, value);
        }
    }
}
