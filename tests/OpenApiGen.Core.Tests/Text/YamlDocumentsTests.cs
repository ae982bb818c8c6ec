using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

public sealed class YamlDocumentsTests
{
    [TestCase("", "")]
    [TestCase("# nothing\n\n", "")]
    [TestCase("\ufeff", "")]
    [TestCase("...\n...\n", "")]
    [TestCase("---", "null")]
    [TestCase("--- # c\n", "null")]
    [TestCase("a: 1", """{"a":1}""")]
    [TestCase("\ufeffa: 1", """{"a":1}""")]
    [TestCase("\ufeff# c\n---\na: 1", """{"a":1}""")]
    [TestCase("---\na: 1\n...\n", """{"a":1}""")]
    [TestCase("--- a\n--- b\n---\n--- c", "\"a\" \"b\" null \"c\"")]
    [TestCase("a\n...\nb\n...\n# c\n", "\"a\" \"b\"")]
    [TestCase("a: 1\n---\n- 2\n---\n\"x\"\n---\n[3]\n--- |\n y\n", "{\"a\":1} [2] \"x\" [3] \"y\\n\"")]
    [TestCase("a\n...\n\ufeffb", "\"a\" \"b\"")]
    [TestCase("%YAML 1.2\n---\na\n...\n%YAML 1.1\n# c\n---\nb", "\"a\" \"b\"")]
    [TestCase("%RESERVED some words\n---\na", "\"a\"")]
    [TestCase("---a", "\"---a\"")]
    [TestCase("- ---\n- ...\n-\n  --- x", "[\"---\",\"...\",\"--- x\"]")]
    [TestCase("--- a\n %b", "\"a %b\"")]
    public void Streams_are_read_document_by_document(string text, string json)
    {
        IReadOnlyList<TextTree> trees = YamlTreeReader.ReadStream(text);
        Assert.That(trees.SelectMany(t => t.Problems), Is.Empty);
        Assert.That(string.Join(' ', trees.Select(t => TreeText.Of(t.Root))), Is.EqualTo(json));
    }

    [TestCase("")]
    [TestCase("\n# c\n")]
    public void An_empty_text_has_no_root_and_no_problem(string text)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(tree.Root, Is.Null);
        Assert.That(tree.Problems, Is.Empty);
    }

    [TestCase("a: 1\n---\nb: 2", "Unsupported (2,1)–(2,4)")]
    [TestCase("a: 1\n...\nb: 2", "Unsupported (3,1)–(3,4)")]
    [TestCase("a: 1\n...\n%FOO\n---\nb: 2", "Unsupported (4,1)–(4,4)")]
    [TestCase("a: 1\n...\n%YAML 3\n---\nb: 2", "Malformed (3,1)–(3,8)")]
    public void A_second_document_is_a_problem_where_one_is_expected(string text, string problem)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo(problem));
        Assert.That(TreeText.Of(tree.Root), Is.EqualTo("""{"a":1}"""));
    }

    [TestCase("%YAML 1.2", "(1,1)–(1,2)")]
    [TestCase("%YAML 1.2\n...\n", "(2,1)–(2,2)")]
    [TestCase("%YAML 1.2\na: 1", "(2,1)–(2,2)")]
    [TestCase("%YAML 1.2\n%YAML 1.2\n---", "(2,1)–(2,10)")]
    [TestCase("%YAML 2.0\n---", "(1,1)–(1,10)")]
    [TestCase("%YAML\n---", "(1,1)–(1,6)")]
    [TestCase("%TAG !e!\n---", "(1,1)–(1,9)")]
    [TestCase("%TAG e tag:\n---", "(1,1)–(1,12)")]
    [TestCase("%TAG !e! tag:a\n%TAG !e! tag:b\n---", "(2,1)–(2,15)")]
    [TestCase("% x\n---", "(1,1)–(1,4)")]
    [TestCase("a: 1\n%YAML 1.2\n---\nb: 2", "(2,1)–(2,2)")]
    [TestCase("a: 1\n... b\n", "(2,5)–(2,6)")]
    [TestCase("--- - a\n", "(1,5)–(1,6)")]
    public void Directives_and_markers_that_are_wrong_are_malformed(string text, string range)
    {
        IReadOnlyList<TextTree> trees = YamlTreeReader.ReadStream(text);
        Assert.That(TreeText.Problem(text, trees[^1]), Is.EqualTo($"Malformed {range}"));
    }

    [Test]
    public void A_stream_ends_with_its_first_malformed_document()
    {
        IReadOnlyList<TextTree> trees = YamlTreeReader.ReadStream("a: 1\n---\nb: [\n---\nc: 3");
        Assert.That(trees, Has.Count.EqualTo(2));
        Assert.That(trees[0].Problems, Is.Empty);
        Assert.That(trees[1].Problems, Has.One.Items);
        Assert.That(TreeText.Of(trees[1].Root), Is.EqualTo("""{"b":[]}"""));
    }

    [Test]
    public void Line_ends_of_every_kind_make_the_same_tree()
    {
        string text = FeatureRich.Text;
        Node expected = YamlTreeReader.Read(text).Root!;
        Node windows = YamlTreeReader.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Root!;
        Node old = YamlTreeReader.Read(text.Replace('\n', '\r')).Root!;
        Assert.That(TreeComparison.Difference(expected, windows, withPlaces: false), Is.Null);
        Assert.That(TreeComparison.Difference(expected, old), Is.Null);
        Assert.That(TreeText.Of(windows), Does.Not.Contain("\\r"));
    }
}
