using OpenApiGen.Runtime;

namespace OpenApiGen.Runtime.Tests.Json;

/// <summary>Tables of patterns.</summary>
public sealed class PatternAutomatonTests
{
    /// <summary>^[a-zé-ü]+(?:€[a-zé-ü]+)*$: letters are kind 1, the sign is kind 2.</summary>
    private static readonly PatternAutomaton Words = new("\0 a!{ \u00e9!\u00fd \u20ac\"\u20ad ", " #  #\"", start: 2, accepting: 3);

    [TestCase("a", true)]
    [TestCase("\u00e9b\u20acz", true)]
    [TestCase("", false)]
    [TestCase("a\u20ac", false)]
    [TestCase("\u20aca", false)]
    [TestCase("a\u20ac\u20aca", false)]
    [TestCase("ab{", false)]
    [TestCase("a\u00e8", false)]
    [TestCase("a\uffff", false)]
    public void Each_character_leads_on(string text, bool expected) => Assert.That(Words.IsMatch(text), Is.EqualTo(expected));

    /// <summary>a: from state 2 every string that has one matches, whatever follows.</summary>
    [TestCase("xxa\u20ac", true)]
    [TestCase("xx", false)]
    public void A_match_ends_the_search(string text, bool expected) =>
        Assert.That(new PatternAutomaton("\0 a!b ", "\"!", start: 2, accepting: 3).IsMatch(text), Is.EqualTo(expected));
}
