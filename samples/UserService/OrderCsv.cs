using System.Globalization;
using System.IO.Pipelines;
using UserService.Contract;

namespace UserService;

/// <summary>Orders as comma-separated values.</summary>
internal static class OrderCsv
{
    /// <summary>A stream that is written while it is read: no more than a few kilobytes are held at any time.</summary>
    public static Stream Stream(IAsyncEnumerable<Order> orders)
    {
        var pipe = new Pipe();
        _ = WriteAsync(orders, pipe.Writer);
        return pipe.Reader.AsStream();
    }

    private static async Task WriteAsync(IAsyncEnumerable<Order> orders, PipeWriter pipe)
    {
        try
        {
            await using var text = new StreamWriter(pipe.AsStream(leaveOpen: true)) { NewLine = "\r\n" };
            await text.WriteLineAsync("order,placed_at,sku,quantity,unit_price_cents");
            await foreach (Order order in orders)
                foreach (OrderLine line in order.Lines)
                    await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{order.Id},{order.PlacedAt:O},{line.Sku},{line.Quantity},{line.UnitPriceCents}"));
        }
        catch (Exception exception)
        {
            // Thrown again where the stream is read: half an export must not look like a whole one.
            await pipe.CompleteAsync(exception);
            return;
        }

        await pipe.CompleteAsync();
    }
}
