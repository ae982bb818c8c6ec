using Microsoft.Data.Sqlite;

namespace UserService.Storage;

/// <summary>The SQLite file of the service. Its tables are described in schema.sql.</summary>
internal sealed class Database
{
    private readonly string _connectionString;

    /// <summary>Finds the file: configuration key <c>Database:Path</c>, or a folder of the user who runs the service.</summary>
    public Database(IConfiguration configuration)
    {
        string path = configuration["Database:Path"]
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "UserService", "users.db");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();
    }

    /// <summary>Opens a connection; connections are pooled.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Makes the tables that are not there yet.</summary>
    public async Task CreateTablesAsync()
    {
        await using SqliteConnection connection = await OpenAsync(CancellationToken.None);
        await using SqliteCommand command = connection.CreateCommand();

        // Readers do not wait for a writer, nor it for them.
        command.CommandText = "PRAGMA journal_mode = WAL;" + await ReadSchemaAsync();
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ReadSchemaAsync()
    {
        using var reader = new StreamReader(typeof(Database).Assembly.GetManifestResourceStream("schema.sql")!);
        return await reader.ReadToEndAsync();
    }
}
