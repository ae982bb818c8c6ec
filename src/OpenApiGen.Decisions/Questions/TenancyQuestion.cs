using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Question 2.</summary>
internal sealed class TenancyQuestion : PartedQuestion
{
    public override int Number => 2;

    public override string Section => "tenancy";

    public override string Text => "Does each customer have a system of its own, do they share one, or share it with data kept apart?";

    public override string Canon => "AWS, SaaS Tenant Isolation Strategies (2021)";

    public override string StopWhen => "every tenant gets a system of its own below $100K a year";

    public override string Example => "shared; yes; ; tenantId; twelve pilots, none asks for a database of its own";

    internal override IReadOnlyList<AnswerPart> Parts { get; } =
    [
        new("model", PartKind.Text, true), new("rowIsolation", PartKind.Flag), new("arrPerTenantUsd", PartKind.Number) { Units = ["usd", "dollars"] }, new("tenantKey", PartKind.Text), new("evidence", PartKind.Text),
    ];

    public override string Recommend(DecisionInputs inputs) => inputs.DataTier switch
    {
        DataTier.Regulated or DataTier.Phi or DataTier.Pci => "isolated: a supervisor will ask how one tenant's data is kept from another's.",
        _ => "shared for consumers; shared with row isolation for businesses; isolated where a supervisor asks for it.",
    };
}
