namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Unions within unions: the work grows with the text, not with the number of ways to read it.</summary>
public sealed class NestedUnionTests : HostileFixture
{
    /// <summary>The deepest chain of lists that fits into the depth of JSON that is accepted.</summary>
    private const int Deepest = 30;

    [TestCase(10)]
    [TestCase(Deepest)]
    public Task A_valid_chain_is_accepted(int depth) => AssertEcho("/nodes", Chain(depth, "{\"x\":7,\"c\":[", "{\"x\":7}", "]}"));

    [TestCase(Deepest)]
    public Task Whatever_tells_branches_apart_may_come_last(int depth) => AssertEcho("/nodes", Chain(depth, "{\"c\":[", "{\"x\":\"t\"}", "],\"x\":7}"));

    [TestCase("{\"n\":25,\"next\":", "}", 60)]
    [TestCase("{\"next\":", ",\"n\":15}", 60)]
    [TestCase("{\"next\":", ",\"n\":25}", 60)]
    [TestCase("{\"all\":[{\"n\":5},", "],\"n\":25}", Deepest)]
    public Task Branches_that_only_their_values_tell_apart(string open, string close, int depth) => AssertEcho("/links", Chain(depth, open, "{\"n\":12}", close));

    [Test]
    public async Task A_wide_tree_is_read()
    {
        // Six levels of six: a million characters.
        string tree = "{\"n\":25}";
        for (int level = 0; level < 6; level++)
            tree = $"{{\"all\":[{string.Join(',', Enumerable.Repeat(tree, 6))}],\"n\":{(level * 7) % 30}}}";

        Assert.That((await PostAsync("/links", tree)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Deep_and_large_at_the_bottom()
    {
        string bottom = "{\"n\":5,\"all\":[" + string.Join(',', Enumerable.Repeat("{\"n\":12}", 60_000)) + "]}";
        Assert.That((await PostAsync("/links", Chain(28, "{\"all\":[", bottom, "],\"n\":25}"))).Status, Is.EqualTo(200));
    }

    [TestCase("{\"x\":7,\"c\":[", "{\"x\":true}", "]}")]
    [TestCase("{\"c\":[", "{\"x\":true}", "],\"x\":7}")]
    public async Task What_is_wrong_at_the_bottom_is_said(string open, string bottom, string close)
    {
        Answer answer = await PostAsync("/nodes", Chain(Deepest - 1, open, bottom, close));
        string place = string.Concat(Enumerable.Repeat("/c/0", Deepest - 1));
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Violations, Has.Length.EqualTo(Deepest + 1), "One for every union, and what is wrong.");
        Assert.That(answer.Violations[^2..], Is.EqualTo(new[] { place + ": oneOf", place + "/x: type" }));
    }

    [TestCase("{'x':7,'c':[{'x':true},{'x':1,'c':5},7]}", "400 : oneOf, /c/0: oneOf, /c/0/x: type, /c/1: oneOf, /c/1/c: type, /c/2: oneOf")]
    [TestCase("{'x':true,'c':[{'x':true}]}", "400 : oneOf, /x: type, /c/0: oneOf, /c/0/x: type")]
    [TestCase("{'x':'t','c':[{}]}", "400 : oneOf, /c/0: oneOf")]
    [TestCase("{'x':'t','x':'u'}", "400 : oneOf, /x: duplicate")]
    public Task All_that_is_wrong_is_said_of_the_nearest_branch(string body, string expected) => AssertPost("/nodes", body.Replace('\'', '"'), expected);

    [TestCase("{'n':'x'}", "400 : oneOf, /n: type")]
    [TestCase("{'n':5,'next':{'n':15,'all':[{'n':25},{}]}}", "400 : oneOf, /next: oneOf, /next/all/1: oneOf")]
    public Task Messages_of_links(string body, string expected) => AssertPost("/links", body.Replace('\'', '"'), expected);

    private static string Chain(int depth, string open, string bottom, string close) =>
        string.Concat(Enumerable.Repeat(open, depth)) + bottom + string.Concat(Enumerable.Repeat(close, depth));

    private async Task AssertEcho(string target, string body)
    {
        Answer answer = await PostAsync(target, body);
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
    }
}
