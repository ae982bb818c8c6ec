using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

public sealed class NodeTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(11)]
    [TestCase(12)]
    [TestCase(1000)]
    public void A_mapping_finds_every_key_it_has_and_no_other(int count)
    {
        var mapping = new Node(NodeKind.Mapping, 0);
        for (int i = 0; i < count; i++)
            mapping.Add(Scalar($"k{i}"), Scalar($"v{i}"));

        Assert.That(mapping.Count, Is.EqualTo(count));
        for (int i = 0; i < count; i++)
        {
            Assert.That(mapping.IndexOf($"k{i}"), Is.EqualTo(i));
            Assert.That(mapping[$"k{i}"]?.Text, Is.EqualTo($"v{i}"));
        }

        Assert.That(mapping["k"], Is.Null);
        Assert.That(mapping.IndexOf($"v{count - 1}"), Is.EqualTo(-1));
    }

    [Test]
    public void A_key_that_is_added_after_a_search_is_found()
    {
        var mapping = new Node(NodeKind.Mapping, 0);
        for (int i = 0; i < 20; i++)
            mapping.Add(Scalar($"k{i}"), Scalar("v"));

        Assert.That(mapping["late"], Is.Null);
        mapping.Add(Scalar("late"), Scalar("found"));
        Assert.That(mapping["late"]?.Text, Is.EqualTo("found"));
        Assert.That(mapping.Text, Is.Empty);
    }

    [Test]
    public void The_first_of_two_equal_keys_is_found([Values(2, 30)] int count)
    {
        var mapping = new Node(NodeKind.Mapping, 0);
        for (int i = 0; i < count; i++)
            mapping.Add(Scalar("same"), Scalar($"{i}"));

        Assert.That(mapping["same"]?.Text, Is.EqualTo("0"));
    }

    [Test]
    public void Items_keep_their_order()
    {
        var sequence = new Node(NodeKind.Sequence, 0);
        for (int i = 0; i < 100; i++)
            sequence.Add(Scalar($"{i}"));

        Assert.That(Enumerable.Range(0, sequence.Count).Select(i => sequence.ValueAt(i).Text), Is.EqualTo(Enumerable.Range(0, 100).Select(i => $"{i}")));
        Assert.That(sequence["0"], Is.Null);
    }

    private static Node Scalar(string text) => new(NodeKind.String, text, 0, text.Length);
}
