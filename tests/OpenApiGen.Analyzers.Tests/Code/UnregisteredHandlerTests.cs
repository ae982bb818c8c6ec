using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>OAG1001.</summary>
public sealed class UnregisteredHandlerTests
{
    private const string Both = "OAG1001: No handler is registered for IUsersHandler, IOrdersHandler, so MapShop throws when the application starts; register one for each with AddShop";
    private const string OrdersOnly = "OAG1001: No handler is registered for IOrdersHandler, so MapShop throws when the application starts; register one for each with AddShop";

    [TestCase("")]
    [TestCase("builder.Services.AddShop();")]
    [TestCase("builder.Services.AddScoped<UsersHandler>().AddScoped<OrdersHandler>();", Description = "mapping asks for the interfaces")]
    [TestCase("builder.Services.AddKeyedScoped<IUsersHandler, UsersHandler>(1).AddKeyedScoped<IOrdersHandler, OrdersHandler>(1);", Description = "mapping asks for what has no key")]
    [TestCase("builder.Services.Add(ServiceDescriptor.Scoped<Program, Program>()); builder.Services.Add(new ServiceDescriptor(typeof(Program), typeof(Program), ServiceLifetime.Scoped));")]
    [TestCase("builder.Services.AddControllers(); builder.Services.AddHttpClient(); builder.Services.AddAuthentication(); builder.Host.UseDefaultServiceProvider(_ => { }); builder.Configuration.AddJsonFile(\"x.json\");", Description = "the framework knows no handlers")]
    [TestCase("if (builder.Services.Any(d => d.ServiceType == typeof(Program))) builder.Services.Remove(builder.Services.First()); Console.WriteLine(builder.Services.Contains(builder.Services[0]));", Description = "looking at descriptors")]
    [TestCase("builder.Services.RemoveAll<IUsersHandler>().RemoveAll<IOrdersHandler>();")]
    public async Task What_nobody_registers_is_found_where_it_is_mapped(string registrations) =>
        Assert.That(await Contracts.WithHandlers().Source(Contracts.Program(registrations, "app.[|MapShop|]();")).AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { Both }));

    [TestCase("builder.Services.AddShop().AddUsersHandler<UsersHandler>();")]
    [TestCase("builder.Services.AddScoped<IUsersHandler, UsersHandler>();")]
    public async Task Only_what_is_missing_is_named(string registrations) =>
        Assert.That(await Contracts.WithHandlers().Source(Contracts.Program(registrations, "app.[|MapShop|]();")).AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { OrdersOnly }));

    [TestCase("ShopExtensions.[|MapShop|](app);")]
    [TestCase("app.MapGroup(\"/v1\").[|MapShop|](); app.MapGroup(\"/v2\").MapShop();", Description = "once, at the first")]
    [TestCase("app?.[|MapShop|]();")]
    [TestCase("Func<RouteGroupBuilder> map = app.[|MapShop|]; map();")]
    public async Task Every_way_to_map_counts(string map) =>
        Assert.That(await Contracts.WithHandlers().Source(Contracts.Program("", map)).AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { Both }));

    [TestCase("builder.Services.AddShop<UsersHandler, OrdersHandler>();")]
    [TestCase("builder.Services.AddShop<UsersHandler, OrdersHandler>(o => o.SendSecurityHeaders = false);")]
    [TestCase("ShopExtensions.AddShop<UsersHandler, OrdersHandler>(builder.Services);")]
    [TestCase("builder.Services.AddShop().AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>();")]
    [TestCase("var shop = builder.Services.AddShop(); if (args.Length > 0) shop.AddOrdersHandler<OrdersHandler>(); shop.AddUsersHandler<UsersHandler>();")]
    [TestCase("builder.Services.AddScoped<IUsersHandler, UsersHandler>().AddTransient<IOrdersHandler, OrdersHandler>();")]
    [TestCase("builder.Services.AddSingleton<IUsersHandler>(new UsersHandler()).AddSingleton<IOrdersHandler>(_ => new OrdersHandler());")]
    [TestCase("IUsersHandler users = new UsersHandler(); builder.Services.AddSingleton(users).AddScoped(IOrdersHandler (_) => new OrdersHandler());", Description = "inferred")]
    [TestCase("builder.Services.AddScoped(typeof(IUsersHandler), typeof(UsersHandler)).AddScoped(typeof(IOrdersHandler), _ => new OrdersHandler());")]
    [TestCase("builder.Services.TryAddScoped<IUsersHandler, UsersHandler>(); builder.Services.TryAddSingleton<IOrdersHandler>(new OrdersHandler());")]
    [TestCase("builder.Services.Add(ServiceDescriptor.Scoped<IUsersHandler, UsersHandler>()); builder.Services.Add(new ServiceDescriptor(typeof(IOrdersHandler), typeof(OrdersHandler), ServiceLifetime.Scoped));")]
    [TestCase("builder.Services.Replace(ServiceDescriptor.Describe(typeof(IUsersHandler), typeof(UsersHandler), ServiceLifetime.Scoped)); builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IOrdersHandler, OrdersHandler>());")]
    [TestCase("Func<Action<OpenApiGen.ContractOptions>?, IServiceCollection> add = builder.Services.AddShop<UsersHandler, OrdersHandler>; add(null);")]
    public async Task Every_way_to_register_counts(string registrations) =>
        Assert.That(await Contracts.WithHandlers().Source(Contracts.Program(registrations)).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);

    [TestCase("services.AddShop<UsersHandler, OrdersHandler>();")]
    [TestCase("Fill(services.AddShop());", Description = "the builder goes elsewhere")]
    [TestCase("Shop = services.AddShop(); Later();", Description = "the builder is kept")]
    [TestCase("Both<UsersHandler, OrdersHandler>(services);")]
    [TestCase("Any<IUsersHandler, UsersHandler>(services); Any<IOrdersHandler, OrdersHandler>(services);")]
    [TestCase("foreach (Type type in typeof(Setup).Assembly.GetTypes()) foreach (Type service in type.GetInterfaces()) services.AddScoped(service, type);", Description = "whatever there is")]
    [TestCase("foreach (ServiceDescriptor one in new ServiceCollection()) services.Add(one);", Description = "what another collection has")]
    [TestCase("Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.Add(services, new ServiceCollection());")]
    [TestCase("foreach (Type type in typeof(Setup).Assembly.GetTypes()) services.Add(new ServiceDescriptor(type.GetInterfaces()[0], type, ServiceLifetime.Scoped));")]
    public async Task It_does_not_matter_where(string body)
    {
        // Only what the statements call: every helper would register something for them.
        (string Name, string Code)[] helpers =
        [
            ("Fill", "private static void Fill(ShopBuilder builder) => builder.AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>();"),
            ("Later", "private static ShopBuilder? Shop { get; set; } private static void Later() => Shop!.AddUsersHandler<UsersHandler>().AddOrdersHandler<OrdersHandler>();"),
            ("Both", "private static void Both<TUsers, TOrders>(IServiceCollection services) where TUsers : class, IUsersHandler where TOrders : class, IOrdersHandler => services.AddShop<TUsers, TOrders>();"),
            ("Any", "private static void Any<TService, TImplementation>(IServiceCollection services) where TService : class where TImplementation : class, TService => services.AddScoped<TService, TImplementation>();"),
        ];
        string setup =
            $$"""
            namespace Demo;

            using Demo.Contract;

            internal static class Setup
            {
                public static void AddEverything(this IServiceCollection services) { {{body}} }
                {{string.Concat(helpers.Where(h => body.Contains(h.Name, StringComparison.Ordinal)).Select(h => h.Code))}}
            }
            """;
        AnalyzedProject project = Contracts.WithHandlers().Source(Contracts.Program("builder.Services.AddEverything();")).Source(setup, "Setup.cs");
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }

    [Test]
    public async Task Asking_for_a_handler_does_not_register_it()
    {
        const string Ask = "var a = app.Services.GetRequiredService<IUsersHandler>(); var b = app.Services.GetService(typeof(IOrdersHandler)); app.[|MapShop|]();";
        Assert.That(await Contracts.WithHandlers().Source(Contracts.Program("", Ask)).AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { Both }));
    }

    [Test]
    public async Task A_library_may_be_completed_by_its_users()
    {
        AnalyzedProject project = Contracts.WithHandlers().Library().Source("namespace Demo; using Demo.Contract; public static class Setup { public static void Use(WebApplication app) => app.MapShop(); }");
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }

    [Test]
    public async Task Without_mapping_nothing_is_demanded() =>
        Assert.That(await Contracts.WithHandlers().Source(Contracts.Program("", "")).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);

    [Test]
    public async Task Each_contract_of_a_project_is_judged_by_itself()
    {
        AnalyzedProject project = Contracts.WithHandlers()
            .File("stock.openapi.yaml", Contracts.Stock)
            .Source("namespace Demo; using Demo.Stock; public sealed class ItemsHandler : IItemsHandler { public ValueTask<ListItemsResult> ListItemsAsync(CancellationToken cancellationToken) => new(ListItemsResult.NoContent()); }", "ItemsHandler.cs")
            .Source("using Demo.Stock;\n" + Contracts.Program("builder.Services.AddShop<UsersHandler, OrdersHandler>();", "app.MapShop(); app.[|MapStock|]();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { "OAG1001: No handler is registered for IItemsHandler, so MapStock throws when the application starts; register one for each with AddStock" }));
    }

    [Test]
    public async Task A_handler_that_does_not_exist_is_the_compilers_business()
    {
        AnalyzedProject project = Contracts.WithHandlers().MayFail().Source(Contracts.Program("builder.Services.AddShop<UsersHandler, NoSuchHandler>();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }

    [Test]
    public async Task Handlers_of_other_kinds_are_none_of_ours()
    {
        const string Other =
            """
            namespace Demo;

            public interface ICommandHandler { Task HandleAsync(); }
            public sealed class CommandHandler : ICommandHandler { public Task HandleAsync() => throw new NotImplementedException(); }
            public static class OtherExtensions { public static void MapOther(this IEndpointRouteBuilder routes) { } }
            """;
        AnalyzedProject project = Contracts.WithHandlers().Source(Other, "Other.cs").Source(Contracts.Program("builder.Services.AddShop<UsersHandler, OrdersHandler>();", "app.MapShop(); app.MapOther();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }
}
