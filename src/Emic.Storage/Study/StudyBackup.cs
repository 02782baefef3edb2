using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Copies a study while it is in use.</summary>
public static class StudyBackup
{
    /// <summary>Writes a whole, consistent copy: one file, nothing beside it. An existing file is only replaced when asked for.</summary>
    /// <param name="file">The study.</param>
    /// <param name="to">Where to.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <param name="searchIndex">Whether the search index goes along; a study that lacks it makes it anew.</param>
    /// <exception cref="StudyFileException">The target exists or can't be written; what was there stays.</exception>
    public static void Run(StudyFile file, string to, bool overwrite, bool searchIndex = true)
    {
        string target = Path.GetFullPath(to);
        if (string.Equals(target, file.Path, StringComparison.Ordinal)) throw new StudyFileException(StudyFileFailure.Exists, "A backup can't take the place of the study itself. Choose another name.");
        if (Directory.Exists(target)) throw new StudyFileException(StudyFileFailure.Exists, $"“{target}” is a folder. Give the backup a file name.");
        if (File.Exists(target) && !overwrite) throw new StudyFileException(StudyFileFailure.Exists, $"“{target}” exists already. Choose another name, or say --overwrite.");
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new StudyFileException(StudyFileFailure.Missing, $"There is no folder “{Path.GetDirectoryName(target)}”. Make it first, or choose another place.");
        string unfinished = $"{target}.{Guid.NewGuid():N}.new";
        SqliteFailure.Guard(
            target,
            () =>
            {
                try
                {
                    using (SqliteConnection from = SqliteDoor.Open(file.Path, pooled: false)) Copy(from, unfinished);
                    if (!searchIndex) LeaveOutIndex(unfinished);
                    BackupSeal.Put(unfinished);
                    Disk.Replace(unfinished, target);
                }
                finally
                {
                    SqliteFiles.Delete(unfinished);
                }
            },
            making: true);
    }

    /// <summary>Copies a study file that nobody has open here, as it is: of whatever version, and without writing to it.</summary>
    /// <exception cref="StudyFileException">It is missing, no study, newer than this program, a backup whose bytes are not those that were written, or can't be copied.</exception>
    public static void Copy(string from, string to)
    {
        StudyHeader.Read(from);
        if (SqliteFailure.Guard(from, () => BackupSeal.IsBroken(from))) throw new StudyFileException(StudyFileFailure.Damaged, $"“{from}” is damaged: its bytes are not those that were written.");
        SqliteFailure.Guard(
            to,
            () =>
            {
                using SqliteConnection source = SqliteDoor.OpenToLook(from, writable: false);
                Copy(source, to);
            },
            making: true);
    }

    /// <summary>Copies by SQLite's online backup into a new file that needs no companion.</summary>
    internal static void Copy(SqliteConnection from, string path)
    {
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
        to.Open();
        from.BackupDatabase(to);
        using SqliteCommand single = to.CreateCommand();
        single.CommandText = "PRAGMA journal_mode = DELETE";
        single.ExecuteNonQuery();
    }

    /// <summary>Puts the rows of another study file in the place of a study's own, in one change of the file: whoever has it open sees the old or the new.</summary>
    /// <exception cref="StudyFileException">Another program writes, or the environment failed; the study is as it was.</exception>
    public static void Restore(StudyFile file, string from) => SqliteFailure.Guard(from, () =>
    {
        using SqliteConnection source = SqliteDoor.Open(from, pooled: false);
        file.TakeOver(source);
    });

    static void LeaveOutIndex(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        copy.Open();
        using SqliteCommand command = copy.CreateCommand();
        command.CommandText = """
            DELETE FROM search_source;
            DELETE FROM search_chunk;
            INSERT INTO search_trigram (search_trigram) VALUES ('delete-all');
            VACUUM;
            """;
        command.ExecuteNonQuery();
    }
}
