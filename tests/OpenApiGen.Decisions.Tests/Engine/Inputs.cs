using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Tests.Engine;

/// <summary>Inputs that tests vary.</summary>
internal static class Inputs
{
    /// <summary>Eight people, fifty requests a second, shared tenancy, personal data, a modular monolith.</summary>
    public static DecisionInputs Team(int size = 8, Language? language = Language.TypeScript) => new()
    {
        TeamSize = size,
        QpsP99 = 50,
        ReadWriteRatio = 5,
        Tenancy = Tenancy.SharedMultiTenant,
        DataTier = DataTier.Pii,
        Pattern = ArchitecturePattern.ModularMonolith,
        Language = language,
    };

    /// <summary>Forty people with a platform team and services in Go.</summary>
    public static DecisionInputs Services() => new()
    {
        TeamSize = 40,
        QpsP99 = 3000,
        ReadWriteRatio = 5,
        Tenancy = Tenancy.SharedMultiTenant,
        DataTier = DataTier.Pii,
        Pattern = ArchitecturePattern.Microservices,
        PlatformTeam = true,
        Language = Language.Go,
    };
}
