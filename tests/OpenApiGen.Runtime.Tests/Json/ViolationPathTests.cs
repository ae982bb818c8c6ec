using System.Runtime.CompilerServices;
using System.Text;
using OpenApiGen.Runtime;

namespace OpenApiGen.Runtime.Tests.Json;

/// <summary>Where violations are said to be: paths grow while reading comes back out of what is around them.</summary>
public sealed class ViolationPathTests
{
    private static readonly ObjectRules Item = new(["!a", "?x/y", "?list"], Unknown.Reject);

    private static readonly SchemaChecks Checks = new("""[{"properties":{"n":1}},{"items":2},{"type":"integer","minimum":5}]""");

    private static object ReadItem(ref JsonInput input)
    {
        for (ObjectScan scan = input.Object(Item); input.Next(ref scan);)
            switch (scan.Property)
            {
                case 0: input.Int32(); break;
                case 1: input.Boolean(); break;
                default: input.Array(null, ReadItem); break;
            }

        return Item;
    }

    private static object ReadMap(ref JsonInput input) => input.Map(static (ref i) => i.Array(null, static (ref j) => j.Array(null, ReadItem)));

    private static object ReadChecked(ref JsonInput input) => input.Array(null, static (ref i) => i.Judged(Checks, 0).Map(static (ref j) => j.Any()));

    [TestCase("""{"a":"x"}""", "/a type")]
    [TestCase("""{"a":1,"x/y":0}""", "/x~1y type")]
    [TestCase("""{"x/y":0}""", "/a required", "/x~1y type")]
    [TestCase("""{"a":1,"b~":2,"a":3}""", "/b~0 additionalProperties", "/a duplicate")]
    [TestCase("""{"a":1,"list":[{"a":1},{"list":[{"a":1},{"a":2},{"a":"x"},[]]}]}""", "/list/1/a required", "/list/1/list/2/a type", "/list/1/list/3 type")]
    [TestCase("""{"list":7,"a":""}""", "/list type", "/a type")]
    public void Objects_and_arrays_say_where(string json, params string[] expected) => Assert.That(Judge(json, ReadItem), Is.EqualTo(expected));

    [TestCase("""{"k/":[[{"a":1}],[{"a":1},{"a":true}]],"":[[],[[]]],"k":8}""", "/k~1/1/1/a type", "//1/0 type", "/k type")]
    public void So_do_maps_and_arrays_of_arrays(string json, params string[] expected) => Assert.That(Judge(json, ReadMap), Is.EqualTo(expected));

    [Test]
    public void So_do_checks_within_what_is_read() =>
        Assert.That(Judge("""[{},{"n":[7,1,{},8,2]},{"n":[5.5]}]""", ReadChecked), Is.EqualTo(new[] { "/1/n/1 minimum", "/1/n/2 type", "/1/n/4 minimum", "/2/n/0 type" }));

    [Test]
    public void A_hundred_are_said_and_those_that_are_absent_among_them()
    {
        string[] found = Judge($$"""{"list":[{{string.Join(',', Enumerable.Repeat("""{"a":""}""", 150))}}]}""", ReadItem);
        Assert.That(found, Has.Length.EqualTo(100));
        Assert.That(found[^1], Is.EqualTo("/list/99/a type"));
    }

    [Test]
    public void Pointers_of_the_contract_are_made_once_and_those_of_clients_are_not_kept()
    {
        const string Text = """[{"list":[{"a":1},{"list":[{}]}],"b":0}]""";
        Violation[] found = Read(Text, static (ref i) => i.Array(null, ReadItem));
        Violation[] again = Read(Text, static (ref i) => i.Array(null, ReadItem));
        Assert.That(found.Select(static v => v.Field), Is.EqualTo(new[] { "/0/a", "/0/list/1/a", "/0/list/1/list/0/a", "/0/b" }));
        Assert.That(again.Select(static v => v.Field), Is.EqualTo(found.Select(static v => v.Field)));
        WeakReference ofContract = FirstPointer("""{"a":1,"list":[{"a":""}]}""", ReadItem);
        WeakReference ofClient = FirstPointer("""{"k":[[{}]]}""", ReadMap);
        GC.Collect();
        Assert.That((ofContract.IsAlive, ofClient.IsAlive), Is.EqualTo((true, false)));
    }

    [Test]
    public void Long_pointers_are_not_many()
    {
        string name = new('n', 200);
        string members = string.Join(',', Enumerable.Range(0, 90).Select(i => $"\"{name}{i}\":\"\""));
        string[] found = Judge(
            $$"""{"{{name}}":{ {{members}} } }""",
            static (ref i) => i.Map(static (ref j) => j.Map(static (ref k) => k.Int32())));
        Assert.That(found, Has.Length.InRange(50, 63));
        Assert.That(found.Sum(static f => f.Length), Is.AtMost(17_000));
        Assert.That(found[0], Does.StartWith("/nnn").And.EndsWith("n… type"));
    }

    private static string[] Judge<T>(string json, ValueReader<T> read) => [.. Read(json, read).Select(static v => $"{v.Field} {v.Code}")];

    private static Violation[] Read<T>(string json, ValueReader<T> read)
    {
        ContractJson.TryRead(Encoding.UTF8.GetBytes(json), read, out _, out IReadOnlyList<Violation> violations);
        return [.. violations];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FirstPointer<T>(string json, ValueReader<T> read) => new(Read(json, read)[0].Field);
}
