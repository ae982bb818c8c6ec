using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Generator;

/// <summary>A document with everything that its code depends on. Equal ones make equal code.</summary>
/// <param name="Root">The file with the <c>openapi</c> or <c>swagger</c> key.</param>
/// <param name="Files">That file and those that it refers to, directly or not.</param>
/// <param name="Reading">How it is to be understood.</param>
/// <param name="Options">What its user chose about the code.</param>
/// <param name="OwnOptions">Names of the options that its item sets; the others are the project's.</param>
/// <param name="Diagnostics">What is wrong with the choice.</param>
internal sealed record Document(
    SourceFile Root, EquatableArray<SourceFile> Files, ReadOptions Reading, CSharpOptions Options, EquatableArray<string> OwnOptions, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>True where reading a text ended early: what seems to be wrong with the rest is that it was not read.</summary>
    public bool IsCutShort => Files.Any(static f => !f.IsComplete);
}

/// <summary>What became of a document.</summary>
internal sealed record DocumentResult(Document Document, ReadResult Result);

/// <summary>A contract with its options: all that code is made of.</summary>
internal sealed record ContractInput(Contract Contract, CSharpOptions Options);

/// <summary>Code with the path of its document, to which diagnostics belong.</summary>
internal sealed record ContractCode(string File, GeneratedCode Code);
