using OpenApiGen.Decisions.Profiles;

namespace OpenApiGen.Decisions.Engine;

/// <summary>How much each constraint counts, unless a profile says otherwise.</summary>
public static class ConstraintWeights
{
    /// <summary>The weight of a constraint by its key.</summary>
    public static double Of(string key) => key switch
    {
        ConstraintKeys.TeamSizeMin or ConstraintKeys.TeamSizeMax or ConstraintKeys.Pattern => 2.0,
        ConstraintKeys.Tenancy or ConstraintKeys.QpsP99Min or ConstraintKeys.PlatformTeamExists => 1.5,
        _ => 1.0,
    };

    /// <summary>False for what a profile can do without: an administration that nobody asked for is no harm.</summary>
    public static bool IsHard(string key) => key != ConstraintKeys.AdminPanelNeeded;
}
