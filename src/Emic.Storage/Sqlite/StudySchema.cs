using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>The tables of a study file, a script per version, each building on the one before.</summary>
static class StudySchema
{
    /// <summary>"Emic" in ASCII, in the header of every study file.</summary>
    public const int ApplicationId = 0x456D6963;

    static readonly string[] Scripts = ["001-study.sql", "002-search.sql", "003-corrections.sql", "004-retrieval.sql", "005-memos.sql", "006-search.sql", "007-certainty.sql", "008-search-places.sql"];

    /// <summary>The version this program writes.</summary>
    public static int Version => Scripts.Length;

    /// <summary>Brings a file from one version to a later one. The caller holds the transaction.</summary>
    public static void Build(SqliteConnection connection, SqliteTransaction transaction, int from, int to)
    {
        for (int version = from + 1; version <= to; version++) Run(connection, transaction, Script(version));
        Run(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {to};"));
    }

    /// <summary>The tables, views, indexes and triggers that a file of this program should have and lacks, or has otherwise: their names, and "table memo" where it is a table.</summary>
    public static IReadOnlyList<string> Strange(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var made = new SqliteConnection("Data Source=:memory:");
        made.Open();
        using SqliteTransaction making = made.BeginTransaction();
        Build(made, making, from: 0, Version);
        Dictionary<string, string> found = Objects(connection, transaction);
        return [.. Objects(made, making).Where(one => found.GetValueOrDefault(one.Key) != one.Value).Select(one => one.Key)];
    }

    // What the engine keeps for itself, with the parts of a full-text table, is its own affair.
    static Dictionary<string, string> Objects(SqliteConnection connection, SqliteTransaction transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_trigram_*'";
        using SqliteDataReader row = command.ExecuteReader();
        var objects = new Dictionary<string, string>();
        while (row.Read()) objects[row.GetString(0)] = row.GetString(1);
        return objects;
    }

    static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static string Script(int version)
    {
        using Stream stream = typeof(StudySchema).Assembly.GetManifestResourceStream(Scripts[version - 1])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
