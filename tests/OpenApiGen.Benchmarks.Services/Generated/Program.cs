using OpenApiGen.Benchmarks.Services;
using OpenApiGen.Benchmarks.Services.Contract;

WebApplicationBuilder builder = ServiceHost.Begin(args);
builder.Services.AddSingleton(new UserStore<User>(
    static i => new User { Id = 0, Email = $"user{i}@example.com", Name = $"User {i}", Phone = i % 2 == 0 ? "+491701234567" : null, Age = i % 100, Role = Role.Customer, CreatedAt = UserStore<User>.CreatedAt },
    static (id, user) => user with { Id = id }));
builder.Services.AddUsers<UsersHandler>();

WebApplication app = builder.Build();
app.MapUsers();
await ServiceHost.RunAsync(app);

internal sealed class UsersHandler(UserStore<User> users) : IUsersHandler
{
    public ValueTask<ListUsersResult> ListUsersAsync(ListUsersRequest request, CancellationToken cancellationToken) =>
        new(ListUsersResult.Ok(new UserPage { Items = users.Page(request.Offset, request.Limit), Offset = request.Offset }));

    public ValueTask<CreateUserResult> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken)
    {
        NewUser body = request.Body;
        User user = users.Add(new User
        {
            Id = 0, Email = body.Email, Name = body.Name, Phone = body.Phone, Age = body.Age, Role = body.Role ?? Role.Customer, CreatedAt = UserStore<User>.CreatedAt,
        });
        return new(CreateUserResult.Created(user, location: $"/users/{user.Id}"));
    }
}
