using System.Globalization;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>What a look at a study file found.</summary>
/// <param name="Changes">The changes since the last look, oldest first; mostly none.</param>
/// <param name="PutBack">Whether the study was put back to a backup since, so that changes told of before may be gone.</param>
public sealed record StudyLook(IReadOnlyList<ChangeEntry> Changes, bool PutBack);

/// <summary>Notices what any process, this one included, changed in a study file, by asking SQLite for its data version (some microseconds).</summary>
public sealed class StudyWatch : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand version;
    long seen;
    ChangeEntry? newest;

    /// <summary>Watches from now on.</summary>
    public StudyWatch(StudyFile file)
    {
        connection = SqliteFailure.Guard(file.Path, () => SqliteDoor.Open(file.Path, pooled: false));
        version = connection.CreateCommand();
        version.CommandText = "PRAGMA data_version";
        seen = DataVersion();
        newest = Newest(new HistoryLog(connection, null));
    }

    /// <summary>What happened since the last call.</summary>
    /// <exception cref="StudyFileException">The file can't be read.</exception>
    public StudyLook Poll() => SqliteFailure.Guard(connection.DataSource, () =>
    {
        long now = DataVersion();
        if (now == seen) return new StudyLook([], PutBack: false);
        var log = new HistoryLog(connection, null);
        // A history only grows. Where the newest change that was seen is gone, or another has its number, the file was exchanged.
        bool putBack = newest is not null && log.At(newest.Sequence)?.Id != newest.Id;
        ChangeEntry[] news = putBack ? [] : [.. log.After(newest?.Sequence ?? 0)];
        newest = putBack ? Newest(log) : news.LastOrDefault() ?? newest;
        seen = now;
        return new StudyLook(news, putBack);
    });

    /// <summary>Stops watching and lets go of the file.</summary>
    public void Dispose()
    {
        version.Dispose();
        connection.Dispose();
    }

    static ChangeEntry? Newest(HistoryLog log) => log.At(log.Last);

    long DataVersion() => Convert.ToInt64(version.ExecuteScalar(), CultureInfo.InvariantCulture);
}
