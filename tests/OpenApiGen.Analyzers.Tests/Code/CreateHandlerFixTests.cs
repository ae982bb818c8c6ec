using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;
using OpenApiGen.CodeFixes;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>The fix of OAG1002, and of what is registered without being there.</summary>
public sealed class CreateHandlerFixTests
{
    private const string Users =
        """
        using Demo.Contract;

        namespace Demo;

        internal sealed class UsersHandler : IUsersHandler
        {
            public ValueTask<ListUsersResult> ListUsersAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

            public ValueTask<GetUserResult> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();
        }
        """;

    private readonly HandlerAnalyzer _analyzer = new();
    private readonly CreateHandlerFix _fix = new();

    [Test]
    public async Task It_creates_a_class_with_every_operation()
    {
        using var run = new FixRun(Contracts.ShopProject().Source(Contracts.Orders, "OrdersHandler.cs").Source(Contracts.Program("builder.Services.AddShop().AddOrdersHandler<OrdersHandler>();")));
        Assert.That(await run.OfferAsync(_analyzer, _fix), Is.EqualTo(new[] { "Create UsersHandler" }));
        await run.ApplyAsync(_analyzer, _fix, "Create UsersHandler");
        Assert.That(await run.TextAsync("UsersHandler.cs"), Is.EqualTo(Users));
        Assert.That(await run.ProblemsAsync(_analyzer), Has.Length.EqualTo(3).And.One.StartsWith("OAG1001").And.Exactly(2).StartsWith("OAG1002: Operation"));
        await run.ApplyAsync(_analyzer, new RegisterHandlerFix(), "Register UsersHandler");
        Assert.That(await run.ProblemsAsync(_analyzer), Has.Length.EqualTo(2).And.Exactly(2).StartsWith("OAG1002: Operation"));
    }

    [TestCase("builder.Services.AddShop<UsersHandler, OrdersHandler>();")]
    [TestCase("builder.Services.AddShop().AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>();")]
    [TestCase("builder.Services.AddScoped<IUsersHandler, UsersHandler>().AddScoped<IOrdersHandler, OrdersHandler>();")]
    public async Task It_creates_what_is_registered(string registrations)
    {
        using var run = new FixRun(Contracts.ShopProject().Source(Contracts.Orders, "OrdersHandler.cs").Source(Contracts.Program(registrations)));
        Assert.That(await run.OfferAsync(_analyzer, _fix), Is.EqualTo(new[] { "Create UsersHandler" }));
        await run.ApplyAsync(_analyzer, _fix, "Create UsersHandler");
        Assert.That(await run.TextAsync("UsersHandler.cs"), Is.EqualTo(Users));
        Assert.That(await run.ProblemsAsync(_analyzer), Has.Length.EqualTo(2).And.Exactly(2).StartsWith("OAG1002: Operation"));
    }

    [Test]
    public async Task Names_that_are_taken_stay_as_they_are()
    {
        using var run = new FixRun(Contracts.ShopProject().Source(Contracts.Orders, "OrdersHandler.cs")
            .Source("namespace Demo; public class UsersHandler;", "UsersHandler.cs")
            .Source(Contracts.Program("builder.Services.AddShop().AddOrdersHandler<OrdersHandler>();")));
        await run.ApplyAsync(_analyzer, _fix, "Create UsersHandler2");
        Assert.That(await run.TextAsync("UsersHandler2.cs"), Does.Contain("class UsersHandler2 : IUsersHandler"));
    }

    [TestCase("builder.Services.AddScoped<NoSuchType>();")]
    [TestCase("NoSuchType x = null!;")]
    [TestCase("var list = new List<NoSuchType>();")]
    public async Task Other_unknown_types_are_none_of_ours(string code)
    {
        using var run = new FixRun(Contracts.WithHandlers().Source(Contracts.Program("builder.Services.AddShop<UsersHandler, OrdersHandler>(); " + code)));
        Assert.That(await run.ProblemsAsync(_analyzer), Has.One.StartsWith("CS0246"));
        Assert.That(await run.OfferAsync(_analyzer, _fix), Is.Empty);
    }
}
