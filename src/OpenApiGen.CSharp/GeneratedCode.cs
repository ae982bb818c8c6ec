using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.CSharp;

/// <summary>A file of generated code.</summary>
/// <param name="HintName">Its name, unique ignoring case among the files of all documents.</param>
/// <param name="Text">Its text, lines ended by LF.</param>
public sealed record GeneratedFile(string HintName, string Text);

/// <summary>What became of a contract.</summary>
/// <param name="Files">The code, in order of name.</param>
/// <param name="Diagnostics">What people should know, by place.</param>
public sealed record GeneratedCode(EquatableArray<GeneratedFile> Files, EquatableArray<PlacedDiagnostic> Diagnostics);
