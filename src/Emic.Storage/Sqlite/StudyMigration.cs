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
        foreach (string stale in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.migrating*")) File.Delete(stale);
        string copy = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.migrating");
        SqliteConnection original = Sole(path);
        try
        {
            int from = StudyHeader.Read(path).Version;
            if (from == StudySchema.Version) return;
            StudyBackup.Copy(original, copy);
            Migrate(copy, from, clock, ids);
            if (OperatingSystem.IsWindows()) original.Dispose();
            Disk.Exchange(copy, path, BackupName(path, from));
        }
        finally
        {
            original.Dispose();
            SqliteFiles.Delete(copy);
        }
    });

    /// <summary>A connection that nobody else has beside it. Leaving write-ahead logging works only then.</summary>
    static SqliteConnection Sole(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = SqliteDoor.BusyMilliseconds / 1000 }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA journal_mode = DELETE");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
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

        using SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if ((string)check.ExecuteScalar()! != "ok") throw new StudyFileException(StudyFileFailure.Damaged, $"“{copy}” did not pass its check after the migration; the study was left as it was. Look at it with `emic check`.");
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
