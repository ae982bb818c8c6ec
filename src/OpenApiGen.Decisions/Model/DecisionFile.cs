using OpenApiGen.Reading;
using OpenApiGen.Text;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Model;

/// <summary>
/// A <c>decision-profile.json</c>: the seven answers with their evidence, what was chosen, and who approves what. Sections that the file does not
/// have are null; within a section, values know whether they are stated.
/// </summary>
public sealed record DecisionFile
{
    /// <summary>The file.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>Its root.</summary>
    public required Node Root { get; init; }

    /// <summary>What the decision is about.</summary>
    public Stated<string> Name { get; init; }

    /// <summary>The day of the decision.</summary>
    public Stated<DateTime> DecidedOn { get; init; }

    /// <summary>Which of the profiles a person chose.</summary>
    public ChoiceSection? Choice { get; init; }

    /// <summary>Question 1.</summary>
    public TrafficSection? Traffic { get; init; }

    /// <summary>Question 2.</summary>
    public TenancySection? Tenancy { get; init; }

    /// <summary>Question 3.</summary>
    public CommunicationSection? Communication { get; init; }

    /// <summary>Question 4.</summary>
    public DataSection? Data { get; init; }

    /// <summary>Question 5.</summary>
    public ArchitectureSection? Architecture { get; init; }

    /// <summary>Question 6: one entry for each surface; null where the file has no such section.</summary>
    public IReadOnlyList<RecoverySection>? Recovery { get; init; }

    /// <summary>Question 7: the objectives; null where the file has no such section.</summary>
    public IReadOnlyList<SloSection>? Slos { get; init; }

    /// <summary>Who approves what; null where the file has no such section.</summary>
    public ApproverSection? Approvers { get; init; }
}

/// <summary>A person's choice among profiles.</summary>
/// <param name="Node">The section.</param>
/// <param name="Profile">Name of a profile.</param>
/// <param name="ChosenBy">Who chose.</param>
/// <param name="Reason">Why.</param>
public sealed record ChoiceSection(Node Node, Stated<string> Profile, Stated<string> ChosenBy, Stated<string> Reason);

/// <summary>Question 1.</summary>
/// <param name="Node">The section.</param>
/// <param name="ReadWriteRatio">Reads for each write.</param>
/// <param name="QpsP99">Requests per second, 99th percentile of a year ahead.</param>
/// <param name="Evidence">Where the numbers come from.</param>
public sealed record TrafficSection(Node Node, Stated<double> ReadWriteRatio, Stated<double> QpsP99, Stated<string> Evidence);

/// <summary>Question 2.</summary>
/// <param name="Node">The section.</param>
/// <param name="Model">The model.</param>
/// <param name="RowIsolation">True where each row of a shared table knows its tenant.</param>
/// <param name="TenantKey">The parameter, property or column that names a tenant, such as <c>tenantId</c>.</param>
/// <param name="TenantFromToken">True where a caller's token names the tenant, so that routes need no parameter for it.</param>
/// <param name="WithoutTenant">Operations (by id, or <c>GET /health</c>) and tables that belong to no tenant on purpose.</param>
/// <param name="ArrPerTenantUsd">What a tenant pays in a year, in US dollars.</param>
/// <param name="Evidence">Why.</param>
public sealed record TenancySection(
    Node Node, Stated<Tenancy> Model, Stated<bool> RowIsolation, Stated<string> TenantKey, Stated<bool> TenantFromToken, IReadOnlyList<Stated<string>> WithoutTenant,
    Stated<double> ArrPerTenantUsd, Stated<string> Evidence);

/// <summary>Question 3.</summary>
/// <param name="Node">The section.</param>
/// <param name="Default">How parts talk.</param>
/// <param name="Exceptions">What is done otherwise, such as mail.</param>
/// <param name="Evidence">Why.</param>
public sealed record CommunicationSection(Node Node, Stated<CommunicationStyle> Default, IReadOnlyList<Stated<string>> Exceptions, Stated<string> Evidence);

/// <summary>Question 4.</summary>
/// <param name="Node">The section.</param>
/// <param name="Tier">The highest tier that is there.</param>
/// <param name="ComplianceOwner">Who answers for it.</param>
/// <param name="EncryptionAtRest">True where stored data is encrypted.</param>
/// <param name="Evidence">Why.</param>
public sealed record DataSection(Node Node, Stated<DataTier> Tier, Stated<string> ComplianceOwner, Stated<bool> EncryptionAtRest, Stated<string> Evidence);

/// <summary>Question 5.</summary>
/// <param name="Node">The section.</param>
/// <param name="Pattern">The cut.</param>
/// <param name="TeamSize">People.</param>
/// <param name="PlatformTeam">True where a team runs the platform for the others.</param>
/// <param name="BoundedContexts">Names of contexts that could be apart.</param>
/// <param name="Language">What the team prefers to write.</param>
/// <param name="AdminPanel">True where people need an administration out of the box.</param>
/// <param name="Evidence">Why this cut for this team.</param>
public sealed record ArchitectureSection(
    Node Node, Stated<ArchitecturePattern> Pattern, Stated<int> TeamSize, Stated<bool> PlatformTeam, IReadOnlyList<Stated<string>> BoundedContexts,
    Stated<Language> Language, Stated<bool> AdminPanel, Stated<string> Evidence);

/// <summary>Question 6, one surface.</summary>
/// <param name="Node">The entry.</param>
/// <param name="Surface">What is recovered, such as production.</param>
/// <param name="CustomerFacing">True where customers notice; production is unless it says otherwise.</param>
/// <param name="RpoMinutes">How much may be lost, in minutes.</param>
/// <param name="RtoMinutes">How long it may be away, in minutes.</param>
/// <param name="LastDrill">When recovering was last tried.</param>
/// <param name="Evidence">Why.</param>
public sealed record RecoverySection(
    Node Node, Stated<string> Surface, Stated<bool> CustomerFacing, Stated<double> RpoMinutes, Stated<double> RtoMinutes, Stated<DateTime> LastDrill, Stated<string> Evidence)
{
    /// <summary>True where customers notice that it is away: production, unless the file says otherwise.</summary>
    public bool IsCustomerFacing => CustomerFacing.OrNull() ?? (Surface.Value is { } surface && NameWords.Of(surface).Any(static w => w is "production" or "prod"));
}

/// <summary>Who approves.</summary>
/// <param name="Node">The section.</param>
/// <param name="Classes">Classes of change, such as <c>production_schema_change</c>, in order of the file.</param>
public sealed record ApproverSection(Node Node, IReadOnlyList<ApproverClass> Classes)
{
    /// <summary>Who approves what, without places.</summary>
    public IReadOnlyList<Approval> Approvals => [.. Classes.Select(static c => new Approval(c.Key.Value!, [.. c.People.Select(static p => p.Value).OfType<string>()]))];
}

/// <summary>Who approves one class of change.</summary>
/// <param name="Key">Its name.</param>
/// <param name="People">Roles or names, all of whom have to agree.</param>
public sealed record ApproverClass(Stated<string> Key, IReadOnlyList<Stated<string>> People);
