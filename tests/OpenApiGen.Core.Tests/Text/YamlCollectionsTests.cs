using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

public sealed class YamlCollectionsTests
{
    [TestCase("a: 1\nb: 2", """{"a":1,"b":2}""")]
    [TestCase("a:\n  b:\n    c: 1\n  d: 2\ne: 3", """{"a":{"b":{"c":1},"d":2},"e":3}""")]
    [TestCase("a:\nb:\n  c:", """{"a":null,"b":{"c":null}}""")]
    [TestCase("- 1\n- 2", "[1,2]")]
    [TestCase("-\n- \n-\t\n", "[null,null,null]")]
    [TestCase("a:\n- 1\n- 2\nb:\n  - 3", """{"a":[1,2],"b":[3]}""")]
    [TestCase("- - 1\n  - 2\n- - - 3", "[[1,2],[[3]]]")]
    [TestCase("-   a: 1\n    b: 2\n-\n  c: 3", """[{"a":1,"b":2},{"c":3}]""")]
    [TestCase("- a:\n  - 1\n  b: 2", """[{"a":[1],"b":2}]""")]
    [TestCase("a :  1\n\"b\" : 2\n'c d': 3\ne f: 4", """{"a":1,"b":2,"c d":3,"e f":4}""")]
    [TestCase("/pets/{id}: 1\n$ref: '#/a'\nx-a.b: 2\n200: ok\n4XX: no", """{"/pets/{id}":1,"$ref":"#/a","x-a.b":2,"200":"ok","4XX":"no"}""")]
    [TestCase("# c\na: 1 # c\n\n  # c\nb: # c\n  # c\n  - 1\n# c\n  - 2\n", """{"a":1,"b":[1,2]}""")]
    [TestCase("  a: 1\n  b: 2", """{"a":1,"b":2}""")]
    public void Block_collections_are_read(string text, string json) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(json));

    [TestCase("? a\n: 1\n? b\n? c\n:\n- 2\n: 3", """{"a":1,"b":null,"c":[2],"":3}""")]
    [TestCase("? a\n: 1\n? b\nc: 2", """{"a":1,"b":null,"c":2}""")]
    [TestCase("?\n  a\n:\n  - 1\n  - 2", """{"a":[1,2]}""")]
    [TestCase("? a\n:\n- 1\n- 2", """{"a":[1,2]}""")]
    [TestCase("? |\n  a\n: - 1\n  - 2", """{"a\n":[1,2]}""")]
    [TestCase("? a b\n  c\n: d: 1\n  e: 2", """{"a b c":{"d":1,"e":2}}""")]
    [TestCase("- ? a\n  : 1\n  ? b\n  : 2", """[{"a":1,"b":2}]""")]
    [TestCase("? ", """{"":null}""")]
    public void Explicit_keys_are_read(string text, string json) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(json));

    [TestCase("[]", "[]")]
    [TestCase("{}", "{}")]
    [TestCase("[1, two, 'three', \"four\", ]", """[1,"two","three","four"]""")]
    [TestCase("{a: 1, b : 2, \"c\":3, 'd' :4, e, f:, ? g : 5, ? h}", """{"a":1,"b":2,"c":3,"d":4,"e":null,"f":null,"g":5,"h":null}""")]
    [TestCase("[a: 1, \"b\":2, : 3, ? c : 4, ? d, [e]]", """[{"a":1},{"b":2},{"":3},{"c":4},{"d":null},["e"]]""")]
    [TestCase("{a: [1, {b: [2]}], c: {}}", """{"a":[1,{"b":[2]}],"c":{}}""")]
    [TestCase("[a b, c:d, http://e, -1, -f, :g, ?h]", """["a b","c:d","http://e",-1,"-f",":g","?h"]""")]
    [TestCase("{a: b\n c, d:\n  'e\n  f'}", """{"a":"b c","d":"e f"}""")]
    [TestCase("[ # c\n  1 # c\n  , # c\n  2\n]", "[1,2]")]
    [TestCase("{\"a\":\n1,\"b\"\n:2}", """{"a":1,"b":2}""")]
    [TestCase("{\n\t\"a\":\t1,\n\t\"b\":\t[\n\t]\n}", """{"a":1,"b":[]}""")]
    [TestCase("a: [\n  1,\n  2\n]\nb: {\n  c: 3\n}", """{"a":[1,2],"b":{"c":3}}""")]
    [TestCase("- [\n  1\n]\n- 2", "[[1],2]")]
    [TestCase("- {a: 1}\n- [b]", """[{"a":1},["b"]]""")]
    public void Flow_collections_are_read(string text, string json) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(json));

    [TestCase("{a: 1, a: 2}", "DuplicateKey (1,8)–(1,9)", """{"a":1}""")]
    [TestCase("a: 1\nb: 2\n\"a\": 3\nc: 4", "DuplicateKey (3,1)–(3,4)", """{"a":1,"b":2,"c":4}""")]
    [TestCase("a:\n  b: 1\nc:\n  b: 1\na:\n  d: 1", "DuplicateKey (5,1)–(5,2)", """{"a":{"b":1},"c":{"b":1}}""")]
    [TestCase("k1: 1\nk2: 1\nk3: 1\nk4: 1\nk5: 1\nk6: 1\nk7: 1\nk8: 1\nk9: 1\nk3: 2", "DuplicateKey (10,1)–(10,3)", """{"k1":1,"k2":1,"k3":1,"k4":1,"k5":1,"k6":1,"k7":1,"k8":1,"k9":1}""")]
    [TestCase("1: a\n'1': b", "DuplicateKey (2,1)–(2,4)", """{"1":"a"}""")]
    [TestCase("[a]: 1\nb: 2", "Unsupported (1,1)–(1,4)", """{"b":2}""")]
    [TestCase("? a: 1\n: 2\nb: 3", "Unsupported (1,3)–(1,7)", """{"b":3}""")]
    [TestCase("{{a: 1}: 2, b: 3}", "Unsupported (1,2)–(1,8)", """{"b":3}""")]
    public void Keys_that_cannot_be_kept_are_reported_and_reading_goes_on(string text, string problem, string json)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo(problem));
        Assert.That(TreeText.Of(tree.Root), Is.EqualTo(json));
    }

    [Test]
    public void Collections_know_their_places()
    {
        const string text = "a:\n  - b: 1\n    c: [2, {d: 3}] # e\n  -\n\nf: {}\n# end\n";
        Node root = YamlTreeReader.Read(text).Root!;
        Node sequence = root["a"]!, mapping = sequence.ValueAt(0), flow = mapping["c"]!;
        Assert.That(Source(root), Is.EqualTo("a:\n  - b: 1\n    c: [2, {d: 3}] # e\n  -\n\nf: {}"));
        Assert.That(Source(sequence), Is.EqualTo("- b: 1\n    c: [2, {d: 3}] # e\n  -"));
        Assert.That(Source(mapping), Is.EqualTo("b: 1\n    c: [2, {d: 3}]"));
        Assert.That(Source(flow), Is.EqualTo("[2, {d: 3}]"));
        Assert.That(Source(flow.ValueAt(1)), Is.EqualTo("{d: 3}"));
        Assert.That(Source(root.KeyAt(1)), Is.EqualTo("f"));

        string Source(Node node) => text[node.Start..node.End];
    }

    [Test]
    public void Json_is_read_as_it_is()
    {
        const string json = """{"a":[1,-2.5e3,true,null,"b\/\u00e9\ud83d\ude00"],"c":{"d":{}},"":[]}""";
        Assert.That(TreeText.OfYaml(json), Is.EqualTo(TreeText.OfJson(json)));
    }
}
