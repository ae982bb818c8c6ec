using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.Reading;

/// <summary>What became of a document.</summary>
/// <param name="Contract">The contract; null where the document has no readable root or an unknown version.</param>
/// <param name="Diagnostics">What people should know, syntax problems of the files involved left out: those are each file's own.</param>
public sealed record ReadResult(Contract? Contract, EquatableArray<Diagnostic> Diagnostics);
