using System.Text;
using System.Text.Json;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.Model;
using OpenApiGen.TypeScript.Planning;
using OpenApiGen.TypeScript.Tests.Judging;
using OpenApiGen.TypeScript.Validators;

namespace OpenApiGen.TypeScript.Tests.Suites;

/// <summary>Prints validators of documents that judge a body, and lets them judge under Node.</summary>
/// <param name="name">Names the folder.</param>
internal sealed class ValidatorJudge(string name)
{
    private readonly string _folder = PrintedCorpus.EmptyFolder(name);
    private readonly List<string> _questions = [];

    /// <summary>Adds values that a document is to judge.</summary>
    /// <returns>What the reader refuses; nothing where the document is fine.</returns>
    public IReadOnlyList<string> Add(JudgingDocument document, IEnumerable<ReadOnlyMemory<byte>> values)
    {
        if (document.Read(out IReadOnlyList<string> errors) is not { } contract)
            return errors;

        var options = new TypeScriptOptions { AssertFormats = document.AssertFormats };
        string folder = Path.Combine(_folder, document.Id);
        PrintedCorpus.Write(folder, TypeScriptGenerator.Generate(contract, options).Files, Path.Combine(_folder, "shared"), links: true);
        _questions.Add(JsonSerializer.Serialize(new { module = Path.Combine(folder, "validators.ts"), name = NameOf(contract, options), values = values.Select(static v => Encoding.UTF8.GetString(v.Span)) }));
        return [];
    }

    /// <summary>The verdicts, for each document in order: "true", "false", or what went wrong.</summary>
    public async Task<string[][]> JudgeAsync()
    {
        PrintedCorpus.Tools.Require();
        string input = Path.Combine(_folder, "questions.jsonl");
        string output = Path.Combine(_folder, "answers.jsonl");
        await File.WriteAllLinesAsync(input, _questions);
        await PrintedCorpus.Tools.RunAsync("judge.mjs", input, output);
        return [.. (await File.ReadAllLinesAsync(output)).Select(static l => JsonSerializer.Deserialize<JsonElement[]>(l)!.Select(static e => e.ToString().ToLowerInvariant()).ToArray())];
    }

    /// <summary>The constant that judges the only body of a contract.</summary>
    private static string NameOf(Contract contract, TypeScriptOptions options)
    {
        var plan = new ApiPlan(contract, options, CancellationToken.None);
        ValidatorsFile.Print(plan);
        return plan.Operations.Single().Bodies.Single().Validator!;
    }
}
