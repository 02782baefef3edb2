using Emic.Storage;
using Microsoft.Data.Sqlite;

namespace Emic.Tests.Storage;

/// <summary>Study files as an older Emic wrote them.</summary>
static class OlderFile
{
    /// <summary>Takes away what later versions added to the tables of a closed file.</summary>
    public static void Make(string path, int version)
    {
        using var older = new SqliteConnection("Data Source=:memory:");
        older.Open();
        using (SqliteTransaction transaction = older.BeginTransaction())
        {
            StudySchema.Build(older, transaction, 0, version);
            transaction.Commit();
        }

        using var file = new SqliteConnection($"Data Source={path};Pooling=False");
        file.Open();
        foreach (string view in Ask(file, "SELECT name FROM sqlite_master WHERE type = 'view'")) Run(file, $"DROP VIEW {view}");
        foreach (string index in Indexes(file).Except(Indexes(older))) Run(file, $"DROP INDEX {index}");
        // The search index is derived: what an older Emic had is empty.
        foreach (string table in Ask(file, Search("name"))) Run(file, $"DROP TABLE {table}");
        foreach (string table in Ask(older, Search("sql"))) Run(file, table);
        foreach (string table in Tables(file).Except(Tables(older)).Reverse()) Run(file, $"DROP TABLE {table}");
        foreach (string table in Tables(older))
            foreach (string column in Columns(file, table).Except(Columns(older, table))) Run(file, $"ALTER TABLE {table} DROP COLUMN {column}");
        foreach (string index in Indexes(older).Except(Indexes(file))) Run(file, Ask(older, $"SELECT sql FROM sqlite_master WHERE name = '{index}'")[0]);
        foreach (string view in Ask(older, "SELECT sql FROM sqlite_master WHERE type = 'view'")) Run(file, view);
        Run(file, $"PRAGMA user_version = {version}");
    }

    static List<string> Tables(SqliteConnection connection) => Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid");

    static List<string> Indexes(SqliteConnection connection) => Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");

    static string Search(string column) => $"SELECT {column} FROM sqlite_master WHERE type = 'table' AND name LIKE 'search_%' AND name NOT LIKE 'search_trigram_%'";

    static List<string> Columns(SqliteConnection connection, string table) => Ask(connection, $"SELECT name FROM pragma_table_info('{table}')");

    static List<string> Ask(SqliteConnection connection, string sql)
    {
        using SqliteCommand ask = connection.CreateCommand();
        ask.CommandText = sql;
        using SqliteDataReader row = ask.ExecuteReader();
        var answers = new List<string>();
        while (row.Read()) answers.Add(row.GetString(0));
        return answers;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
