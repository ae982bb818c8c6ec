namespace OpenApiGen.Benchmarks.Generation;

/// <summary>Where the tool and its peers are.</summary>
/// <param name="Tool">OpenApiGen.Tool.dll as its package has it.</param>
/// <param name="Compiled">The same compiled ahead of time for this machine (ReadyToRun).</param>
/// <param name="Native">The same as a native program; empty where it was not made.</param>
/// <param name="Node">The program node.</param>
/// <param name="Projects">The folder tests/bench-node, each of whose folders has its packages.</param>
internal sealed record TypeScriptPlaces(string Tool, string Compiled, string Native, string Node, string Projects)
{
    /// <summary>Packages that outputs are compiled with.</summary>
    public string CompilerPackages => Path.Combine(Projects, "check/node_modules");

    /// <summary>Who makes types and nothing else; ours first.</summary>
    public IReadOnlyList<TypeScriptPeer> OfTypes() =>
    [
        .. Ours("--types-only"),
        new("openapi-typescript 7.13.0", (document, output) => [Node, InProject("openapi-typescript", "openapi-typescript/bin/cli.js"), document, "-o", Path.Combine(output, "types.ts")]),
        HeyApi("@hey-api/typescript"),
    ];

    /// <summary>Who makes types, zod's schemas and a client on fetch; ours first.</summary>
    public IReadOnlyList<TypeScriptPeer> OfEverything() =>
    [
        .. Ours("--client"),
        HeyApi("@hey-api/typescript", "zod", "@hey-api/sdk", "@hey-api/client-fetch"),
        new("orval 8.38.0", (document, output) =>
        [
            "env", "BENCH_DOCUMENT=" + document, "BENCH_OUTPUT=" + output,
            Node, InProject("orval", "orval/dist/bin/orval.mjs"), "--config", Path.Combine(Projects, "orval/orval.config.mjs"),
        ]),
    ];

    private IEnumerable<TypeScriptPeer> Ours(string option)
    {
        yield return new("OpenApiGen", (document, output) => ["dotnet", Tool, "scaffold", document, option, "--output", output]);
        yield return new("OpenApiGen, ReadyToRun", (document, output) => ["dotnet", Compiled, "scaffold", document, option, "--output", output], IsJudged: false);
        if (Native.Length > 0)
            yield return new("OpenApiGen, native", (document, output) => [Native, "scaffold", document, option, "--output", output], IsJudged: false);
    }

    private TypeScriptPeer HeyApi(params string[] plugins) => new(
        "@hey-api/openapi-ts 0.99.0",
        (document, output) => [Node, InProject("hey-api", "@hey-api/openapi-ts/bin/run.js"), "-i", document, "-o", output, "--no-log-file", "-p", .. plugins]);

    private string InProject(string project, string file) => Path.Combine(Projects, project, "node_modules", file);
}

/// <summary>Who makes TypeScript of a document.</summary>
/// <param name="Name">For tables.</param>
/// <param name="Command">The command, given the document and a folder for the output.</param>
/// <param name="IsJudged">False for another build of one whose output has been judged.</param>
internal sealed record TypeScriptPeer(string Name, Func<string, string, string[]> Command, bool IsJudged = true);
