namespace OpenApiGen.Decisions.Profiles;

/// <summary>Keys of constraints in profile files, in the order in which people read them.</summary>
public static class ConstraintKeys
{
    public const string TeamSizeMin = "team_size_min";
    public const string TeamSizeMax = "team_size_max";
    public const string Tenancy = "tenancy";
    public const string DataTierMax = "data_sensitivity_tier_max";
    public const string Pattern = "pattern";
    public const string QpsP99Min = "qps_p99_min";
    public const string PlatformTeamExists = "platform_team_exists";
    public const string AdminPanelNeeded = "admin_panel_needed";
    public const string Languages = "languages";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [TeamSizeMin, TeamSizeMax, Tenancy, DataTierMax, Pattern, QpsP99Min, PlatformTeamExists, AdminPanelNeeded, Languages];
}
