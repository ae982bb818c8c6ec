using System.Diagnostics;

namespace OpenApiGen.Runtime.Tests.Json;

/// <summary>What patterns that backtrack may cost.</summary>
public sealed class StringPatternTests
{
    private static readonly string Slow = new string('a', 12) + "!";

    [Test]
    public void A_pattern_that_backtracks_takes_its_time_from_what_all_have_together()
    {
        long budget = 1000;
        long patience = Stopwatch.Frequency;
        Assert.That(Backtracking().IsMatch(Slow, ref budget, ref patience), Is.False);
        Assert.That(patience, Is.LessThan(Stopwatch.Frequency));
        Assert.That(budget, Is.EqualTo(1000).Or.Negative);
    }

    [TestCase(-1, 1)]
    [TestCase(1, -1)]
    public void Where_nothing_is_left_it_matches_nothing(long budget, long patience) =>
        Assert.That(Backtracking().IsMatch("ab", ref budget, ref patience), Is.False);

    [TestCase(1, 1)]
    [TestCase(0, 0)]
    public void Where_something_is_left_it_matches(long budget, long patience) =>
        Assert.That(Backtracking().IsMatch("ab", ref budget, ref patience), Is.True);

    [Test]
    public void What_does_not_backtrack_costs_nothing()
    {
        long budget = -1;
        long patience = -1;
        Assert.That(new StringPattern("a", static s => s == "a").IsMatch("a", ref budget, ref patience), Is.True);
        Assert.That(new StringPattern("a", "a", isLinear: true).IsMatch("a", ref budget, ref patience), Is.True);
        Assert.That((budget, patience), Is.EqualTo((-1L, -1L)));
    }

    [Test]
    public void A_string_that_takes_longer_than_one_may_spends_the_work_of_its_request()
    {
        long budget = 1000;
        long patience = Stopwatch.Frequency;
        Assert.That(Backtracking().IsMatch(new string('a', 60) + "!", ref budget, ref patience), Is.False);
        Assert.That(budget, Is.Negative);
    }

    private static StringPattern Backtracking() => new("^(?:a+b?)+\\b$", "^(?:a+b?)+\\b$", isLinear: false);
}
