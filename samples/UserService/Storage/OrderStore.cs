using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using UserService.Contract;

namespace UserService.Storage;

/// <summary>Orders in the database. Their ids grow with time, as those of users do.</summary>
internal sealed class OrderStore(Database database, TimeOrderedIds ids, TimeProvider time)
{
    /// <returns>Null where there is no such user.</returns>
    public async Task<Order?> AddAsync(Guid userId, NewOrder order, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Guid id = ids.Next(now);
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await InsertOrderAsync(connection, id, userId, order.Note, now, cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT_FOREIGNKEY)
        {
            return null;
        }

        for (int i = 0; i < order.Lines.Count; i++)
            await InsertLineAsync(connection, id, i, order.Lines[i], cancellationToken);

        await transaction.CommitAsync(cancellationToken);
        return Make(id, userId, order.Note, now, order.Lines);
    }

    /// <returns>Null where there is no such order.</returns>
    public async Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = Select(connection, "WHERE id = $id");
        command.Parameters.AddWithValue("$id", id);
        return await ReadAsync(command, cancellationToken).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<Page<Order>> ListAsync(Guid userId, int limit, Guid? cursor, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = Select(connection, "WHERE user_id = $userId AND ($cursor IS NULL OR id > $cursor) ORDER BY id LIMIT $limit");
        command.Parameters.AddWithValue("$userId", userId);
        command.Parameters.AddWithValue("$cursor", cursor is { } start ? start : DBNull.Value);
        command.Parameters.AddWithValue("$limit", limit + 1);
        return Page<Order>.Of(await ReadAsync(command, cancellationToken).ToListAsync(cancellationToken), limit, o => o.Id);
    }

    /// <summary>All orders of a user, read as they are asked for.</summary>
    public async IAsyncEnumerable<Order> ReadAllAsync(Guid userId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = Select(connection, "WHERE user_id = $userId");
        command.Parameters.AddWithValue("$userId", userId);
        await foreach (Order order in ReadAsync(command, cancellationToken))
            yield return order;
    }

    /// <summary>Orders with their lines in one query, however many orders there are.</summary>
    private static SqliteCommand Select(SqliteConnection connection, string which)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT o.id, o.user_id, o.note, o.placed_at, l.sku, l.quantity, l.unit_price_cents
            FROM (SELECT * FROM orders {which}) AS o
            JOIN order_lines AS l ON l.order_id = o.id
            ORDER BY o.id, l.position
            """;
        return command;
    }

    private static async IAsyncEnumerable<Order> ReadAsync(SqliteCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (Guid Id, Guid UserId, string? Note, DateTimeOffset PlacedAt) order = default;
        var lines = new List<OrderLine>();
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            Guid id = reader.GetGuid(0);
            if (lines.Count > 0 && order.Id != id)
            {
                yield return Make(order.Id, order.UserId, order.Note, order.PlacedAt, lines);
                lines = [];
            }

            order = (id, reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3));
            lines.Add(new OrderLine { Sku = reader.GetString(4), Quantity = reader.GetInt32(5), UnitPriceCents = reader.GetInt32(6) });
        }

        if (lines.Count > 0)
            yield return Make(order.Id, order.UserId, order.Note, order.PlacedAt, lines);
    }

    private static Order Make(Guid id, Guid userId, string? note, DateTimeOffset placedAt, IReadOnlyList<OrderLine> lines) => new()
    {
        Id = id,
        UserId = userId,
        Lines = lines,
        Note = note,
        TotalCents = lines.Sum(l => (long)l.Quantity * l.UnitPriceCents),
        PlacedAt = placedAt,
    };

    private static async Task InsertOrderAsync(SqliteConnection connection, Guid id, Guid userId, string? note, DateTimeOffset placedAt, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "INSERT INTO orders (id, user_id, note, placed_at) VALUES ($id, $userId, $note, $placedAt)";
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$userId", userId);
        command.Parameters.AddWithValue("$note", note is null ? DBNull.Value : note);
        command.Parameters.AddWithValue("$placedAt", placedAt);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task InsertLineAsync(SqliteConnection connection, Guid orderId, int position, OrderLine line, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "INSERT INTO order_lines (order_id, position, sku, quantity, unit_price_cents) VALUES ($orderId, $position, $sku, $quantity, $price)";
        command.Parameters.AddWithValue("$orderId", orderId);
        command.Parameters.AddWithValue("$position", position);
        command.Parameters.AddWithValue("$sku", line.Sku);
        command.Parameters.AddWithValue("$quantity", line.Quantity);
        command.Parameters.AddWithValue("$price", line.UnitPriceCents);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
