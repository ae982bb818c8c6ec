namespace OpenApiGen.Package.Tests.Sample;

/// <summary>Orders of the sample, over HTTP.</summary>
public sealed class OrderTests : SampleFixture
{
    private const string TwoLines = """{"lines":[{"sku":"CUP-0042","quantity":2,"unitPriceCents":1299},{"sku":"TEA-0001","quantity":1000,"unitPriceCents":10000000}]}""";

    private string _orders = "";
    private string _token = "";

    [OneTimeSetUp]
    public async Task CreateUser()
    {
        SampleAnswer user = await Service.SendAsync("POST /users", """{"email":"buyer@example.com","name":"Buyer"}""");
        _orders = user.Location + "/orders";
        _token = Service.Token("orders:read orders:write");
    }

    [Test]
    public async Task An_order_can_be_placed_and_read()
    {
        SampleAnswer placed = await Service.SendAsync("POST " + _orders, TwoLines, _token);
        Assert.That(placed.Status, Is.EqualTo(201));
        Assert.That((long)placed.Data["totalCents"]!, Is.EqualTo(10_000_002_598), "more than 32 bits hold");

        SampleAnswer read = await Service.SendAsync("GET " + placed.Location, token: _token);
        Assert.That(read.Status, Is.EqualTo(200));
        Assert.That(read.Data.ToJsonString(), Is.EqualTo(placed.Data.ToJsonString()));
    }

    [TestCase("""{"lines":[]}""", "400 VALIDATION_ERROR /lines: minItems")]
    [TestCase("""{"lines":[{"sku":"cup","quantity":1.5,"unitPriceCents":-1}]}""", "400 VALIDATION_ERROR /lines/0/sku: pattern, /lines/0/quantity: type, /lines/0/unitPriceCents: minimum")]
    public async Task An_order_that_breaks_the_contract_is_refused(string body, string expected) =>
        Assert.That((await Service.SendAsync("POST " + _orders, body, _token)).Error, Is.EqualTo(expected));

    [Test]
    public async Task Every_operation_on_orders_asks_for_its_scope()
    {
        foreach (string request in (string[])["GET " + _orders, $"GET {_orders}.csv", "GET /orders/7c9e6679-7425-40de-944b-e07fc1f90ae7"])
        {
            SampleAnswer anonymous = await Service.SendAsync(request);
            Assert.That(anonymous.Error, Is.EqualTo("401 AUTHENTICATION_REQUIRED"));
            Assert.That(anonymous.Challenge, Does.StartWith("Bearer"));
            Assert.That((await Service.SendAsync(request, token: Service.Token("orders:write"))).Error, Is.EqualTo("403 PERMISSION_DENIED"));
        }

        // Who may not call is not told what would be wrong with the call.
        Assert.That((await Service.SendAsync("POST " + _orders, "{}")).Error, Is.EqualTo("401 AUTHENTICATION_REQUIRED"));
        Assert.That((await Service.SendAsync("POST " + _orders, "{}", Service.Token("orders:read"))).Error, Is.EqualTo("403 PERMISSION_DENIED"));
    }

    [TestCase("GET /users/7c9e6679-7425-40de-944b-e07fc1f90ae7/orders", null)]
    [TestCase("GET /users/7c9e6679-7425-40de-944b-e07fc1f90ae7/orders.csv", null)]
    [TestCase("POST /users/7c9e6679-7425-40de-944b-e07fc1f90ae7/orders", TwoLines)]
    [TestCase("GET /orders/7c9e6679-7425-40de-944b-e07fc1f90ae7", null)]
    public async Task What_there_is_not_is_not_found(string request, string? body) =>
        Assert.That((await Service.SendAsync(request, body, _token)).Error, Is.EqualTo("404 RESOURCE_NOT_FOUND"));

    [Test]
    public async Task Orders_are_exported_as_they_are_read()
    {
        const int Orders = 50;
        SampleAnswer user = await Service.SendAsync("POST /users", """{"email":"export@example.com","name":"N"}""");
        for (int i = 0; i < Orders; i++)
            Assert.That((await Service.SendAsync($"POST {user.Location}/orders", TwoLines, _token)).Status, Is.EqualTo(201));

        using var request = new HttpRequestMessage(HttpMethod.Get, user.Location + "/orders.csv");
        request.Headers.Authorization = new("Bearer", _token);
        using HttpResponseMessage response = await Service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        string[] lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
        Assert.That(response.Headers.TransferEncodingChunked, Is.True, "nobody counts what is still to come");
        Assert.That(lines, Has.Length.EqualTo(1 + Orders * 2 + 1));
        Assert.That(lines[0], Is.EqualTo("order,placed_at,sku,quantity,unit_price_cents"));
        Assert.That(lines[1], Does.EndWith(",CUP-0042,2,1299"));
        Assert.That(lines[2], Does.EndWith(",TEA-0001,1000,10000000"));
    }

    [Test]
    public async Task Orders_go_with_their_user()
    {
        SampleAnswer user = await Service.SendAsync("POST /users", """{"email":"goes@example.com","name":"N"}""");
        SampleAnswer order = await Service.SendAsync($"POST {user.Location}/orders", TwoLines, _token);
        Assert.That((await Service.SendAsync("DELETE " + user.Location, token: Service.Token("users:delete"))).Status, Is.EqualTo(204));
        Assert.That((await Service.SendAsync("GET " + order.Location, token: _token)).Error, Is.EqualTo("404 RESOURCE_NOT_FOUND"));
    }
}
