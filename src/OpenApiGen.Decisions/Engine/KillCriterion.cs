namespace OpenApiGen.Decisions.Engine;

/// <summary>A reason to stop: what is planned fails whatever the stack.</summary>
/// <param name="Field">The field of a decision file that says so.</param>
/// <param name="Question">The question to return to, 1 to 7.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record KillCriterion(string Field, int Question, string Message);
