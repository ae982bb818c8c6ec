using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Question 5.</summary>
internal sealed class ArchitectureQuestion : PartedQuestion
{
    public override int Number => 5;

    public override string Section => "architecture";

    public override string Text => "A monolith, a modular one, or services: why is it right for this team?";

    public override string Canon => "Newman, Building Microservices, 2nd edition (2021), chapter 3; Fowler, MonolithFirst (2015); Skelton and Pais, Team Topologies (2019); Evans, Domain-Driven Design (2003)";

    public override string StopWhen => "microservices are chosen for anything but 30 people, contexts that are apart already, and a platform team";

    public override string Example => "modular-monolith; 8; no; users, orders; dotnet; no; one team, and every release touches both contexts";

    internal override IReadOnlyList<AnswerPart> Parts { get; } =
    [
        new("pattern", PartKind.Text, true), new("teamSize", PartKind.Number, true) { Units = ["people"] }, new("platformTeam", PartKind.Flag), new("boundedContexts", PartKind.List),
        new("language", PartKind.Text), new("adminPanel", PartKind.Flag), new("evidence", PartKind.Text),
    ];

    public override string Recommend(DecisionInputs inputs) =>
        $"modular-monolith below {KillCriteria.MicroserviceTeam} people. Services only with {KillCriteria.MicroserviceTeam} or more, contexts that are independent, and a platform team.";
}
