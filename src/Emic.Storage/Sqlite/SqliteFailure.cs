using Emic.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Emic.Storage;

/// <summary>Turns SQLite's error codes into sentences.</summary>
static class SqliteFailure
{
    /// <summary>Runs an act on a study file; what the environment does to it comes out as a <see cref="StudyFileException"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="act">The act.</param>
    /// <param name="making">Whether the file is being made, so that it need not be there.</param>
    public static T Guard<T>(string path, Func<T> act, bool making = false)
    {
        try
        {
            return act();
        }
        catch (DbUpdateException failure) when (failure.InnerException is SqliteException inner && Of(path, inner, making) is { } known)
        {
            throw known;
        }
        catch (SqliteException failure) when (Of(path, failure, making) is { } known)
        {
            throw known;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException)
        {
            throw ReadOnly(path, failure);
        }
        catch (EndOfStreamException failure)
        {
            // What the file holds ends before it should. A disk that fails says something else.
            throw Damaged(path, failure);
        }
        catch (IOException failure) when (Disk.IsFull(failure))
        {
            throw Full(path, failure);
        }
        catch (IOException failure)
        {
            throw Broken(path, failure, failure.Message);
        }
    }

    /// <summary>As the other overload, without a result.</summary>
    public static void Guard(string path, Action act, bool making = false) => Guard(
        path,
        () =>
        {
            act();
            return true;
        },
        making);

    // The online backup gives extended codes, of which the last byte is the code.
    static StudyFileException? Of(string path, SqliteException failure, bool making) => (failure.SqliteErrorCode & 0xFF) switch
    {
        5 or 6 => Locked(path, failure),
        8 => ReadOnly(path, failure),
        10 => Broken(path, failure, $"SQLite error {failure.SqliteExtendedErrorCode}"),
        11 => Damaged(path, failure),
        13 => Full(path, failure),
        14 => Unopenable(path, failure, making),
        23 => ReadOnly(path, failure),
        26 => NotAStudy(path, failure),
        _ => null,
    };

    public static StudyFileException NotAStudy(string path, Exception? inner = null) =>
        new(StudyFileFailure.NotAStudy, $"“{path}” is not an Emic study. To bring it in as a source, use `emic import`.", inner);

    public static StudyFileException Missing(string path) =>
        new(StudyFileFailure.Missing, $"There is no file “{path}”. Look at the spelling, or make a new study.");

    public static StudyFileException Locked(string path, Exception? inner = null) =>
        new(StudyFileFailure.Locked, $"Another program is holding “{path}” and did not let go within {SqliteDoor.BusyMilliseconds / 1000} seconds. Close it there, or try again.", inner);

    public static StudyFileException ReadOnly(string path, Exception? inner = null) =>
        new(StudyFileFailure.ReadOnly, $"“{path}” or its folder is write-protected. Copy the study to a folder of your own, or change the file's permissions.", inner);

    static StudyFileException Damaged(string path, Exception inner) =>
        new(StudyFileFailure.Damaged, $"“{path}” is damaged. Make a copy of it, look at the copy with `emic check`, and go back to a backup.", inner);

    static StudyFileException Full(string path, Exception inner) =>
        new(StudyFileFailure.DiskFull, $"The disk under “{path}” is full; nothing was changed. Make room and try again.", inner);

    static StudyFileException Broken(string path, Exception inner, string detail) =>
        new(StudyFileFailure.InputOutput, $"The disk under “{path}” gave an error ({detail.TrimEnd('.')}); nothing was changed. Look at the disk or the network, then try again.", inner);

    static StudyFileException Unopenable(string path, Exception inner, bool making) =>
        Directory.Exists(path)
            ? new(StudyFileFailure.NotAStudy, $"“{path}” is a folder, not a study file.", inner)
            : !making && !File.Exists(path) ? Missing(path) : ReadOnly(path, inner);
}
