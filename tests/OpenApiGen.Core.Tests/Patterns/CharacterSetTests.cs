using OpenApiGen.Patterns;

namespace OpenApiGen.Core.Tests.Patterns;

public sealed class CharacterSetTests
{
    [Test]
    public void Operations_answer_as_sets_of_numbers_do([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        (CharacterSet left, HashSet<int> leftPoints) = Some(random);
        (CharacterSet right, HashSet<int> rightPoints) = Some(random);
        AssertMembers(left.Union(right), [.. leftPoints.Union(rightPoints)]);
        AssertMembers(left.Intersect(right), [.. leftPoints.Intersect(rightPoints)]);
        AssertMembers(left.Except(right), [.. leftPoints.Except(rightPoints)]);
        Assert.That(left.Overlaps(right), Is.EqualTo(leftPoints.Overlaps(rightPoints)));
        Assert.That(left.IsSubsetOf(right), Is.EqualTo(leftPoints.IsSubsetOf(rightPoints)));
        Assert.That(left.Equals(right), Is.EqualTo(leftPoints.SetEquals(rightPoints)));
    }

    [Test]
    public void Ranges_that_touch_are_one() =>
        Assert.That(CharacterSet.Of([new('d', 'f'), new('a', 'c')]), Is.EqualTo(CharacterSet.Of('a', 'f')));

    private static (CharacterSet Set, HashSet<int> Points) Some(Random random)
    {
        var ranges = new List<CodePointRange>();
        for (int i = random.Next(5); i > 0; i--)
        {
            int first = random.Next(40);
            ranges.Add(new(first, first + random.Next(6)));
        }

        return (CharacterSet.Of(ranges), [.. ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1))]);
    }

    private static void AssertMembers(CharacterSet set, HashSet<int> points)
    {
        Assert.That(Enumerable.Range(0, 60).Where(set.Contains), Is.EquivalentTo(points));
        Assert.That(set.Count, Is.EqualTo(points.Count));
        Assert.That(set.IsEmpty, Is.EqualTo(points.Count == 0));
        for (int i = 1; i < set.RangeCount; i++)
            Assert.That(set.RangeAt(i).First, Is.GreaterThan(set.RangeAt(i - 1).Last + 1));
    }
}
