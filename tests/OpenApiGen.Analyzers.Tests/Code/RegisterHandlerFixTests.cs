using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;
using OpenApiGen.CodeFixes;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>The fix of OAG1001.</summary>
public sealed class RegisterHandlerFixTests
{
    private readonly HandlerAnalyzer _analyzer = new();
    private readonly RegisterHandlerFix _fix = new();

    [TestCase("", "builder.Services.AddShop<UsersHandler, OrdersHandler>();", "Register UsersHandler, OrdersHandler")]
    [TestCase("builder.Services.AddScoped<IUsersHandler, UsersHandler>();", "builder.Services.AddScoped<IUsersHandler, UsersHandler>();\nbuilder.Services.AddShop().AddOrdersHandler<OrdersHandler>();", "Register OrdersHandler")]
    [TestCase("builder.Services.AddShop().AddUsersHandler<UsersHandler>();", "builder.Services.AddShop().AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>();", "Register OrdersHandler")]
    [TestCase("builder.Services.AddShop(); // bare", "builder.Services.AddShop().AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>(); // bare", "Register UsersHandler, OrdersHandler")]
    [TestCase("var shop = builder.Services.AddShop(o => o.SendSecurityHeaders = false);", "var shop = builder.Services.AddShop(o => o.SendSecurityHeaders = false).AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>();", "Register UsersHandler, OrdersHandler")]
    public async Task It_registers_what_is_missing(string before, string after, string title)
    {
        using var run = new FixRun(Contracts.WithHandlers().Source(Contracts.Program(before)));
        Assert.That(await run.OfferAsync(_analyzer, _fix), Is.EqualTo(new[] { title }));
        await run.ApplyAsync(_analyzer, _fix, title);
        Assert.That(await run.TextAsync("Program.cs"), Is.EqualTo(before.Length > 0 ? Contracts.Program(after) : Contracts.Program("").Replace("\n\nvar app", "\n" + after + "\n\nvar app", StringComparison.Ordinal)));
        Assert.That(await run.ProblemsAsync(_analyzer), Is.Empty);
    }

    [Test]
    public async Task It_finds_what_is_added_in_another_file()
    {
        const string Setup = "namespace Demo;\n\nusing Demo.Contract;\n\ninternal static class Setup\n{\n    public static void Add(IServiceCollection services)\n    {\n        services.AddShop();\n    }\n}\n";
        using var run = new FixRun(Contracts.WithHandlers().Source(Contracts.Program("Setup.Add(builder.Services);")).Source(Setup, "Setup.cs"));
        await run.ApplyAsync(_analyzer, _fix, "Register UsersHandler, OrdersHandler");
        Assert.That(await run.TextAsync("Setup.cs"), Is.EqualTo(Setup.Replace("AddShop()", "AddShop().AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>()", StringComparison.Ordinal)));
        Assert.That(await run.ProblemsAsync(_analyzer), Is.Empty);
    }

    [Test]
    public async Task It_works_in_a_method_and_imports_what_it_needs()
    {
        const string Start =
            """
            using Demo.Contract;

            namespace Demo.Hosting;

            internal static class Start
            {
                public static void Main(string[] args)
                {
                    var builder = WebApplication.CreateBuilder(args);

                    using var app = builder.Build();
                    app.MapShop();
                }
            }
            """;
        using var run = new FixRun(Contracts.ShopProject()
            .Source(Contracts.Users.Replace("namespace Demo;", "namespace Handlers;", StringComparison.Ordinal), "UsersHandler.cs")
            .Source(Contracts.Orders.Replace("namespace Demo;", "namespace Handlers;", StringComparison.Ordinal), "OrdersHandler.cs")
            .Source(Start, "Start.cs"));
        await run.ApplyAsync(_analyzer, _fix, "Register UsersHandler, OrdersHandler");
        Assert.That(await run.TextAsync("Start.cs"), Is.EqualTo(Start
            .Replace("using Demo.Contract;", "using Demo.Contract;\nusing Handlers;", StringComparison.Ordinal)
            .Replace("\n\n        using var", "\n        builder.Services.AddShop<UsersHandler, OrdersHandler>();\n\n        using var", StringComparison.Ordinal)));
        Assert.That(await run.ProblemsAsync(_analyzer), Is.Empty);
    }

    [Test]
    public async Task Several_classes_are_a_choice()
    {
        using var run = new FixRun(Contracts.WithHandlers()
            .Source(Contracts.Orders.Replace("class OrdersHandler", "class CachedOrders", StringComparison.Ordinal), "CachedOrders.cs")
            .Source(Contracts.Orders.Replace("sealed class OrdersHandler", "abstract class OrdersBase", StringComparison.Ordinal), "OrdersBase.cs")
            .Source(Contracts.Orders.Replace("class OrdersHandler", "class OpenOrders<T>", StringComparison.Ordinal), "OpenOrders.cs")
            .Source(Contracts.Program("")));
        Assert.That(await run.OfferAsync(_analyzer, _fix), Is.EqualTo(new[] { "Register UsersHandler, CachedOrders", "Register UsersHandler, OrdersHandler" }));
        await run.ApplyAsync(_analyzer, _fix, "Register UsersHandler, CachedOrders");
        Assert.That(await run.TextAsync("Program.cs"), Does.Contain("builder.Services.AddShop<UsersHandler, CachedOrders>();"));
        Assert.That(await run.ProblemsAsync(_analyzer), Is.Empty);
    }

    [Test]
    public async Task Choices_are_bounded()
    {
        AnalyzedProject project = Contracts.WithHandlers().Source(Contracts.Program(""));
        for (int i = 0; i < 20; i++)
            project.Source(Contracts.Orders.Replace("class OrdersHandler", $"class Orders{i}", StringComparison.Ordinal), $"Orders{i}.cs");

        using var run = new FixRun(project);
        Assert.That(await run.OfferAsync(_analyzer, _fix), Has.Length.EqualTo(8));
    }

    [Test]
    public async Task Nothing_is_offered_where_no_place_is_known()
    {
        using var run = new FixRun(Contracts.WithHandlers().Source("using Demo.Contract; Other.App().MapShop(); internal static class Other { public static WebApplication App() => WebApplication.CreateBuilder().Build(); }"));
        Assert.That(await run.ProblemsAsync(_analyzer), Has.One.StartsWith("OAG1001"));
        Assert.That(await run.OfferAsync(_analyzer, _fix), Is.Empty);
    }
}
