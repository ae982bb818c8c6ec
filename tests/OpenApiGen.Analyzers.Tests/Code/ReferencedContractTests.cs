using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>A contract in one project, handlers and wiring in others.</summary>
public sealed class ReferencedContractTests
{
    private static AnalyzedProject ContractOnly => new AnalyzedProject("Shared").Library().Property("RootNamespace", "Demo").File("openapi.yaml", Contracts.Shop);

    /// <summary>Handlers, and a method that registers them.</summary>
    private static AnalyzedProject Handlers => new AnalyzedProject("Handlers").Library().Reference(ContractOnly)
        .Source(Contracts.Users, "UsersHandler.cs")
        .Source(Contracts.Orders, "OrdersHandler.cs")
        .Source("namespace Demo; using Demo.Contract; public static class Setup { public static void AddHandlers(this IServiceCollection services) => services.AddShop<UsersHandler, OrdersHandler>(); public static void Prepare(string name) { } }", "Setup.cs");

    [Test]
    public async Task It_is_judged_like_any_other()
    {
        AnalyzedProject project = new AnalyzedProject().Reference(ContractOnly).Source(Contracts.Users, "UsersHandler.cs").Source(Contracts.Orders, "OrdersHandler.cs")
            .Source(Contracts.Program("builder.Services.AddShop().AddUsersHandler<UsersHandler>();", "app.[|MapShop|]();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { "OAG1001: No handler is registered for IOrdersHandler, so MapShop throws when the application starts; register one for each with AddShop" }));
    }

    [Test]
    public async Task A_library_that_is_given_the_services_may_register() =>
        Assert.That(await new AnalyzedProject().Reference(Handlers).Source(Contracts.Program("builder.Services.AddHandlers();")).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);

    [Test]
    public async Task A_library_may_register_through_another_one()
    {
        AnalyzedProject outer = new AnalyzedProject("Outer").Library().Reference(Handlers).Source("namespace Demo; public static class Outer { public static void AddAll(this WebApplicationBuilder builder) => builder.Services.AddHandlers(); }");
        Assert.That(await new AnalyzedProject().Reference(outer).Reference(ContractOnly).Source(Contracts.Program("builder.AddAll();")).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }

    [Test]
    public async Task A_library_may_be_handed_over_as_a_method() =>
        Assert.That(await new AnalyzedProject().Reference(Handlers).Source(Contracts.Program("builder.Host.ConfigureServices(Setup.AddHandlers);")).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);

    [TestCase("var builder = Ready.Builder(args); var app = builder.Build();")]
    [TestCase("var app = Ready.App(args);")]
    [TestCase("var builder = WebApplication.CreateBuilder(args); Ready.Prepare(builder.Host); var app = builder.Build();")]
    public async Task A_library_may_make_an_application_itself(string start)
    {
        AnalyzedProject ready = new AnalyzedProject("Ready").Library().Reference(Handlers).Source(
            """
            namespace Demo;

            public static class Ready
            {
                public static WebApplicationBuilder Builder(string[] args) { var builder = WebApplication.CreateBuilder(args); builder.Services.AddHandlers(); return builder; }
                public static WebApplication App(string[] args) => Builder(args).Build();
                public static void Prepare(IHostBuilder host) => host.ConfigureServices(Setup.AddHandlers);
            }
            """);
        AnalyzedProject project = new AnalyzedProject().Reference(ready).Source($"using Demo;\nusing Demo.Contract;\n{start}\napp.MapShop();\napp.Run();");
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }

    [Test]
    public async Task A_library_that_is_given_no_services_registers_nothing()
    {
        AnalyzedProject project = new AnalyzedProject().Reference(Handlers).Source(Contracts.Program("Setup.Prepare(args[0]);", "app.[|MapShop|]();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Has.One.StartsWith("OAG1001: No handler is registered for IUsersHandler, IOrdersHandler,"));
    }

    [Test]
    public async Task A_library_that_does_not_know_the_contract_registers_nothing()
    {
        AnalyzedProject other = new AnalyzedProject("Other").Library().Source("namespace Demo; public static class Other { public static void AddOther(this IServiceCollection services) { } }");
        AnalyzedProject project = Contracts.WithHandlers().Reference(other).Source(Contracts.Program("builder.Services.AddOther();", "app.[|MapShop|]();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Has.One.StartsWith("OAG1001:"));
    }

    [TestCase("builder.Services.Scan(typeof(Program));")]
    [TestCase("builder.Services.AddFrom(typeof(Program).Assembly);")]
    [TestCase("builder.Services.AddAllOfAssembly<Program>();")]
    public async Task What_scans_may_find_handlers(string registrations)
    {
        AnalyzedProject scanner = new AnalyzedProject("Scanner").Library().Source(
            """
            namespace Demo;

            public static class Scanner
            {
                public static void Scan(this IServiceCollection services, Type marker) { }
                public static void AddFrom(this IServiceCollection services, params System.Reflection.Assembly[] assemblies) { }
                public static void AddAllOfAssembly<T>(this IServiceCollection services) { }
            }
            """);
        Assert.That(await Contracts.WithHandlers().Reference(scanner).Source(Contracts.Program(registrations)).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }

    [Test]
    public async Task What_another_generator_wrote_may_register()
    {
        AnalyzedProject project = Contracts.WithHandlers().Beside(new RegistrationGenerator()).Source(Contracts.Program("builder.Services.AddGenerated();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);
    }

    [Test]
    public async Task A_contract_that_nobody_implements_is_found()
    {
        AnalyzedProject project = new AnalyzedProject().Reference(ContractOnly).Source(Contracts.Users, "UsersHandler.cs")
            .Source(Contracts.Program("builder.Services.AddShop().AddUsersHandler<UsersHandler>();", "app.[|MapShop|]();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { "OAG1002: No class implements IOrdersHandler, so MapShop throws when the application starts" }));
    }

    [Test]
    public async Task An_operation_that_only_throws_is_found()
    {
        AnalyzedProject project = new AnalyzedProject("Handlers").Library().Reference(ContractOnly).Source(
            "namespace Demo; using Demo.Contract; public sealed class OrdersHandler : IOrdersHandler { public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException(); }");
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { "OAG1002: The operation is not implemented: ListOrdersAsync only throws NotImplementedException" }));
    }

    /// <summary>As those do that register what carries an attribute.</summary>
    private sealed class RegistrationGenerator : Microsoft.CodeAnalysis.IIncrementalGenerator
    {
        public void Initialize(Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output => output.AddSource(
            "Registrations.g.cs",
            "namespace Demo; using Microsoft.Extensions.DependencyInjection; public static class Generated { public static void AddGenerated(this IServiceCollection services) { services.AddScoped<Demo.Contract.IUsersHandler, UsersHandler>(); } }"));
    }
}
