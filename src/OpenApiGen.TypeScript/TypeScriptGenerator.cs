using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Client;
using OpenApiGen.TypeScript.Planning;
using OpenApiGen.TypeScript.Servers;
using OpenApiGen.TypeScript.Types;
using OpenApiGen.TypeScript.Validators;

namespace OpenApiGen.TypeScript;

/// <summary>Makes the TypeScript of a contract: equal contracts and options make equal files.</summary>
public static class TypeScriptGenerator
{
    /// <summary>Generates.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">What its user chose.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static TypeScriptOutput Generate(Contract contract, TypeScriptOptions options, CancellationToken cancellation = default)
    {
        try
        {
            return GenerateAll(contract, options, cancellation);
        }
        catch (NestingException exception)
        {
            return new TypeScriptOutput(default, EquatableArray.Of(exception.Diagnostic), 0);
        }
    }

    private static TypeScriptOutput GenerateAll(Contract contract, TypeScriptOptions options, CancellationToken cancellation)
    {
        var api = new ApiPlan(contract, options, cancellation);
        var files = new List<TypeScriptFile> { TypesFile.Print(api) };
        if (options.WithValidators || options.Framework != ServerFramework.None)
        {
            files.Add(ValidatorsFile.Print(api));
            files.AddRange(SupportFiles.In("validation", static _ => true));
        }

        if (options.Framework != ServerFramework.None)
            files.AddRange(ServerFiles.Print(api));

        if (options.WithClient)
            files.AddRange(ClientFiles.Print(api));

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new TypeScriptOutput(files.ToEquatable(), api.Diagnostics.Distinct().ToEquatable(), api.Operations.Count);
    }
}
