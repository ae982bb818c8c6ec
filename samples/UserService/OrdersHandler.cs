using UserService.Contract;
using UserService.Storage;

namespace UserService;

/// <summary>Operations on orders. Who comes here has shown a token with the scope that the contract asks for.</summary>
internal sealed class OrdersHandler(UserStore users, OrderStore orders, Answers answers) : IOrdersHandler
{
    public async ValueTask<ListOrdersResult> ListOrdersAsync(ListOrdersRequest request, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(request.UserId, cancellationToken) is null)
            return ListOrdersResult.NotFound(NoSuchUser);

        Page<Order> page = await orders.ListAsync(request.UserId, request.Limit, request.Cursor, cancellationToken);
        return ListOrdersResult.Ok(new OrderPage { Data = page.Items, Meta = answers.PageMeta(page.NextCursor) });
    }

    public async ValueTask<PlaceOrderResult> PlaceOrderAsync(PlaceOrderRequest request, CancellationToken cancellationToken) =>
        await orders.AddAsync(request.UserId, request.Body, cancellationToken) is { } order
            ? PlaceOrderResult.Created(Envelope(order), location: $"/orders/{order.Id}")
            : PlaceOrderResult.NotFound(NoSuchUser);

    public async ValueTask<GetOrderResult> GetOrderAsync(GetOrderRequest request, CancellationToken cancellationToken) =>
        await orders.FindAsync(request.OrderId, cancellationToken) is { } order
            ? GetOrderResult.Ok(Envelope(order))
            : GetOrderResult.NotFound(answers.NotFound("There is no such order."));

    public async ValueTask<ExportOrdersResult> ExportOrdersAsync(ExportOrdersRequest request, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(request.UserId, cancellationToken) is null)
            return ExportOrdersResult.NotFound(NoSuchUser);

        return ExportOrdersResult.Ok(OrderCsv.Stream(orders.ReadAllAsync(request.UserId, cancellationToken)));
    }

    private ErrorEnvelope NoSuchUser => answers.NotFound("There is no such user.");

    private OrderEnvelope Envelope(Order order) => new() { Data = order, Meta = answers.Meta };
}
