using System.Globalization;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>What a file says of itself before anything else is read.</summary>
/// <param name="Version">The version of its tables, 1 to <see cref="StudySchema.Version"/>.</param>
sealed record StudyHeader(int Version)
{
    const int ReadOnlyError = 8;

    /// <summary>Reads it through SQLite: a plain stream, once closed, would drop the locks this process holds on the file.</summary>
    /// <exception cref="StudyFileException">The file is missing, no study, newer than this program, or can't be read.</exception>
    public static StudyHeader Read(string path)
    {
        if (Directory.Exists(path)) throw new StudyFileException(StudyFileFailure.NotAStudy, $"“{path}” is a folder, not a study file.");
        if (!File.Exists(path)) throw SqliteFailure.Missing(path);
        return SqliteFailure.Guard(path, () =>
        {
            try
            {
                return Look(path, writable: false);
            }
            catch (SqliteException unfinished) when (unfinished.SqliteErrorCode == ReadOnlyError)
            {
                // A killed program left a change half done; taking it back needs to write.
                return Look(path, writable: true);
            }
        });
    }

    static StudyHeader Look(string path, bool writable)
    {
        using SqliteConnection connection = SqliteDoor.OpenToLook(path, writable);
        if (Pragma(connection, "application_id") != StudySchema.ApplicationId) throw SqliteFailure.NotAStudy(path);
        int version = Pragma(connection, "user_version");
        return version > StudySchema.Version
            ? throw new StudyFileException(StudyFileFailure.Newer, $"“{path}” was written by a newer Emic (file version {version}, this program knows {StudySchema.Version}). Install the newer Emic to open it.")
            : new StudyHeader(version);
    }

    static int Pragma(SqliteConnection connection, string name)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
