// Writes types.ts and the client of documents: OpenApiGen.ClientFiles [--bigint] DOCUMENT FOLDER [DOCUMENT FOLDER]…
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;
using OpenApiGen.TypeScript;

Int64Form form = args is ["--bigint", ..] ? Int64Form.BigInt : Int64Form.Number;
string[] pairs = form == Int64Form.BigInt ? args[1..] : args;
int failures = 0;
for (int i = 0; i + 1 < pairs.Length; i += 2)
{
    var file = new SourceFile(pairs[i], File.ReadAllText(pairs[i]));
    ReadResult read = ContractReader.Read(file, Beside(file), CancellationToken.None);
    foreach (Diagnostic diagnostic in read.Diagnostics.Where(d => d.Rule.Severity == Severity.Error))
        Console.Error.WriteLine($"{pairs[i]}: {diagnostic}");

    if (read.Contract is not { } contract)
    {
        failures++;
        continue;
    }

    TypeScriptOutput output = TypeScriptGenerator.Generate(contract, new TypeScriptOptions { WithValidators = false, WithClient = true, Int64 = form });
    foreach (TypeScriptFile written in output.Files)
    {
        string path = Path.Combine(pairs[i + 1], written.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, written.Text);
    }
}

return failures == 0 ? 0 : 1;

// Documents that consist of several files have the others beside them.
static IReadOnlyList<SourceFile> Beside(SourceFile root) =>
    Path.GetFileName(Path.GetDirectoryName(root.Path)) is "multifile-3gpp"
        ? [root, .. Directory.EnumerateFiles(Path.GetDirectoryName(root.Path)!).Where(f => f != root.Path && Path.GetExtension(f) is ".yaml" or ".json").Select(f => new SourceFile(f, File.ReadAllText(f)))]
        : [root];
