using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>What a check looked at and found.</summary>
/// <param name="Changes">How many changes of the history it verified.</param>
/// <param name="Rows">How many rows it compared with the history.</param>
/// <param name="Problems">What is wrong; empty for a sound study.</param>
public sealed record CheckReport(long Changes, long Rows, IReadOnlyList<Problem> Problems);

/// <summary>Verifies a study file from the bytes up: SQLite's own integrity, its tables, the history's chain, that the history leads to exactly these rows, and the rules of the study.</summary>
public static class StudyCheck
{
    /// <summary>Reads the whole file and changes nothing.</summary>
    /// <param name="file">The study.</param>
    /// <param name="progress">Told what is being checked.</param>
    /// <param name="cancellation">Ends the check early.</param>
    public static CheckReport Run(StudyFile file, IProgress<string>? progress, CancellationToken cancellation)
    {
        string name = Path.GetFileName(file.Path);
        var problems = new List<Problem>();
        long changes = 0, rows = 0;
        try
        {
            SqliteFailure.Guard(file.Path, () =>
            {
                using SqliteConnection connection = SqliteDoor.Open(file.Path, pooled: false);
                using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
                progress?.Report("Checking the file");
                problems.AddRange(Integrity(connection, transaction, name));
                problems.AddRange(StudySchema.Strange(connection, transaction).Select(thing => new Problem(name, thing, "it is not there as Emic makes it. Go back to a backup.")));
                progress?.Report("Checking the history");
                var history = new HistoryCheck(new HistoryLog(connection, transaction), name, cancellation);
                problems.AddRange(history.Run());
                (changes, rows) = (history.Changes, history.Rows);
                progress?.Report("Checking texts and codings");
                using StudyDb db = StudyDb.On(connection, transaction, writable: false);
                problems.AddRange(new RuleCheck(db, new ContentStore(connection, transaction), name, cancellation).Run());
            });
        }
        catch (StudyFileException damaged) when (damaged.Failure == StudyFileFailure.Damaged)
        {
            problems.Add(new Problem(name, "file", damaged.Message));
        }
        catch (Exception unreadable) when (unreadable is not (StudyFileException or OperationCanceledException))
        {
            // Bytes that may be anything fail in more ways than can be listed.
            problems.Add(new Problem(name, "file", $"its content can't be read ({unreadable.Message.TrimEnd('.')}). Go back to a backup."));
        }

        return new CheckReport(changes, rows, problems);
    }

    static IEnumerable<Problem> Integrity(SqliteConnection connection, SqliteTransaction transaction, string name)
    {
        foreach (string line in Lines(connection, transaction, "PRAGMA integrity_check(20)"))
            if (line != "ok") yield return new Problem(name, "SQLite", $"{line}. Go back to a backup.");
        foreach (string table in Lines(connection, transaction, "PRAGMA foreign_key_check"))
            yield return new Problem(name, $"table {table}", "a row refers to a row that is not there.");
    }

    static List<string> Lines(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetValue(0).ToString() ?? "");
        return lines;
    }
}
