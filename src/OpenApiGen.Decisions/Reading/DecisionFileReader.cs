using OpenApiGen.Decisions.Model;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Reading;

/// <summary>What became of a decision file.</summary>
/// <param name="File">The file; null where it has no object as root.</param>
/// <param name="Findings">What is wrong with it as a file (OAG2001); what it says is judged elsewhere.</param>
public sealed record DecisionFileResult(DecisionFile? File, IReadOnlyList<Diagnostic> Findings);

/// <summary>Reads <c>decision-profile.json</c>: JSON with comments.</summary>
public static class DecisionFileReader
{
    /// <summary>Reads a text. Nothing is thrown whatever the text is.</summary>
    /// <param name="path">The path, for messages.</param>
    /// <param name="text">The text.</param>
    public static DecisionFileResult Read(string path, string text)
    {
        SourceFile source = SourceFile.WithComments(path, text);
        var findings = new FindingList(source);
        findings.ReportSyntax();
        if (source.Tree.Root is not { IsMapping: true } root)
        {
            if (source.IsComplete)
                findings.Report(DecisionRules.InvalidFile, source.Span(0, 0), "A decision file is a JSON object; the answers stand in 'traffic', 'tenancy', 'communication', 'data', 'architecture', 'recovery' and 'slo'");

            return new DecisionFileResult(null, findings.Findings);
        }

        DecisionFile file = Read(source, new ObjectReader(findings, root, "a decision file"));

        // Of a text that breaks off, what follows from the break is no news.
        return new DecisionFileResult(source.IsComplete ? file : null, findings.Findings);
    }

    private static DecisionFile Read(SourceFile source, ObjectReader reader)
    {
        reader.Text(ObjectReader.Schema);
        var file = new DecisionFile
        {
            Source = source,
            Root = reader.Node,
            Name = reader.Text("name"),
            DecidedOn = reader.Day("decidedOn"),
            Choice = Choice(reader.Object("choice")),
            Traffic = Traffic(reader.Object("traffic")),
            Tenancy = Tenancy(reader.Object("tenancy")),
            Communication = Communication(reader.Object("communication")),
            Data = Data(reader.Object("data")),
            Architecture = Architecture(reader.Object("architecture")),
            Recovery = reader.Objects("recovery")?.Select(Recovery).ToList(),
            Slos = reader.Objects("slo")?.Select(SloReader.Read).ToList(),
            Approvers = Approvers(reader.Object("approvers")),
        };
        reader.End();
        return file;
    }

    private static ChoiceSection? Choice(ObjectReader? reader)
    {
        if (reader is null)
            return null;

        var section = new ChoiceSection(reader.Node, reader.Text("profile"), reader.Text("chosenBy"), reader.Text("reason"));
        reader.Require("profile", section.Profile.IsStated);
        reader.End();
        return section;
    }

    private static TrafficSection? Traffic(ObjectReader? reader)
    {
        if (reader is null)
            return null;

        var section = new TrafficSection(reader.Node, reader.Number("readWriteRatio"), reader.Number("qpsP99"), reader.Text("evidence"));
        reader.End();
        return section;
    }

    private static TenancySection? Tenancy(ObjectReader? reader)
    {
        if (reader is null)
            return null;

        var section = new TenancySection(
            reader.Node, reader.Word("model", Vocabularies.Tenancy), reader.Flag("rowIsolation"), reader.Text("tenantKey"), reader.Flag("tenantFromToken"),
            reader.Texts("withoutTenant"), reader.Number("arrPerTenantUsd"), reader.Text("evidence"));
        reader.End();
        return section;
    }

    private static CommunicationSection? Communication(ObjectReader? reader)
    {
        if (reader is null)
            return null;

        var section = new CommunicationSection(reader.Node, reader.Word("default", Vocabularies.Communication), reader.Texts("exceptions"), reader.Text("evidence"));
        reader.End();
        return section;
    }

    private static DataSection? Data(ObjectReader? reader)
    {
        if (reader is null)
            return null;

        var section = new DataSection(reader.Node, reader.Word("tier", Vocabularies.DataTier), reader.Text("complianceOwner"), reader.Flag("encryptionAtRest"), reader.Text("evidence"));
        reader.End();
        return section;
    }

    private static ArchitectureSection? Architecture(ObjectReader? reader)
    {
        if (reader is null)
            return null;

        var section = new ArchitectureSection(
            reader.Node, reader.Word("pattern", Vocabularies.Pattern), reader.Count("teamSize"), reader.Flag("platformTeam"), reader.Texts("boundedContexts"),
            reader.Word("language", Vocabularies.Language), reader.Flag("adminPanel"), reader.Text("evidence"));
        reader.End();
        return section;
    }

    private static RecoverySection Recovery(ObjectReader reader)
    {
        var section = new RecoverySection(
            reader.Node, reader.Text("surface"), reader.Flag("customerFacing"), reader.Number("rpoMinutes"), reader.Number("rtoMinutes"), reader.Day("lastDrill"), reader.Text("evidence"));
        reader.End();
        return section;
    }

    private static ApproverSection? Approvers(ObjectReader? reader) =>
        reader is null ? null : new ApproverSection(reader.Node, ApproverReader.Read(reader));
}
