namespace OpenApiGen.Text;

/// <summary>What a reader made of a text.</summary>
/// <param name="Root">
/// The root node; null where the text is empty or so broken that nothing could be kept.
/// A malformed text keeps what stands before the problem.
/// </param>
/// <param name="Problems">What is wrong, in order of place; empty for a sound text. Reading ends at the first one that is malformed.</param>
public sealed record TextTree(Node? Root, IReadOnlyList<SyntaxProblem> Problems);
