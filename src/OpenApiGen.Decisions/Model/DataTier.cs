namespace OpenApiGen.Decisions.Model;

/// <summary>The most sensitive data that a system holds.</summary>
public enum DataTier : byte
{
    Public,
    Internal,

    /// <summary>Personal data of contacts and the like, which is no business of its own.</summary>
    PiiOnly,

    /// <summary>Personal data (GDPR, CCPA).</summary>
    Pii,

    /// <summary>Health data (HIPAA, 45 CFR 164).</summary>
    Phi,

    /// <summary>Card data (PCI DSS).</summary>
    Pci,

    /// <summary>Under a supervisor's rules of its own.</summary>
    Regulated,
}

/// <summary>The order of tiers.</summary>
public static class DataTiers
{
    /// <summary>How sensitive: public 0, internal 1, personal 2, health and cards 3, regulated 4.</summary>
    public static int Rank(this DataTier tier) => tier switch
    {
        DataTier.Public => 0,
        DataTier.Internal => 1,
        DataTier.PiiOnly or DataTier.Pii => 2,
        DataTier.Phi or DataTier.Pci => 3,
        _ => 4,
    };

    /// <summary>True for tiers that need a compliance owner and encryption at rest.</summary>
    public static bool NeedsCompliance(this DataTier tier) => tier is DataTier.Phi or DataTier.Pci;
}
