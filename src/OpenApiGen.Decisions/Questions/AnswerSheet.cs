using System.Text;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Answers as they are taken down: the sections of a decision file, as JSON.</summary>
public sealed class AnswerSheet
{
    private const string Path = "the answers";

    private readonly List<(string Section, string Json)> _sections = [];

    /// <summary>Names of the sections that are there.</summary>
    public IEnumerable<string> Sections => _sections.Select(static s => s.Section);

    /// <summary>The answers of a decision file, or of what was kept of an earlier session.</summary>
    /// <param name="text">JSON of a decision file.</param>
    /// <param name="sheet">The answers; empty where the text cannot be read.</param>
    /// <returns>What is wrong with the text.</returns>
    public static IReadOnlyList<Diagnostic> TryRead(string path, string text, out AnswerSheet sheet)
    {
        sheet = new AnswerSheet();
        DecisionFileResult result = DecisionFileReader.Read(path, text);
        if (result.File is not { } file || result.Findings.Count > 0)
            return result.Findings;

        for (int i = 0; i < file.Root.Count; i++)
        {
            Node value = file.Root.ValueAt(i);
            if (value.Kind != NodeKind.Null)
                sheet.Set(file.Root.KeyAt(i).Text, text.Substring(value.Start, value.End - value.Start));
        }

        return [];
    }

    /// <summary>Takes a section down, instead of what it was before.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="json">Its JSON.</param>
    public void Set(string section, string json)
    {
        int index = _sections.FindIndex(s => s.Section == section);
        if (index < 0)
            _sections.Add((section, json));
        else
            _sections[index] = (section, json);
    }

    /// <summary>Takes a section down if a decision file may have it so; else says what is wrong, and nothing is changed.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="json">Its JSON.</param>
    public AnswerProblem? TrySet(string section, string json)
    {
        var changed = new AnswerSheet();
        changed._sections.AddRange(_sections);
        changed.Set(section, json);
        DecisionFileResult result = changed.ToFile();
        if (result.Findings is [var finding, ..])
            return new AnswerProblem(finding.Message);

        var targets = new FindingList(result.File!.Source);
        SloJudge.JudgeTargets(result.File, targets);
        if (targets.Findings is [var target, ..])
            return new AnswerProblem(target.Message);

        Set(section, json);
        return null;
    }

    /// <summary>The text of a decision file.</summary>
    public string ToJson()
    {
        var builder = new StringBuilder("{");
        for (int i = 0; i < _sections.Count; i++)
        {
            builder.Append(i == 0 ? "\n  " : ",\n  ");
            OpenApiGen.Model.JsonText.AppendString(builder, _sections[i].Section);
            builder.Append(": ").Append(_sections[i].Json);
        }

        return builder.Append("\n}\n").ToString();
    }

    /// <summary>The answers as a decision file, with what is wrong with it.</summary>
    public DecisionFileResult ToFile() => DecisionFileReader.Read(Path, ToJson());

    /// <summary>The answers as the engine takes them.</summary>
    public DecisionInputs ToInputs() => ToFile().File is { } file ? FileInputs.From(file) : new DecisionInputs();
}
