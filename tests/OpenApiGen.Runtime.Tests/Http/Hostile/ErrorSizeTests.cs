namespace OpenApiGen.Runtime.Tests.Http;

public sealed class ErrorSizeTests : HostileFixture
{
    [Test]
    public async Task A_long_name_is_not_repeated_with_everything_that_is_wrong_below_it()
    {
        string name = new('k', 1_000_000);
        string values = string.Join(',', Enumerable.Range(0, 120).Select(static i => $"\"{i}\":\"x\""));
        Answer answer = await PostAsync("/maps", $"{{\"{name}\":{{{values}}}}}");
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Violations, Has.Length.EqualTo(100).And.All.EndWith(": type"));
        Assert.That(answer.Violations[7], Is.EqualTo($"/{name[..128]}…/7: type"));
        Assert.That(answer.Body, Has.Length.LessThan(50_000));
    }

    [Test]
    public async Task A_name_is_not_cut_within_a_character()
    {
        Answer answer = await PostAsync("/maps", $"{{\"{new string('k', 127)}😀😀\":5}}");
        Assert.That(answer.Violations, Is.EqualTo(new[] { $"/{new string('k', 127)}…: type" }));
    }

    [Test]
    public Task A_name_of_usual_length_is_said_as_it_is() => AssertPost("/maps", $"{{\"{new string('k', 128)}\":5}}", $"400 /{new string('k', 128)}: type");

    [TestCase("/upload", "multipart/form-data; boundary=b")]
    [TestCase("/form", Form)]
    public async Task Nor_are_names_of_fields(string target, string contentType)
    {
        string name = new('k', 100_000);
        string body = contentType == Form
            ? string.Join('&', Enumerable.Range(0, 120).Select(i => $"{name[..8000]}{i}=1"))
            : Multipart([.. Enumerable.Range(0, 120).Select(i => ($"name=\"{name[..8000]}{i}\"", (string?)"text/plain; charset=x", "1"))]);
        Answer answer = await PostAsync(target, body, contentType);
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Violations, Has.Length.LessThan(110));
        Assert.That(answer.Body, Has.Length.LessThan(50_000));
    }

    [Test]
    public async Task Pointers_are_bounded_together()
    {
        // Each name is short enough; thirty of them before each of a hundred mistakes are not.
        string open = string.Concat(Enumerable.Repeat($"{{\"{new string('k', 120)}\":", 30));
        Answer answer = await PostAsync("/links", $"{{\"n\":5,\"all\":[{string.Join(',', Enumerable.Repeat("{\"n\":\"x\"}", 200))}]}}");
        Assert.That(answer.Violations, Has.Length.EqualTo(100));
        answer = await PostAsync("/trees", open + $"[{string.Join(',', Enumerable.Repeat("1", 200))}]" + new string('}', 30));
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Violations, Has.Length.InRange(1, 10));
        Assert.That(answer.Body, Has.Length.LessThan(20_000));
    }
}
