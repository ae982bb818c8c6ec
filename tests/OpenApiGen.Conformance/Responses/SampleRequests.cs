namespace OpenApiGen.Conformance.Responses;

/// <summary>
/// Requests to every operation of the sample, good ones and every kind of bad one that the proxy passes on: it never answers where
/// a body is not JSON at all, or the percent-encoding of a path is broken, and it writes bodies anew, names that stand twice only once.
/// </summary>
internal static class SampleRequests
{
    private const string Nobody = "/users/7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private const string NoOrder = "/orders/7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private const string OneLine = """{"lines":[{"sku":"CUP-0042","quantity":2,"unitPriceCents":1299}]}""";
    private const string Read = "orders:read";
    private const string Write = "orders:write";
    private const string Delete = "users:delete";

    private static readonly string Huge = $$"""{"name":"{{new string('a', 2 << 20)}}"}""";

    /// <summary>All of them, in an order in which they can be sent.</summary>
    /// <param name="user">The path of a user.</param>
    /// <param name="order">The path of an order of that user.</param>
    public static IEnumerable<SampleRequest> All(string user, string order) => [.. Users(user), .. Orders(user, order), .. Elsewhere, .. Deletions(user, order)];

    private static IEnumerable<SampleRequest> Users(string user) =>
    [
        new(200, "GET /users"),
        new(200, "GET /users?limit=1"),
        new(200, "GET /users?limit=100&role=admin"),
        new(200, $"GET /users?cursor={Nobody[7..]}"),
        new(200, "GET /users?unknown=1"),
        new(200, "GET /users") { Accept = "text/html" },
        new(200, "GET /users") { Accept = "application/xml;q=1, */*;q=0" },
        new(200, "GET /users") { Authorization = "Bearer no.token.atall" },
        new(400, "GET /users?limit=0"),
        new(400, "GET /users?limit=x&role=king&cursor=7"),
        new(400, "GET /users?limit=1&limit=2"),
        new(400, "GET /users?role=%ff"),
        new(201, "POST /users", """{"email":"one@example.com","name":"One"}"""),
        new(201, "POST /users", """{"email":"two@example.com","name":"Łucja \"L\" 🙂","phone":"+441234567890","role":"admin"}"""),
        new(201, "POST /users", """{"email":"three@example.com","name":"Three"}""") { Accept = "text/csv" },
        new(409, "POST /users", """{"email":"ONE@example.com","name":"Other"}"""),
        new(400, "POST /users", """{"email":"ada","phone":"12","age":36}"""),
        new(400, "POST /users", """{"email":1,"name":"","role":"king"}"""),
        new(400, "POST /users", "[]"),
        new(400, "POST /users", "null"),
        new(400, "POST /users", """{"email":"x@example.com","name":"\ud800"}"""),
        new(400, "POST /users", $$"""{"email":{{new string('[', 100)}}{{new string(']', 100)}}}"""),
        new(400, "POST /users", ""),
        new(400, "POST /users"),
        new(413, "POST /users", Huge),
        new(415, "POST /users", """{"email":"x@example.com","name":"X"}""") { MediaType = "text/plain" },
        new(415, "POST /users", "email=x") { MediaType = "application/x-www-form-urlencoded" },
        new(415, "POST /users", """{"email":"x@example.com","name":"X"}""") { MediaType = "application/json; charset=koi8-r" },
        new(200, $"GET {user}"),
        new(200, $"GET {user}") { Accept = "image/png" },
        new(400, "GET /users/7"),
        new(404, $"GET {Nobody}"),
        new(200, $"PATCH {user}", """{"name":"Ada King"}"""),
        new(200, $"PATCH {user}", """{"phone":null,"role":"staff"}"""),
        new(409, $"PATCH {user}", """{"email":"one@example.com"}"""),
        new(404, $"PATCH {Nobody}", """{"name":"X"}"""),
        new(400, $"PATCH {user}", "{}"),
        new(400, $"PATCH {user}", """{"name":null,"email":"x","more":[]}"""),
        new(400, "PATCH /users/7", """{"name":""}"""),
        new(413, $"PATCH {user}", Huge),
        new(415, $"PATCH {user}", """{"name":"X"}""") { MediaType = "application/merge-patch+json" },
    ];

    private static IEnumerable<SampleRequest> Orders(string user, string order) =>
    [
        new(201, $"POST {user}/orders", OneLine) { Scope = Write },
        new(201, $"POST {user}/orders", """{"lines":[{"sku":"TEA-0001","quantity":1000,"unitPriceCents":10000000},{"sku":"CUP-0042","quantity":1,"unitPriceCents":0}],"note":"Ring twice."}""") { Scope = $"{Read} {Write}" },
        new(400, $"POST {user}/orders", """{"lines":[]}""") { Scope = Write },
        new(400, $"POST {user}/orders", """{"lines":[{"sku":"cup","quantity":1.5,"unitPriceCents":-1}],"x":1}""") { Scope = Write },
        new(401, $"POST {user}/orders", OneLine),
        new(403, $"POST {user}/orders", "{}") { Scope = Read },
        new(404, $"POST {Nobody}/orders", OneLine) { Scope = Write },
        new(413, $"POST {user}/orders", Huge) { Scope = Write },
        new(415, $"POST {user}/orders", "<order />") { Scope = Write, MediaType = "application/xml" },
        new(200, $"GET {user}/orders") { Scope = Read },
        new(200, $"GET {user}/orders?limit=1") { Scope = Read },
        new(400, $"GET {user}/orders?limit=101&cursor=x") { Scope = Read },
        new(400, "GET /users/x/orders") { Scope = Read },
        new(401, $"GET {user}/orders"),
        new(401, $"GET {user}/orders") { Authorization = "Bearer no.token.atall" },
        new(401, $"GET {user}/orders") { Authorization = "Basic YTpi" },
        new(401, $"GET {user}/orders") { Scope = Read, Lifetime = -3600 },
        new(403, $"GET {user}/orders") { Scope = Write },
        new(404, $"GET {Nobody}/orders") { Scope = Read },
        new(200, $"GET {user}/orders.csv") { Scope = Read },
        new(200, $"GET {user}/orders.csv") { Scope = Read, Accept = "application/json" },
        new(400, "GET /users/x/orders.csv") { Scope = Read },
        new(401, $"GET {user}/orders.csv"),
        new(403, $"GET {user}/orders.csv") { Scope = Delete },
        new(404, $"GET {Nobody}/orders.csv") { Scope = Read },
        new(200, $"GET {order}") { Scope = Read },
        new(400, "GET /orders/x") { Scope = Read },
        new(401, $"GET {order}"),
        new(403, $"GET {order}") { Scope = "" },
        new(404, $"GET {NoOrder}") { Scope = Read },
    ];

    /// <summary>Of no operation.</summary>
    private static IEnumerable<SampleRequest> Elsewhere =>
    [
        new(404, "GET /nothing"),
        new(404, "POST /orders", OneLine) { Scope = Write },
        new(405, "PUT /users", "{}"),
        new(405, "DELETE /users") { Scope = Delete },
        new(405, $"POST {NoOrder}", "{}") { Scope = Write },
    ];

    private static IEnumerable<SampleRequest> Deletions(string user, string order) =>
    [
        new(400, "DELETE /users/x") { Scope = Delete },
        new(401, $"DELETE {user}"),
        new(403, $"DELETE {user}") { Scope = Read },
        new(404, $"DELETE {Nobody}") { Scope = Delete },
        new(204, $"DELETE {user}") { Scope = Delete },
        new(404, $"DELETE {user}") { Scope = Delete },
        new(404, $"GET {order}") { Scope = Read },
    ];
}
