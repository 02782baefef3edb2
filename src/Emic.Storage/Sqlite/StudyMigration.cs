using System.Diagnostics;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>
/// Brings an older study file up to this program: on a copy, which is checked, synced and renamed into place.
/// At every moment there is a whole file under the study's name; the original stays beside it as a backup.
/// </summary>
static class StudyMigration
{
    public static void Run(string path, TimeProvider clock, IdSource ids) => SqliteFailure.Guard(path, () =>
    {
        string copy = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.migrating");
        if (Hold(path) is not { } held) return;
        try
        {
            int from = StudyHeader.Read(path).Version;
            if (from == StudySchema.Version) return;
            foreach (string stale in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(copy) + "*")) File.Delete(stale);
            using (SqliteConnection original = SqliteDoor.OpenToLook(path, writable: false)) StudyBackup.Copy(original, copy);
            Migrate(copy, from, clock, ids);
            if (OperatingSystem.IsWindows()) held.Dispose();
            Disk.Exchange(copy, path, BackupName(path, from));
        }
        finally
        {
            SqliteFiles.Delete(copy);
            held.Dispose();
        }
    });

    /// <summary>
    /// A connection that holds the file's write lock; null if another program has migrated the file meanwhile. Leaving write-ahead
    /// logging works only where nobody else has the file open, and nobody gets back to it past the lock.
    /// </summary>
    static SqliteConnection? Hold(string path)
    {
        long begin = Stopwatch.GetTimestamp();
        for (int attempt = 0; ; attempt++)
        {
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            try
            {
                connection.Open();
                if (Try(connection, "PRAGMA journal_mode = DELETE") && Try(connection, "BEGIN IMMEDIATE") && Ask(connection, "PRAGMA journal_mode") == "delete") return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }

            // Programs that wait for each other with the file open would wait for ever: all let go and come back at different times.
            connection.Dispose();
            if (StudyHeader.Read(path).Version == StudySchema.Version) return null;
            if (Stopwatch.GetElapsedTime(begin).TotalMilliseconds > SqliteDoor.BusyMilliseconds) throw InUse(path);
            Thread.Sleep(20 + (((Environment.ProcessId * 37) + (attempt * 53)) % 130));
        }
    }

    static StudyFileException InUse(string path) => new(
        StudyFileFailure.Locked,
        $"“{path}” was written by an older Emic and has to be brought up to date once, for which nobody else may have it open. Another program has: perhaps an older Emic that still runs. Close it there and try again.");

    /// <summary>Runs a statement at once or not at all; false if somebody else holds the file.</summary>
    static bool Try(SqliteConnection connection, string sql)
    {
        int result = SQLitePCL.raw.sqlite3_exec(connection.Handle, sql);
        if (result is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED) return false;
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return true;
    }

    static string Ask(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    static void Migrate(string copy, int from, TimeProvider clock, IdSource ids)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "PRAGMA synchronous = FULL");
        using (SqliteTransaction transaction = connection.BeginTransaction(deferred: false))
        {
            StudySchema.Build(connection, transaction, from, StudySchema.Version);
            new HistoryLog(connection, transaction).Append(ids.Next(), clock.GetUtcNow(), coder: null, ChangeKinds.MigrateSchema, [], target: null, []);
            transaction.Commit();
        }

        if (Ask(connection, "PRAGMA quick_check(1)") != "ok") throw new StudyFileException(StudyFileFailure.Damaged, $"“{copy}” did not pass its check after the migration; the study was left as it was. Look at it with `emic check`.");
    }

    static string BackupName(string path, int version)
    {
        string name = $"{path}.version-{version}.backup";
        for (int n = 2; File.Exists(name); n++) name = $"{path}.version-{version}-{n}.backup";
        return name;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
