using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Makes a study file: whole, or not at all.</summary>
static class StudyBirth
{
    // The version of the tables is an old one only where migrations are tried.
    public static void Run(string path, string title, TimeProvider clock, IdSource ids, int version)
    {
        if (Path.Exists(path)) throw new StudyFileException(StudyFileFailure.Exists, $"“{path}” exists already. Choose another name, or open it.");
        string folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) throw new StudyFileException(StudyFileFailure.Missing, $"There is no folder “{folder}”. Make it first, or choose another place.");
        string unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{ids.Next():N}.new");
        SqliteFailure.Guard(
            path,
            () =>
            {
                try
                {
                    Write(unfinished, title, clock, ids, version);
                    try
                    {
                        // Nothing may have taken the place meanwhile.
                        File.Move(unfinished, path, overwrite: false);
                    }
                    catch (IOException) when (Path.Exists(path))
                    {
                        throw new StudyFileException(StudyFileFailure.Exists, $"“{path}” exists already. Choose another name, or open it.");
                    }

                    Disk.SyncFolder(folder);
                }
                finally
                {
                    SqliteFiles.Delete(unfinished);
                }
            },
            making: true);
    }

    static void Write(string path, string title, TimeProvider clock, IdSource ids, int version)
    {
        using SqliteConnection connection = SqliteDoor.Open(path, pooled: false, create: true);
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        StudySchema.Build(connection, transaction, from: 0, version);
        var info = new StudyInfo { Id = ids.Next(), Title = title, CreatedAt = clock.GetUtcNow(), Version = 1 };
        using StudyDb db = StudyDb.On(connection, transaction, writable: true);
        RowTable table = RowTable.Of(db).First(table => table.Entity == typeof(StudyInfo));
        object?[] row = table.Values(db.Add(info), original: false);
        var log = new HistoryLog(connection, transaction);
        log.Run("INSERT INTO history_copy (id, is_this, created_at) VALUES ($id, 1, $at)", ("$id", HistoryLog.Bytes(ids.Next())), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds()));
        var layout = new RowLayout(table.Name, table.Columns);
        using (var rows = new TableSql(log, layout)) rows.Insert(row);
        log.Append(ids.Next(), clock.GetUtcNow(), coder: null, ChangeKinds.CreateStudy, [new Subject(table.Name, info.Id)], target: null, [new RowChange(layout, info.Id, null, row)]);
        transaction.Commit();
        using SqliteCommand settle = connection.CreateCommand();
        settle.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        settle.ExecuteNonQuery();
    }
}

/// <summary>A database and what SQLite keeps beside it.</summary>
static class SqliteFiles
{
    /// <summary>Deletes an unfinished database with its companions; a missing one is fine.</summary>
    public static void Delete(string path)
    {
        foreach (string end in new[] { "", "-wal", "-shm", "-journal" }) File.Delete(path + end);
    }
}
