using System.Data.Common;
using Microsoft.Data.Sqlite;
using UserService.Contract;

namespace UserService.Storage;

/// <summary>Users in the database. Their ids grow with time, so that they are in order of age and a cursor is an id.</summary>
internal sealed class UserStore(Database database, TimeOrderedIds ids, TimeProvider time)
{
    private const string Columns = "id, email, name, phone, role, created_at";

    /// <exception cref="EmailTakenException">Another user has the e-mail address.</exception>
    public async Task<User> AddAsync(NewUser user, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO users ({Columns}) VALUES ($id, $email, $name, $phone, $role, $createdAt) RETURNING {Columns}";
        command.Parameters.AddWithValue("$id", ids.Next(now));
        command.Parameters.AddWithValue("$email", user.Email);
        command.Parameters.AddWithValue("$name", user.Name);
        command.Parameters.AddWithValue("$phone", OrNull(user.Phone));
        command.Parameters.AddWithValue("$role", Text(user.Role));
        command.Parameters.AddWithValue("$createdAt", now);
        return (await ReadChangedAsync(command, cancellationToken))!;
    }

    /// <returns>Null where there is no such user.</returns>
    public async Task<User?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM users WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        return (await ReadAsync(command, cancellationToken)).SingleOrDefault();
    }

    public async Task<Page<User>> ListAsync(Role? role, int limit, Guid? cursor, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM users WHERE ($role IS NULL OR role = $role) AND ($cursor IS NULL OR id > $cursor) ORDER BY id LIMIT $limit";
        command.Parameters.AddWithValue("$role", OrNull(role is { } known ? Text(known) : null));
        command.Parameters.AddWithValue("$cursor", OrNull(cursor));
        command.Parameters.AddWithValue("$limit", limit + 1);
        return Page<User>.Of(await ReadAsync(command, cancellationToken), limit, u => u.Id);
    }

    /// <returns>Null where there is no such user.</returns>
    /// <exception cref="EmailTakenException">Another user has the e-mail address.</exception>
    public async Task<User?> UpdateAsync(Guid id, UserChanges changes, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            UPDATE users SET
                email = coalesce($email, email),
                name = coalesce($name, name),
                role = coalesce($role, role),
                phone = CASE WHEN $hasPhone THEN $phone ELSE phone END
            WHERE id = $id
            RETURNING {Columns}
            """;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$email", OrNull(changes.Email));
        command.Parameters.AddWithValue("$name", OrNull(changes.Name));
        command.Parameters.AddWithValue("$role", OrNull(changes.Role is { } role ? Text(role) : null));

        // Absent leaves the number as it is, null takes it away.
        command.Parameters.AddWithValue("$hasPhone", changes.Phone.HasValue);
        command.Parameters.AddWithValue("$phone", OrNull(changes.Phone.GetValueOrDefault()));
        return await ReadChangedAsync(command, cancellationToken);
    }

    /// <returns>False where there was no such user.</returns>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "DELETE FROM users WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    private static async Task<User?> ReadChangedAsync(SqliteCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadAsync(command, cancellationToken)).SingleOrDefault();
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            throw new EmailTakenException(exception);
        }
    }

    private static async Task<List<User>> ReadAsync(SqliteCommand command, CancellationToken cancellationToken)
    {
        var users = new List<User>();
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            users.Add(new User
            {
                Id = reader.GetGuid(0),
                Email = reader.GetString(1),
                Name = reader.GetString(2),
                Phone = reader.IsDBNull(3) ? null : reader.GetString(3),
                Role = Enum.Parse<Role>(reader.GetString(4), ignoreCase: true),
                CreatedAt = reader.GetFieldValue<DateTimeOffset>(5),
            });
        }

        return users;
    }

    private static object OrNull(object? value) => value ?? DBNull.Value;

    private static string Text(Role role) => role.ToString().ToLowerInvariant();
}
