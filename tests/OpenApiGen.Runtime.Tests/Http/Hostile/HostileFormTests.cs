using System.Diagnostics;
using System.Globalization;

namespace OpenApiGen.Runtime.Tests.Http;

public sealed class HostileFormTests : HostileFixture
{
    [TestCase(1000, "200")]
    [TestCase(1500, "200")]
    [TestCase(4096, "200")]
    public async Task Lists_in_brackets_lose_nothing(int count, string expected)
    {
        Answer answer = await PostAsync("/form", string.Join('&', Enumerable.Repeat("filter[tags][]=x", count)), Form);
        Assert.That($"{answer.Status}", Is.EqualTo(expected), answer.Body);
        Assert.That(answer.Body.Split("\"x\"").Length - 1, Is.EqualTo(count));
    }

    [Test]
    public async Task Names_nested_too_deep_are_refused()
    {
        string name = "filter[deeper]" + string.Concat(Enumerable.Repeat("[a]", 20));
        await AssertPost("/form", name + "=1", "400 /filter: style", Form);
        await AssertOutcome($"/search?{name}=1", "400 query/filter: style");
    }

    [TestCase("name[zz]=1&name=x", "400 /name[zz]: additionalProperties")]
    [TestCase("age[zz]=1", "400 /age[zz]: additionalProperties")]
    [TestCase("items[zz]=1", "400 /items[zz]: additionalProperties")]
    [TestCase("filter=%7B%7D&filter[tags]=1", "400 /filter[tags]: additionalProperties")]
    [TestCase("filter[tags]=1", "{'Body':{'filter':{'tags':['1']}}}")]
    [TestCase("filter[tags=1", "400 /filter[tags: additionalProperties")]
    [TestCase("filter[tags]x=1", "400 /filter[tags]x: additionalProperties")]
    public Task Brackets_belong_to_fields_that_are_written_with_them(string body, string expected) => AssertPost("/form", body, expected, Form);

    [TestCase("items=notjson", "400 /items: json")]
    [TestCase("items=notjson&age=x", "400 /age: type, /items: json")]
    [TestCase("age=x&items=1&items=notjson", "400 /age: type, /items: json")]
    [TestCase("items=1&items=2", "{'Body':{'items':[1,2]}}")]
    public async Task A_field_that_should_be_json_is_named(string body, string expected)
    {
        Answer answer = await PostAsync("/form", body, Form);
        Assert.That(answer.Status == 400 ? $"400 {string.Join(", ", answer.Violations.Order(StringComparer.Ordinal))}" : answer.Outcome, Is.EqualTo(expected));
    }

    [TestCase("name=%ff%fe", "400 /name: charset")]
    [TestCase("name=%c3", "400 /name: charset")]
    [TestCase("name=a%", "400 /name: charset")]
    [TestCase("name=%zz", "400 /name: charset")]
    [TestCase("name=%c3%bc", "{'Body':{'name':'ü'}}")]
    [TestCase("filter[tags][]=%ff", "400 /filter: charset")]
    [TestCase("%ff=1", "400 : charset")]
    public Task Text_of_forms_is_unicode(string body, string expected) => AssertPost("/form", body, expected, Form);

    [TestCase("s=%ff", "400 query/s: charset")]
    [TestCase("s=%zz", "400 query/s: charset")]
    [TestCase("s=100%25", "{'S':'100%'}")]
    [TestCase("filter[tags]=%zz", "400 query/filter: charset")]
    [TestCase("%zz=1&s=a", "{'S':'a'}")]
    public Task Text_of_queries_is_unicode(string query, string expected) => AssertOutcome("/search?" + query, expected);

    /// <summary>Compared with as many fields in several forms, so that a busy machine slows both.</summary>
    [TestCase("/lists", "f{0}=1")]
    [TestCase("/lists", "f{0}[]=1")]
    [TestCase("/form", "f{0}=1")]
    public async Task Time_grows_with_the_number_of_fields_and_no_faster(string target, string field)
    {
        string many = Fields(4096);
        string few = Fields(512);
        TimeSpan one = await BestAsync(() => PostAsync(target, many, Form));
        TimeSpan eight = await BestAsync(async () =>
        {
            for (int i = 0; i < 8; i++)
                await PostAsync(target, few, Form);
        });
        Assert.That(one / eight, Is.LessThan(3));

        string Fields(int count) => string.Join('&', Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, field, i)));
    }

    private static async Task<TimeSpan> BestAsync(Func<Task> work)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 6; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await work();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }
}
