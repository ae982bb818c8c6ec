using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Whatever a text is, it is read or refused, soon and without an exception.</summary>
public sealed class ReaderRobustnessTests
{
    /// <summary>Far more than any of these takes, far less than quadratic time or an exhausted stack would show.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private static readonly Func<string, TextTree>[] Readers = [JsonTreeReader.Read, YamlTreeReader.Read];

    [TestCase("[", true)]
    [TestCase("{\"a\":", true)]
    [TestCase("- ", false)]
    [TestCase("? ", false)]
    [TestCase("? - ", false)]
    [TestCase("{a: ", false)]
    [TestCase("[a: ", false)]
    [TestCase("[? ", false)]
    [TestCase("[&a ", false)]
    [TestCase("!!seq [", false)]
    public void Depth_is_limited(string opening, bool isJson)
    {
        string text = string.Concat(Enumerable.Repeat(opening, 100_000));
        foreach (Func<string, TextTree> read in isJson ? Readers : [YamlTreeReader.Read])
            Assert.That(InTime(() => read(text)).Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
    }

    [Test]
    public void Depth_by_indentation_is_limited()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 2000; i++)
            text.Append(' ', i).Append("a:\n");

        Assert.That(InTime(() => YamlTreeReader.Read(text.ToString())).Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
    }

    [Test]
    public void The_deepest_allowed_text_is_read()
    {
        string text = new string('[', ReaderLimits.Depth) + new string(']', ReaderLimits.Depth);
        foreach (Func<string, TextTree> read in Readers)
        {
            Assert.That(read(text).Problems, Is.Empty);
            Assert.That(read($"[{text}]").Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
        }
    }

    [Test]
    public void Aliases_that_multiply_a_document_are_limited()
    {
        string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + Lines(30, static i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        TextTree tree = InTime(() => YamlTreeReader.Read(text));
        Assert.That(tree.Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
        Assert.That(Size(tree.Root!), Is.LessThan(2 * ReaderLimits.AliasedNodes));
    }

    [Test]
    public void Aliases_that_deepen_a_document_are_limited()
    {
        TextTree tree = YamlTreeReader.Read("- &a0 [x]\n" + Lines(1000, static i => $"- &a{i} [*a{i - 1}]\n"));
        Assert.That(tree.Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
        Assert.That(Depth(tree.Root!), Is.EqualTo(ReaderLimits.Depth));
    }

    [Test]
    public void Merge_keys_that_multiply_a_document_are_limited()
    {
        string text = "- &a0 {k: 0}\n" + Lines(20_000, static i => $"- &a{i} {{<<: *a{i - 1}, k{i}: 0}}\n");
        Assert.That(InTime(() => YamlTreeReader.Read(text)).Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
    }

    [Test]
    public void A_document_uses_aliases_as_often_as_documents_do()
    {
        string uses = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: *a\n"));
        Assert.That(YamlTreeReader.Read($"a: &a {{b: 1, c: [2, 3]}}\n{uses}").Problems, Is.Empty);
    }

    [Test]
    public void A_number_with_very_many_digits_keeps_its_spelling()
    {
        string digits = new('f', 5_000_000);
        TextTree tree = InTime(() => YamlTreeReader.Read($"0x{digits}"));
        Assert.That(tree.Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
        Assert.That(tree.Root!.Text, Has.Length.EqualTo(digits.Length + 2));
        Assert.That(InTime(() => YamlTreeReader.Read(new string('7', 5_000_000))).Problems, Is.Empty);
    }

    [TestCase("k{0}: 1\n", "")]
    [TestCase("- k: 1\n", "")]
    [TestCase("a: 1\n", "")]
    [TestCase("[]: 1\n", "")]
    [TestCase("\n", "a: |+\n")]
    [TestCase(" \n", "a: |\n")]
    [TestCase("  x\n", "a: |\n")]
    [TestCase("  x\n", "a: >\n")]
    [TestCase("  x\n", "a: x\n")]
    [TestCase(" x\n", "a: \"")]
    [TestCase("''", "a: '")]
    [TestCase("\\n", "a: \"")]
    [TestCase("# c\n", "a:\n")]
    [TestCase("\t", "a:\n ")]
    [TestCase(" ", "a:")]
    [TestCase("- |\n", "")]
    [TestCase("- |\n\n", "")]
    [TestCase("- &a x\n- *a\n", "")]
    [TestCase("- <<: {{a: 1}}\n", "")]
    [TestCase("a,", "[")]
    [TestCase("a\n", "[")]
    [TestCase("a: b,", "{{")]
    [TestCase("---\n", "")]
    [TestCase("...\n", "")]
    [TestCase("%X y\n", "")]
    [TestCase("%TAG !{0}! x\n", "")]
    [TestCase("é", "a: ")]
    [TestCase("😀", "a: ")]
    [TestCase("\ufeff", "a: '")]
    [TestCase(":", "a")]
    [TestCase("#", "a")]
    [TestCase("&a ", "")]
    [TestCase("!a ", "")]
    [TestCase("? a\n", "")]
    [TestCase("{0},", "[")]
    public void Time_grows_with_the_text_and_not_faster(string piece, string opening)
    {
        string text = Repeated(opening, piece);
        InTime(() => YamlTreeReader.Read(text));
        InTime(() => YamlTreeReader.ReadStream(text));
    }

    [TestCase("{{", "\"k{0}\":1,")]
    [TestCase("{{", "\"k\":1,")]
    [TestCase("[", "\"\\n\",")]
    [TestCase("\"", "\\n")]
    [TestCase("\"", "é")]
    [TestCase("\"", "😀")]
    [TestCase("", " ")]
    [TestCase("", "\n")]
    [TestCase("", "1")]
    public void Time_of_json_grows_with_the_text_and_not_faster(string opening, string piece)
    {
        string text = Repeated(opening, piece);
        InTime(() => JsonTreeReader.Read(text));
    }

    [Test]
    public void Documents_of_a_stream_are_limited()
    {
        IReadOnlyList<TextTree> trees = YamlTreeReader.ReadStream(string.Concat(Enumerable.Repeat("---\n", ReaderLimits.Documents + 5)));
        Assert.That(trees[^1].Problems.Single().Kind, Is.EqualTo(SyntaxProblemKind.LimitExceeded));
        Assert.That(trees, Has.Count.EqualTo(ReaderLimits.Documents + 1));
    }

    [Test]
    public void Problems_of_a_document_are_limited()
    {
        string text = string.Concat(Enumerable.Repeat("a: 1\n", 5000)) + "]";
        IReadOnlyList<SyntaxProblem> problems = YamlTreeReader.Read(text).Problems;
        Assert.That(problems, Has.Count.EqualTo(ReaderLimits.Problems + 1));
        Assert.That(problems[^1].Kind, Is.EqualTo(SyntaxProblemKind.Malformed));
    }

    [Test]
    public void Random_bytes_are_refused_or_read()
    {
        const string signs = " \n\t:-?[]{},#&*!|>'\"%@`ab0.";
        var random = new Random(20260101);
        byte[] bytes = new byte[5_000_000];
        random.NextBytes(bytes);
        string[] texts =
        [
            Encoding.Latin1.GetString(bytes),
            Encoding.UTF8.GetString(bytes),
            Encoding.Unicode.GetString(bytes),
            string.Concat(bytes.Select(static b => signs[b % signs.Length])),
        ];
        foreach (string text in texts)
        {
            foreach (Func<string, TextTree> read in Readers)
                InTime(() => read(text));

            // Most random texts end at once: pieces of them get further.
            for (int i = 0; i + 100 <= text.Length && i < 2_000_000; i += 100)
                foreach (Func<string, TextTree> read in Readers)
                    Check(text.Substring(i, 100), read(text.Substring(i, 100)));
        }
    }

    [Test]
    public void Every_beginning_of_a_text_is_refused_or_read()
    {
        string yaml = FeatureRich.Text;
        const string json = """ {"a":[1,-2.5e+3,true,false,null,"b\n\u00e9\ud83d\ude00é😀"],"a":{"c":{},"d":[[]]}} """;
        foreach (string text in new[] { yaml, yaml.Replace("\n", "\r\n", StringComparison.Ordinal), json })
        {
            for (int i = 0; i <= text.Length; i++)
            {
                foreach (Func<string, TextTree> read in Readers)
                {
                    Check(text[..i], read(text[..i]));
                    Check(text[i..], read(text[i..]));
                }
            }
        }
    }

    [Test]
    public void Every_text_with_one_character_changed_is_refused_or_read()
    {
        foreach (char c in " \n\t:-?[]{},#&*!|>'\"%\\\0\u0085\ud83da")
        {
            for (int i = 0; i < FeatureRich.Text.Length; i++)
            {
                string text = FeatureRich.Text.Remove(i, 1).Insert(i, c.ToString());
                Check(text, YamlTreeReader.Read(text));
                text = FeatureRich.Text.Insert(i, c.ToString());
                Check(text, YamlTreeReader.Read(text));
            }
        }
    }

    [Test]
    public void The_text_with_everything_is_sound() => Assert.That(YamlTreeReader.Read(FeatureRich.Text).Problems, Is.Empty);

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(line));

    /// <summary>A text of some length from an opening and pieces, both formats of a counter.</summary>
    private static string Repeated(string opening, string piece)
    {
        var text = new StringBuilder(string.Format(CultureInfo.InvariantCulture, opening, 0));
        for (int i = 0; text.Length < 1_000_000; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, piece, i);

        return text.ToString();
    }

    private static TextTree InTime(Func<TextTree> read)
    {
        var watch = Stopwatch.StartNew();
        TextTree tree = read();
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
        return tree;
    }

    private static void InTime(Func<IReadOnlyList<TextTree>> read)
    {
        var watch = Stopwatch.StartNew();
        read();
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    /// <summary>Places lie within the text, and at most one problem ends the reading.</summary>
    private static void Check(string text, TextTree tree)
    {
        foreach (SyntaxProblem problem in tree.Problems)
            if (problem.Start < 0 || problem.End < problem.Start || problem.End > text.Length)
                Assert.Fail($"{problem} is outside of the {text.Length} characters of\n{text}");

        if (tree.Problems.Count(p => p.Kind == SyntaxProblemKind.Malformed) > 1)
            Assert.Fail($"several malformed places in\n{text}");

        if (tree.Root is not null)
            CheckPlaces(text, tree.Root);
    }

    private static void CheckPlaces(string text, Node node)
    {
        if (node.Start < 0 || node.End < node.Start || node.End > text.Length)
            Assert.Fail($"{node} at {node.Start}–{node.End} is outside of the {text.Length} characters of\n{text}");

        for (int i = 0; i < node.Count; i++)
        {
            if (node.IsMapping)
                CheckPlaces(text, node.KeyAt(i));

            CheckPlaces(text, node.ValueAt(i));
        }
    }

    private static long Size(Node node) => 1 + Enumerable.Range(0, node.Count).Sum(i => Size(node.ValueAt(i)));

    private static int Depth(Node node) =>
        (node.IsMapping || node.IsSequence ? 1 : 0) + (node.Count == 0 ? 0 : Enumerable.Range(0, node.Count).Max(i => Depth(node.ValueAt(i))));
}
