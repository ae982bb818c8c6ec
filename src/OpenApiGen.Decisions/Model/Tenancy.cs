namespace OpenApiGen.Decisions.Model;

/// <summary>How customers share what serves them.</summary>
public enum Tenancy : byte
{
    /// <summary>One deployment for one customer.</summary>
    SingleTenant,

    /// <summary>Customers share services and tables; rows know whose they are.</summary>
    SharedMultiTenant,

    /// <summary>Customers share services, but have databases or deployments of their own.</summary>
    IsolatedMultiTenant,
}
