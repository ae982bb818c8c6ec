using Microsoft.AspNetCore.Builder;
using OpenApiGen.Runtime.Tests.Http.Parameters;

namespace OpenApiGen.Runtime.Tests.Http;

public sealed class ParameterTypeTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder) => builder.AddEchoOfParameters();

    protected override void Map(WebApplication app) => app.MapParameters();

    [TestCase("integer=5", "{'Integer':5}")]
    [TestCase("integer=-0", "{'Integer':0}")]
    [TestCase("integer=1.0", "{'Integer':1}")]
    [TestCase("integer=1e3", "{'Integer':1000}")]
    [TestCase("integer=9223372036854775807", "{'Integer':9223372036854775807}")]
    [TestCase("int32=-5", "{'Int32':-5}")]
    [TestCase("int64=-9223372036854775808", "{'Int64':-9223372036854775808}")]
    [TestCase("number=0.5", "{'Number':0.5}")]
    [TestCase("decimal=0.29", "{'Decimal':0.29}")]
    [TestCase("boolean=true", "{'Boolean':true}")]
    [TestCase("choice=dark-green", "{'Choice':'dark-green'}")]
    [TestCase("level=2", "{'Level':'Value2'}")]
    [TestCase("constant=fixed", "{'Constant':'fixed'}")]
    [TestCase("uuid=7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877", "{'Uuid':'7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877'}")]
    [TestCase("date=2024-02-29", "{'Date':'2024-02-29'}")]
    [TestCase("moment=2024-02-29T12:00:00.5%2B01:00", "{'Moment':'2024-02-29T12:00:00.5+01:00'}")]
    [TestCase("email=a@example.org", "{'Email':'a@example.org'}")]
    [TestCase("code=AB1", "{'Code':'AB1'}")]
    [TestCase("either=5", "{'Either':5}")]
    [TestCase("either=five", "{'Either':'five'}")]
    [TestCase("either=1.5", "{'Either':'1.5'}")]
    [TestCase("either=00012", "{'Either':'00012'}")]
    [TestCase("maybe=5", "{'Maybe':5}")]
    [TestCase("maybe=null", "{}")]
    [TestCase("maybe-text=null", "{'MaybeText':'null'}")]
    [TestCase("either-list=5", "{'EitherList':5}")]
    [TestCase("either-list=5&either-list=6", "{'EitherList':[5,6]}")]
    [TestCase("choices=red&choices=dark-green", "{'Choices':['red','dark-green']}")]
    [TestCase("any=5", "{'Any':5}")]
    [TestCase("any=x", "{'Any':'x'}")]
    [TestCase("odd+name%5B%5D=a&odd%20name[]=b", "{'OddName':['a','b']}")]
    [TestCase("unknown=5", "{}")]
    [TestCase("", "{}")]
    public Task Values_of_every_type(string query, string expected) => AssertOutcome("/types?" + query, expected);

    [TestCase("integer=x", "query/integer: type")]
    [TestCase("integer=1.5", "query/integer: type")]
    [TestCase("integer=01", "query/integer: type")]
    [TestCase("integer=%2B1", "query/integer: type")]
    [TestCase("integer=0x10", "query/integer: type")]
    [TestCase("integer=%D9%A1", "query/integer: type")]
    [TestCase("integer=", "query/integer: type")]
    [TestCase("integer=true", "query/integer: type")]
    [TestCase("integer=9223372036854775808", "query/integer: format")]
    [TestCase("integer=1.0000000000000000000000000000001", "query/integer: type")]
    [TestCase("int32=2147483648", "query/int32: format")]
    [TestCase("int32=-6", "query/int32: minimum")]
    [TestCase("number=NaN", "query/number: type")]
    [TestCase("number=Infinity", "query/number: type")]
    [TestCase("number=1e400", "query/number: format")]
    [TestCase("decimal=0.295", "query/decimal: multipleOf")]
    [TestCase("decimal=1e-40", "query/decimal: format")]
    [TestCase("boolean=yes", "query/boolean: type")]
    [TestCase("boolean=True", "query/boolean: type")]
    [TestCase("boolean=1", "query/boolean: type")]
    [TestCase("choice=blue", "query/choice: enum")]
    [TestCase("choice=Red", "query/choice: enum")]
    [TestCase("level=4", "query/level: enum")]
    [TestCase("constant=other", "query/constant: const")]
    [TestCase("uuid=7d6f", "query/uuid: format")]
    [TestCase("date=2023-02-29", "query/date: format")]
    [TestCase("moment=2024-02-29T12:00:00", "query/moment: format")]
    [TestCase("email=a", "query/email: format")]
    [TestCase("code=A1", "query/code: minLength")]
    [TestCase("code=ab1", "query/code: pattern")]
    [TestCase("code=AB1234", "query/code: maxLength")]
    [TestCase("code=AB1%0A", "query/code: pattern")]
    [TestCase("either=toolong", "query/either: maxLength")]
    [TestCase("maybe=x", "query/maybe: type")]
    [TestCase("either-list=x", "query/either-list: oneOf")]
    [TestCase("choices=red&choices=red", "query/choices: uniqueItems")]
    [TestCase("choices=red&choices=dark-green&choices=blue", "query/choices: maxItems, query/choices/2: enum")]
    [TestCase("integer=1&integer=2", "query/integer: duplicate")]
    [TestCase("integer=x&boolean=x&uuid=x", "query/integer: type, query/boolean: type, query/uuid: format")]
    public async Task Wrong_values_are_named_with_their_place_and_rule(string query, string expected)
    {
        Answer answer = await Service.GetAsync("/types?" + query);
        Assert.That(answer.Outcome, Is.EqualTo("400 " + expected));
        Assert.That(answer.Code, Is.EqualTo("VALIDATION_ERROR"));
    }

    [Test]
    public Task Absent_parameters_have_their_defaults() =>
        AssertOutcome("/defaults", "{'Limit':20,'Choice':'dark-green','Numbers':[1,2],'Since':'2024-02-29','XTrace':true,'Theme':'light'}");

    [Test]
    public Task Present_parameters_win_over_defaults() =>
        AssertOutcome(
            "/defaults?limit=5&choice=red&numbers=9&since=2000-01-01",
            "{'Limit':5,'Choice':'red','Numbers':[9],'Since':'2000-01-01','XTrace':false,'Theme':'dark'}",
            "X-Trace: false",
            "Cookie: theme=dark");

    [Test]
    public Task What_is_required_and_missing_is_named_all_at_once() =>
        AssertOutcome("/required/x", "400 path/item: type, query/limit: required, query/where: required, header/X-Count: required, cookie/session: required");

    [Test]
    public Task What_is_required_and_there_is_understood() =>
        AssertOutcome(
            "/required/1?limit=2&where[number]=3",
            "{'Item':1,'Limit':2,'Where':{'number':3},'XCount':4,'Session':5}",
            "X-Count: 4",
            "Cookie: session=5");
}
