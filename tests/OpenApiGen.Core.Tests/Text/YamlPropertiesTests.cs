using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Anchors, aliases, merge keys and tags.</summary>
public sealed class YamlPropertiesTests
{
    [TestCase("a: &x 1\nb: *x", """{"a":1,"b":1}""")]
    [TestCase("a: &x\n  c: 1\nb: *x", """{"a":{"c":1},"b":{"c":1}}""")]
    [TestCase("a: &x\n- 1\nb: [*x, *x]", """{"a":[1],"b":[[1],[1]]}""")]
    [TestCase("&x a: 1\nb: *x", """{"a":1,"b":"a"}""")]
    [TestCase("&m\n&k a: 1\nb: *k", """{"a":1,"b":"a"}""")]
    [TestCase("a: &x 0x1F\n*x : 2", """{"a":31,"0x1F":2}""")]
    [TestCase("a: &x 1\nb: &x 2\nc: *x", """{"a":1,"b":2,"c":2}""")]
    [TestCase("a: &x\nb: *x", """{"a":null,"b":null}""")]
    [TestCase("- &a:b-c. 1\n- *a:b-c.", "[1,1]")]
    public void Aliases_are_the_node_that_they_name(string text, string json) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(json));

    [Test]
    public void An_alias_is_the_same_node()
    {
        Node root = YamlTreeReader.Read("a: &x {b: 1}\nc: *x").Root!;
        Assert.That(root["c"], Is.SameAs(root["a"]));
    }

    [TestCase("a: &x\n  b: *x", "Unsupported (2,6)–(2,8)", """{"a":{"b":null}}""")]
    [TestCase("&x [1, [*x], 2]", "Unsupported (1,9)–(1,11)", "[1,[null],2]")]
    [TestCase("a: *x\nb: 1", "Malformed (1,4)–(1,6)", "{}")]
    [TestCase("a: 1\nb: &x *a", "Malformed (2,7)–(2,9)", """{"a":1}""")]
    [TestCase("a: &x 1\n---\nb: *x", "Malformed (3,4)–(3,6)", "{}")]
    [TestCase("a: & b", "Malformed (1,4)–(1,5)", "{}")]
    [TestCase("a: *", "Malformed (1,4)–(1,5)", "{}")]
    [TestCase("a: **bold**", "Malformed (1,4)–(1,12)", "{}")]
    [TestCase("a: &x &y 1", "Malformed (1,7)–(1,8)", "{}")]
    [TestCase("a: &x\n  &y 1", "Malformed (2,3)–(2,7)", """{"a":1}""")]
    public void Aliases_that_name_no_finished_node_are_problems(string text, string problem, string json)
    {
        TextTree tree = YamlTreeReader.ReadStream(text)[^1];
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo(problem));
        Assert.That(TreeText.Of(tree.Root), Is.EqualTo(json));
    }

    [TestCase("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n  e: 4", """{"a":{"b":1,"c":2},"d":{"b":1,"c":3,"e":4}}""")]
    [TestCase("a: &x {b: 1, c: 2}\nd:\n  c: 3\n  <<: *x\n  e: 4", """{"a":{"b":1,"c":2},"d":{"c":3,"b":1,"e":4}}""")]
    [TestCase("- &x {b: 1, c: 2}\n- &y {b: 5, f: 6}\n- {<<: [*x, *y], f: 7}", """[{"b":1,"c":2},{"b":5,"f":6},{"b":1,"c":2,"f":7}]""")]
    [TestCase("<<: {a: 1, b: 2}\nb: 3", """{"a":1,"b":3}""")]
    [TestCase("- &x {a: 1}\n- &y {<<: *x, b: 2}\n- {<<: *y, c: 3}", """[{"a":1},{"a":1,"b":2},{"a":1,"b":2,"c":3}]""")]
    [TestCase("[<<: {a: 1}]", """[{"a":1}]""")]
    [TestCase("? <<\n: {a: 1}", """{"a":1}""")]
    [TestCase("<<: []\na: 1", """{"a":1}""")]
    [TestCase("'<<': {a: 1}", """{"<<":{"a":1}}""")]
    [TestCase("\"<<\": {a: 1}\nb: <<", """{"<<":{"a":1},"b":"<<"}""")]
    [TestCase("!!str <<: {a: 1}", """{"<<":{"a":1}}""")]
    public void Merge_keys_bring_the_entries_that_a_mapping_lacks(string text, string json) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(json));

    [TestCase("a: 1\n<<: 2", "Unsupported (2,5)–(2,6)", """{"a":1,"<<":2}""")]
    [TestCase("<<: [{a: 1}, b]", "Unsupported (1,5)–(1,16)", """{"<<":[{"a":1},"b"]}""")]
    [TestCase("<<: {a: 1}\n<<: {b: 1}", "DuplicateKey (2,1)–(2,3)", """{"a":1}""")]
    public void Merge_keys_without_mappings_are_reported(string text, string problem, string json)
    {
        TextTree tree = YamlTreeReader.Read(text);
        Assert.That(TreeText.Problem(text, tree), Is.EqualTo(problem));
        Assert.That(TreeText.Of(tree.Root), Is.EqualTo(json));
    }

    [Test]
    public void A_merged_mapping_keeps_its_place()
    {
        const string text = "a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n";
        Node merged = YamlTreeReader.Read(text).Root!["c"]!;
        Assert.That(text[merged.Start..merged.End], Is.EqualTo("<<: *x\n  d: 2"));
        Assert.That(TreeText.Range(text, merged["b"]!.Start, merged["b"]!.End), Is.EqualTo("(1,11)–(1,12)"));
    }

    [TestCase("!!str 1", "\"1\"")]
    [TestCase("!!str", "\"\"")]
    [TestCase("!!str null", "\"null\"")]
    [TestCase("! 1", "\"1\"")]
    [TestCase("!local 1", "\"1\"")]
    [TestCase("!local", "\"\"")]
    [TestCase("!local [1]", "[1]")]
    [TestCase("!!binary R0lG", "\"R0lG\"")]
    [TestCase("!!int \"7\"", "7")]
    [TestCase("!!int 0x1F", "31")]
    [TestCase("!!float 1", "1.0")]
    [TestCase("!!float '.inf'", ".inf")]
    [TestCase("!!bool 'True'", "true")]
    [TestCase("!!null ''", "null")]
    [TestCase("!!null", "null")]
    [TestCase("!!seq [1]", "[1]")]
    [TestCase("!!map\na: 1", """{"a":1}""")]
    [TestCase("!!set {a, b}", """{"a":null,"b":null}""")]
    [TestCase("!<tag:yaml.org,2002:str> 1", "\"1\"")]
    [TestCase("%TAG !y! tag:yaml.org,2002:\n---\n!y!str 1", "\"1\"")]
    [TestCase("%TAG !! tag:example.com,2000:\n---\n!!int x", "\"x\"")]
    [TestCase("%TAG ! tag:yaml.org,2002:\n---\n!str 1", "\"1\"")]
    [TestCase("!!str &x 1", "\"1\"")]
    [TestCase("&x !!str 1", "\"1\"")]
    [TestCase("- !!str\n- a: !!str\n  b: !!str # c\n- [!!str , !!str]", """["",{"a":"","b":""},["",""]]""")]
    [TestCase("!!map\n!!str 1: !!int \"2\"", """{"1":2}""")]
    public void Tags_say_what_a_node_is(string text, string json) => Assert.That(TreeText.OfYaml(text), Is.EqualTo(json));

    [TestCase("!!int x", "Malformed (1,7)–(1,8)")]
    [TestCase("!!int 1.5", "Malformed (1,7)–(1,10)")]
    [TestCase("!!bool yes", "Malformed (1,8)–(1,11)")]
    [TestCase("!!null x", "Malformed (1,8)–(1,9)")]
    [TestCase("!!seq x", "Malformed (1,7)–(1,8)")]
    [TestCase("!!map [1]", "Malformed (1,7)–(1,8)")]
    [TestCase("!!str {a: 1}", "Malformed (1,7)–(1,8)")]
    [TestCase("!!seq\na: 1", "Malformed (2,1)–(2,2)")]
    [TestCase("a: !!int\n", "Malformed (1,9)–(1,9)")]
    [TestCase("!e!x y", "Malformed (1,1)–(1,4)")]
    [TestCase("!! x", "Malformed (1,1)–(1,3)")]
    [TestCase("!<> x", "Malformed (1,1)–(1,3)")]
    [TestCase("!<a x", "Malformed (1,1)–(1,4)")]
    [TestCase("!a !b x", "Malformed (1,4)–(1,5)")]
    [TestCase("!a{b} x", "Malformed (1,3)–(1,4)")]
    public void Tags_that_do_not_fit_are_malformed(string text, string problem) =>
        Assert.That(TreeText.Problem(text, YamlTreeReader.Read(text)), Is.EqualTo(problem));
}
