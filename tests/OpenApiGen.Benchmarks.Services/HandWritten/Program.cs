using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using OpenApiGen.Benchmarks.Services;

WebApplicationBuilder builder = ServiceHost.Begin(args);

// What a contract's services do by default.
builder.WebHost.ConfigureKestrel(static o =>
{
    o.AddServerHeader = false;
    o.Limits.MaxRequestBodySize = 1024 * 1024;
});
builder.Services.ConfigureHttpJsonOptions(static o =>
{
    o.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    o.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default);
});
builder.Services.AddProblemDetails();
builder.Services.AddValidation();
builder.Services.AddSingleton(new UserStore<User>(
    static i => new User(0, $"user{i}@example.com", $"User {i}", i % 2 == 0 ? "+491701234567" : null, i % 100, Role.Customer, UserStore<User>.CreatedAt),
    static (id, user) => user with { Id = id }));

WebApplication app = builder.Build();
app.Use(static (http, next) =>
{
    IHeaderDictionary headers = http.Response.Headers;
    headers.XContentTypeOptions = "nosniff";
    headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
    headers["Referrer-Policy"] = "no-referrer";
    headers["Cross-Origin-Resource-Policy"] = "same-origin";
    headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    return next(http);
});
app.MapGet("/users", static (UserStore<User> users, CancellationToken cancellationToken, [Range(1, 100)] int limit = 20, [Range(0, 100_000)] int offset = 0) =>
    TypedResults.Ok(new UserPage(users.Page(offset, limit), offset)));
app.MapPost("/users", static (NewUser body, UserStore<User> users, CancellationToken cancellationToken) =>
{
    User user = users.Add(new User(0, body.Email!, body.Name!, body.Phone, body.Age!.Value, body.Role ?? Role.Customer, UserStore<User>.CreatedAt));
    return TypedResults.Created($"/users/{user.Id}", user);
});
await ServiceHost.RunAsync(app);
