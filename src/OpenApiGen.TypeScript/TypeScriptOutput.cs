using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.TypeScript;

/// <summary>Whose a file is.</summary>
public enum FileOwner : byte
{
    /// <summary>The generator's: written anew whenever its text changes.</summary>
    Generator,

    /// <summary>The user's: written where there is none yet, and never touched again.</summary>
    User,
}

/// <summary>A file of TypeScript.</summary>
/// <param name="Path">Below the output folder, with slashes, such as <c>handlers/users.ts</c>.</param>
/// <param name="Text">Its text, which ends in one line feed.</param>
/// <param name="Owner">Whose it is from now on.</param>
public sealed record TypeScriptFile(string Path, string Text, FileOwner Owner);

/// <summary>The TypeScript of a contract.</summary>
/// <param name="Files">In ordinal order of their paths.</param>
/// <param name="Diagnostics">What was noticed on the way.</param>
/// <param name="OperationCount">How many operations there are code for.</param>
public sealed record TypeScriptOutput(EquatableArray<TypeScriptFile> Files, EquatableArray<PlacedDiagnostic> Diagnostics, int OperationCount);
