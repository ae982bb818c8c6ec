using OpenApiGen.Analyzers.Tests.Driving;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>Contracts that tests of this folder begin with.</summary>
internal static class Contracts
{
    /// <summary>Two tags: users with two operations, orders with one.</summary>
    public const string Shop =
        """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        paths:
          /users:
            get:
              operationId: listUsers
              tags: [users]
              responses: { '204': { description: Done } }
          /users/{id}:
            get:
              operationId: getUser
              tags: [users]
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
              responses: { '204': { description: Done } }
          /orders:
            get:
              operationId: listOrders
              tags: [orders]
              responses: { '204': { description: Done } }
        """;

    /// <summary>One tag.</summary>
    public const string Stock =
        """
        openapi: 3.1.0
        info: { title: Stock, version: 1.0.0 }
        paths:
          /items:
            get:
              operationId: listItems
              tags: [items]
              responses: { '204': { description: Done } }
        """;

    public const string Users =
        """
        namespace Demo;

        using Demo.Contract;

        public sealed class UsersHandler : IUsersHandler
        {
            public ValueTask<ListUsersResult> ListUsersAsync(CancellationToken cancellationToken) => new(ListUsersResult.NoContent());
            public ValueTask<GetUserResult> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken) => new(GetUserResult.NoContent());
        }
        """;

    public const string Orders =
        """
        namespace Demo;

        using Demo.Contract;

        public sealed class OrdersHandler : IOrdersHandler
        {
            public ValueTask<ListOrdersResult> ListOrdersAsync(CancellationToken cancellationToken) => new(ListOrdersResult.NoContent());
        }
        """;

    /// <summary>A project with the shop's contract and no code.</summary>
    public static AnalyzedProject ShopProject() => new AnalyzedProject().File("openapi.yaml", Shop);

    /// <summary>A project with both handlers.</summary>
    public static AnalyzedProject WithHandlers() => ShopProject().Source(Users, "UsersHandler.cs").Source(Orders, "OrdersHandler.cs");

    /// <summary>An application that registers with some statements, and maps.</summary>
    public static string Program(string registrations, string map = "app.MapShop();") =>
        $$"""
        using Demo;
        using Demo.Contract;
        using Microsoft.Extensions.DependencyInjection.Extensions;

        var builder = WebApplication.CreateBuilder(args);
        {{registrations}}
        var app = builder.Build();
        {{map}}
        app.Run();
        """;
}
