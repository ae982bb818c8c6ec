namespace OpenApiGen.Decisions.Model;

/// <summary>How a system is cut into deployments.</summary>
public enum ArchitecturePattern : byte
{
    Monolith,
    ModularMonolith,
    DomainBoundedServices,
    Microservices,
    Serverless,
}
