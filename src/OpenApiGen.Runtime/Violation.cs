namespace OpenApiGen;

/// <summary>One way in which a request breaks its contract.</summary>
/// <param name="Field">
/// Where: in a body a JSON pointer (RFC 6901) such as <c>/items/0/price</c>, empty for the body itself;
/// in a parameter its place and name, such as <c>query/limit</c>, followed by a JSON pointer into its value where it has one.
/// Names of more than 128 characters are cut, and end in an ellipsis.
/// </param>
/// <param name="Code">Which keyword of the contract is broken, such as <c>maxLength</c> or <c>required</c>.</param>
/// <param name="Message">A sentence for people.</param>
public readonly record struct Violation(string Field, string Code, string Message);
