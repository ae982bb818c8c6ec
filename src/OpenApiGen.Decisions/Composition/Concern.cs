namespace OpenApiGen.Decisions.Composition;

/// <summary>A concern of a backend, who owns it, and when its turn is.</summary>
/// <param name="Name">What people ask for.</param>
/// <param name="Words">Other words for it.</param>
/// <param name="Provider">Who owns it: the name of what is looked for.</param>
/// <param name="Verb">The verb of <c>openapigen</c> that does a part of it; null where there is none.</param>
/// <param name="When">When its turn is.</param>
/// <param name="After">Questions that have to be answered before, 1 to 7.</param>
public sealed record Concern(string Name, IReadOnlyList<string> Words, string Provider, string? Verb, string When, IReadOnlyList<int> After);
