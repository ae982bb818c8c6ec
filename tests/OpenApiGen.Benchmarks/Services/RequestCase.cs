using System.Text;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>A request that is sent again and again.</summary>
/// <param name="Name">For tables.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Body">A body of JSON; null for GET.</param>
internal sealed record RequestCase(string Name, string Target, string? Body = null)
{
    /// <summary>A sound body that is sent under load.</summary>
    public const string SoundBody = """{"email":"ada@example.com","name":"Ada Augusta Lovelace","phone":"+441234567890","age":36,"role":"staff"}""";

    /// <summary>A body of which every value is wrong.</summary>
    public const string WrongBody = """{"email":"ada","name":"","phone":"12","age":151,"role":"staff"}""";

    /// <summary>What is measured.</summary>
    public static IReadOnlyList<RequestCase> Measured { get; } =
    [
        new("GET, a page of 20", "/users?limit=20&offset=40"),
        new("POST, 201", "/users", SoundBody),
        new("POST, 400", "/users", WrongBody),
    ];

    /// <summary>What costs least: a constant that the hand-written service answers with, its headers included.</summary>
    public static RequestCase Floor { get; } = new("the floor: a constant", "/floor");

    /// <summary>What both services have to answer alike.</summary>
    public static IReadOnlyList<RequestCase> Compared { get; } =
    [
        .. Measured,
        new("defaults", "/users"),
        new("least", "/users?limit=1&offset=0"),
        new("most", "/users?offset=990&limit=100"),
        new("limits broken", "/users?limit=0&offset=-1"),
        new("above the limit", "/users?limit=101"),
        new("no number", "/users?limit=x"),
        new("nothing but what is required", "/users", """{"email":"ada@example.com","name":"Łucja \"L\" 🙂","age":0}"""),
        new("an empty object", "/users", "{}"),
        new("one mistake", "/users", """{"email":"ada@example.com","name":"A","age":151}"""),
        new("a wrong type", "/users", """{"email":"ada@example.com","name":"A","age":true}"""),
        new("an unknown name", "/users", """{"email":"ada@example.com","name":"A","age":1,"role":"king"}"""),
        new("no JSON", "/users", "{"),
        new("an unknown path", "/nothing"),
    ];

    /// <summary>The name and the value of a header; empty for none.</summary>
    public string[] Header { get; init; } = [];

    /// <summary>The request as it is sent once.</summary>
    public HttpRequestMessage Message()
    {
        HttpRequestMessage message = Body is null
            ? new HttpRequestMessage(HttpMethod.Get, Target)
            : new HttpRequestMessage(HttpMethod.Post, Target) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        if (Header is [var name, var value])
            message.Headers.Add(name, value);

        return message;
    }

    /// <summary>The request as a script of wrk.</summary>
    public string Script() => (Header is [var name, var value] ? $"wrk.headers['{name}'] = '{value}'\n" : "") + MethodAndBody();

    private string MethodAndBody() => Body is null
        ? "wrk.method = 'GET'\n"
        : $"wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [==[{Body}]==]\n";
}
