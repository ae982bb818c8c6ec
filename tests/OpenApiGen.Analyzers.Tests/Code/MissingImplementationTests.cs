using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>OAG1002.</summary>
public sealed class MissingImplementationTests
{
    private const string Orders = "OAG1002: Operation GET /orders is not implemented: ListOrdersAsync only throws NotImplementedException";

    private static AnalyzedProject WithOrders(string source) => Contracts.ShopProject().Library().Source("namespace Demo;\n\nusing Demo.Contract;\n\n" + source, "OrdersHandler.cs");

    [TestCase("public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException();")]
    [TestCase("public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) { throw new NotImplementedException(\"later\"); }")]
    [TestCase("public async ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) { /* later */ throw new NotImplementedException(); }")]
    [TestCase("ValueTask<ListOrdersResult> IOrdersHandler.[|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException();")]
    [TestCase("[Obsolete] public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken = default) => throw new NotImplementedException();", Description = "attributes and defaults are code too")]
    public async Task A_method_that_only_throws_is_found(string method) =>
        Assert.That(await WithOrders($"public sealed class OrdersHandler : IOrdersHandler {{ {method} }}").AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { Orders }));

    [Test]
    public async Task NotSupportedException_says_the_same() =>
        Assert.That(
            await WithOrders("public sealed class OrdersHandler : IOrdersHandler { public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotSupportedException(); }").AnalyzeAsync(new HandlerAnalyzer()),
            Is.EqualTo(new[] { "OAG1002: Operation GET /orders is not implemented: ListOrdersAsync only throws NotSupportedException" }));

    [TestCase("public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();")]
    [TestCase("public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) { Console.Write(1); throw new NotImplementedException(); }")]
    [TestCase("public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled ? new(ListOrdersResult.NoContent()) : throw new NotImplementedException();")]
    [TestCase("public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) { if (cancellationToken.CanBeCanceled) throw new NotImplementedException(); return new(ListOrdersResult.NoContent()); }")]
    [TestCase("public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => throw Error(); private static Exception Error() => new NotImplementedException();")]
    [TestCase("public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => new(ListOrdersResult.NoContent()); public ValueTask<ListOrdersResult> Other() => throw new NotImplementedException();", Description = "no operation")]
    [TestCase("public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) { throw new NotImplementedException(); } private sealed class NotImplementedException : Exception;", Description = "an exception of their own")]
    public async Task Anything_else_is_an_implementation(string method) =>
        Assert.That(await WithOrders($"public sealed class OrdersHandler : IOrdersHandler {{ {method} }}").AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);

    [Test]
    public async Task Parts_of_a_class_are_one_class()
    {
        AnalyzedProject project = WithOrders("public sealed partial class OrdersHandler { public partial ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException(); }")
            .Source("namespace Demo; public sealed partial class OrdersHandler : Demo.Contract.IOrdersHandler { public partial ValueTask<Demo.Contract.ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken); }", "OrdersHandler.Part.cs");
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { Orders }));
    }

    [Test]
    public async Task A_handler_within_a_handler_is_judged_once()
    {
        AnalyzedProject project = WithOrders(
            """
            public sealed class OrdersHandler : IOrdersHandler
            {
                public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => new Later().ListOrdersAsync(cancellationToken);

                private sealed class Later : IOrdersHandler
                {
                    public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException();
                }
            }
            """);
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { Orders }));
    }

    [Test]
    public async Task Generic_handlers_are_handlers() =>
        Assert.That(
            await WithOrders("public sealed class OrdersHandler<T> : IOrdersHandler { public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException(); }").AnalyzeAsync(new HandlerAnalyzer()),
            Is.EqualTo(new[] { Orders }));

    [TestCase("public abstract class Base : IOrdersHandler { public virtual ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException(); } public sealed class OrdersHandler : Base;")]
    [TestCase("public abstract class Base<T> : IOrdersHandler { public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException(); } public sealed class OrdersHandler : Base<int>;")]
    [TestCase("public abstract class Base : IOrdersHandler { public abstract ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken); } public sealed class OrdersHandler : Base { public override ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException(); }")]
    [TestCase("public class Base { public ValueTask<ListOrdersResult> [|ListOrdersAsync|](CancellationToken cancellationToken) => throw new NotImplementedException(); } public sealed class OrdersHandler : Base, IOrdersHandler;")]
    public async Task What_a_class_inherits_is_its_own(string source) =>
        Assert.That(await WithOrders(source).AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[] { Orders }));

    [TestCase("public abstract class Base : IOrdersHandler { public virtual ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => throw new NotImplementedException(); }")]
    [TestCase("public abstract class Base : IOrdersHandler { public virtual ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => throw new NotImplementedException(); } public sealed class OrdersHandler : Base { public override ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => new(ListOrdersResult.NoContent()); }")]
    [TestCase("public abstract class OrdersHandler : IOrdersHandler { public abstract ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken); }")]
    public async Task A_base_class_may_leave_it_to_others(string source) =>
        Assert.That(await WithOrders(source).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);

    [Test]
    public async Task An_interface_that_no_class_implements_is_found_where_it_is_mapped()
    {
        AnalyzedProject project = Contracts.ShopProject().Source(Contracts.Program("builder.Services.AddShop();", "app.[|[|MapShop|]|]();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[]
        {
            "OAG1002: No class implements IOrdersHandler, so MapShop throws when the application starts",
            "OAG1002: No class implements IUsersHandler, so MapShop throws when the application starts",
        }));
    }

    [Test]
    public async Task An_abstract_class_serves_no_request()
    {
        AnalyzedProject project = Contracts.ShopProject().Source(Contracts.Users, "UsersHandler.cs")
            .Source("namespace Demo; public abstract class OrdersHandler : Demo.Contract.IOrdersHandler { public abstract ValueTask<Demo.Contract.ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken); }", "OrdersHandler.cs")
            .Source(Contracts.Program("builder.Services.AddShop();", "app.[|[|MapShop|]|]();"));
        Assert.That(await project.AnalyzeAsync(new HandlerAnalyzer()), Is.EqualTo(new[]
        {
            "OAG1001: No handler is registered for IUsersHandler, so MapShop throws when the application starts; register one for each with AddShop",
            "OAG1002: No class implements IOrdersHandler, so MapShop throws when the application starts",
        }));
    }

    [Test]
    public async Task A_service_that_is_never_mapped_needs_no_classes() =>
        Assert.That(await Contracts.ShopProject().Source(Contracts.Program("builder.Services.AddShop();", "")).AnalyzeAsync(new HandlerAnalyzer()), Is.Empty);

    [Test]
    public async Task What_is_registered_is_implemented_somewhere() =>
        Assert.That(
            await Contracts.ShopProject().Source(Contracts.Program("builder.Services.AddScoped(_ => System.Reflection.DispatchProxy.Create<IUsersHandler, Proxy>()).AddScoped<IOrdersHandler>(_ => null!);") + "\npublic class Proxy : System.Reflection.DispatchProxy { protected override object? Invoke(System.Reflection.MethodInfo? method, object?[]? arguments) => null; }").AnalyzeAsync(new HandlerAnalyzer()),
            Is.Empty);
}
