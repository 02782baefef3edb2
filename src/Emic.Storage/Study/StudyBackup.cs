using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Copies a study while it is in use.</summary>
public static class StudyBackup
{
    /// <summary>Writes a whole, consistent copy: one file, nothing beside it. An existing file is only replaced when asked for.</summary>
    /// <exception cref="StudyFileException">The target exists or can't be written; what was there stays.</exception>
    public static void Run(StudyFile file, string to, bool overwrite)
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
                    Disk.Replace(unfinished, target);
                }
                finally
                {
                    SqliteFiles.Delete(unfinished);
                }
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
}
