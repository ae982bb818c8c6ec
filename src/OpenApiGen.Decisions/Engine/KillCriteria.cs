using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Engine;

/// <summary>The reasons to stop. What is not answered kills nothing.</summary>
public static class KillCriteria
{
    /// <summary>People below whom services of their own do not pay.</summary>
    public const int MicroserviceTeam = 30;

    /// <summary>People below whom events as the default do not pay.</summary>
    public const int EventDrivenTeam = 20;

    /// <summary>What a tenant has to pay in a year for a deployment of its own, in US dollars.</summary>
    public const double SingleTenantArrUsd = 100_000;

    /// <summary>Those of the engine that this one took over: the same five.</summary>
    public static IReadOnlyList<KillCriterion> Reference(DecisionInputs inputs)
    {
        var kills = new List<KillCriterion>();
        if (inputs is { Pattern: ArchitecturePattern.Microservices, TeamSize: < MicroserviceTeam })
            kills.Add(new("architecture.pattern", 5, $"Microservices with {Phrase.OrUnknown(inputs.TeamSize)} people: below {MicroserviceTeam}, a modular monolith costs less and can be cut later"));

        if (inputs is { Pattern: ArchitecturePattern.Microservices, PlatformTeam: false })
            kills.Add(new("architecture.platformTeam", 5, "Microservices without a platform team: each team would build its own platform"));

        if (inputs is { DataTier: { } tier, TeamSize: < 4 } && tier.NeedsCompliance())
            kills.Add(new("data.tier", 4, $"Data of tier {Vocabularies.DataTier[tier]} with {Phrase.OrUnknown(inputs.TeamSize)} people: four are the least who can divide duties; let a certified service hold the data"));

        if (inputs is { Pattern: ArchitecturePattern.ModularMonolith, QpsP99: > 5000 })
            kills.Add(new("traffic.qpsP99", 1, $"{Phrase.OrUnknown(inputs.QpsP99)} requests per second on a modular monolith: above 5000, decide how to partition first"));

        if (inputs is { QpsP99: < 1, TeamSize: > 5 })
            kills.Add(new("traffic.qpsP99", 1, $"{Phrase.OrUnknown(inputs.QpsP99)} requests per second for {Phrase.OrUnknown(inputs.TeamSize)} people: nobody needs this service yet, so there is nothing to decide"));

        return kills;
    }

    /// <summary>All: those, and those of the seven questions.</summary>
    public static IReadOnlyList<KillCriterion> Strict(DecisionInputs inputs)
    {
        List<KillCriterion> kills = [.. Reference(inputs)];
        if (inputs is { Tenancy: Tenancy.SingleTenant, ArrPerTenantUsd: < SingleTenantArrUsd })
            kills.Add(new("tenancy.model", 2, $"A deployment for each tenant at ${Phrase.OrUnknown(inputs.ArrPerTenantUsd)} a year: below ${Phrase.OrUnknown(SingleTenantArrUsd)}, share it and isolate rows"));

        if (inputs is { Communication: CommunicationStyle.EventDriven, TeamSize: < EventDrivenTeam })
            kills.Add(new("communication.default", 3, $"Events as the default with {Phrase.OrUnknown(inputs.TeamSize)} people: below {EventDrivenTeam}, call each other and keep an async lane for mail and webhooks"));

        if (inputs.DataTier is { } tier && tier.NeedsCompliance() && (!inputs.HasComplianceOwner || !inputs.EncryptionAtRest))
        {
            string lacks = (inputs.HasComplianceOwner ? "" : "a compliance owner") + (inputs is { HasComplianceOwner: false, EncryptionAtRest: false } ? " and " : "") + (inputs.EncryptionAtRest ? "" : "encryption at rest");
            kills.Add(new("data.tier", 4, $"Data of tier {Vocabularies.DataTier[tier]} without {lacks}: name who answers for the data, and encrypt it, before there is any"));
        }

        if (inputs is { Pattern: ArchitecturePattern.Microservices, BoundedContexts.Count: < 2 })
            kills.Add(new("architecture.boundedContexts", 5, "Microservices without two contexts that could be apart: what is cut along none has to be changed together for ever"));

        foreach (RecoveryPromise surface in inputs.Recovery ?? [])
            if (surface.IsCustomerFacing && (surface.RpoMinutes is null || surface.RtoMinutes is null))
                kills.Add(new("recovery", 6, $"'{surface.Surface}' faces customers and has no {(surface.RpoMinutes is null ? "RPO" : "RTO")}: say how much may be lost and how long it may be away"));

        if (inputs.Promise is { IsTargetStated: false })
            kills.Add(new("slo", 7, "An objective without a number is a wish: state 'target', such as 0.999, of a 'sli' that users notice"));

        return kills;
    }
}
