using System.Runtime.CompilerServices;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Opens connections to a study file. Every one gets the settings that durability rests on, and proves that it has them.</summary>
static class SqliteDoor
{
    /// <summary>How long a writer waits for another process, in milliseconds.</summary>
    public const int BusyMilliseconds = 5000;

    static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> Prepared = [];
    static readonly object Proof = new();

    /// <summary>An open connection for reading and writing.</summary>
    /// <param name="path">The study file.</param>
    /// <param name="pooled">False for connections that live long or must let go of the file at once.</param>
    /// <param name="create">Whether the file may be made.</param>
    public static SqliteConnection Open(string path, bool pooled = true, bool create = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = pooled,
            DefaultTimeout = BusyMilliseconds / 1000,
        }.ToString());
        try
        {
            connection.Open();
            // SQLite opens what may not be written for reading, says so only at the first write, and leaves a log beside it.
            if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1) throw new SqliteException("The file may not be written.", SQLitePCL.raw.SQLITE_READONLY);
            // A pooled connection keeps its settings: it is prepared, and asked for proof, when it is new.
            if (!Prepared.TryGetValue(connection.Handle!, out _))
            {
                Prepare(connection);
                Prepared.AddOrUpdate(connection.Handle!, Proof);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection without settings, for files whose nature is not known yet. It should only read; a file with a change half done can't be read without writing.</summary>
    public static SqliteConnection OpenToLook(string path, bool writable)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = writable ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = BusyMilliseconds / 1000,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the pooled connections to a file, so that it can be copied, moved or deleted.</summary>
    public static void ClearPool(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = true,
            DefaultTimeout = BusyMilliseconds / 1000,
        }.ToString());
        SqliteConnection.ClearPool(connection);
    }

    static void Prepare(SqliteConnection connection)
    {
        // With synchronous=NORMAL a power cut loses acknowledged commits; a killed process alone would not show it.
        using SqliteCommand set = connection.CreateCommand();
        set.CommandText = $"""
            PRAGMA busy_timeout = {BusyMilliseconds};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA recursive_triggers = ON;
            """;
        set.ExecuteNonQuery();
        using SqliteCommand ask = connection.CreateCommand();
        ask.CommandText = """
            SELECT (SELECT journal_mode FROM pragma_journal_mode) || ' ' || (SELECT synchronous FROM pragma_synchronous) || ' ' ||
                   (SELECT foreign_keys FROM pragma_foreign_keys) || ' ' || (SELECT recursive_triggers FROM pragma_recursive_triggers) || ' ' ||
                   (SELECT timeout FROM pragma_busy_timeout)
            """;
        string found = (string)ask.ExecuteScalar()!;
        if (found != $"wal 2 1 1 {BusyMilliseconds}")
            throw new StudyFileException(StudyFileFailure.InputOutput, $"“{connection.DataSource}” can't be opened safely: its place does not support write-ahead logging (found: {found}). Move the study to a local folder.");
    }
}
