using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Model;

/// <summary>The class of change by which people promise less than the floor of their profile.</summary>
public static class FloorException
{
    /// <summary>Its name among approvers.</summary>
    public const string Change = "slo_floor_exception";

    /// <summary>True where a person is named for it.</summary>
    public static bool IsGranted(IEnumerable<Approval> approvers) => approvers.Any(static a => a.Change == Change && a.People.Any(HumanApprovers.IsHuman));

    /// <summary>True where a file names a person for it.</summary>
    public static bool IsGranted(ApproverSection? approvers) => approvers is not null && IsGranted(approvers.Approvals);
}
