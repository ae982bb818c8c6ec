using OpenApiGen;
using OpenApiGen.CSharp;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Writing;

// From a document to files of C#, as compilers with the generator do, and with the settings of the tool, which writes TypeScript.
if (args is not [var document, var folder])
{
    Console.Error.WriteLine("usage: generate DOCUMENT FOLDER");
    return 2;
}

ShortLived.DelayCollections();
if (Read(document) is not { } contract)
    return 1;

GeneratedCode code = CSharpGenerator.Generate(contract, new CSharpOptions { Namespace = "Bench" }, CancellationToken.None);
Directory.CreateDirectory(folder);
foreach (GeneratedFile generated in code.Files)
    File.WriteAllText(Path.Combine(folder, generated.HintName), generated.Text);

return 0;

static Contract? Read(string document)
{
    var file = new SourceFile(document, TextFile.Read(document));
    return ContractReader.Read(file, [file], CancellationToken.None).Contract;
}
