namespace OpenApiGen.Text;

/// <summary>What a reader made of a text.</summary>
/// <param name="Root">The root node; null where the text is empty or so broken that nothing could be kept.</param>
/// <param name="Problems">What is wrong, in order of place; empty for a sound text.</param>
public sealed record TextTree(Node? Root, IReadOnlyList<SyntaxProblem> Problems);
