using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Question 4.</summary>
internal sealed class DataQuestion : PartedQuestion
{
    public override int Number => 4;

    public override string Section => "data";

    public override string Text => "What is the most sensitive data in it, and who answers for it?";

    public override string Canon => "45 CFR 164 (HIPAA); PCI DSS 4.0; GDPR articles 5, 25 and 32; NIST SP 800-53 revision 5";

    public override string StopWhen => "there is health or card data, and no compliance owner or no encryption at rest";

    public override string Example => "pii; the data protection officer; yes; accounts have e-mail addresses";

    internal override IReadOnlyList<AnswerPart> Parts { get; } =
        [new("tier", PartKind.Text, true), new("complianceOwner", PartKind.Text), new("encryptionAtRest", PartKind.Flag), new("evidence", PartKind.Text)];

    public override string Recommend(DecisionInputs inputs) =>
        "the highest tier that is there, with what it brings: pii GDPR and CCPA, phi HIPAA, pci the scope of PCI DSS. Card data belongs to a payment provider, so that it is not there.";
}
