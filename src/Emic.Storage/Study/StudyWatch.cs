using System.Globalization;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Notices what any process, this one included, changed in a study file, by asking SQLite for its data version (some microseconds).</summary>
public sealed class StudyWatch : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand version;
    long seen;
    long sequence;

    /// <summary>Watches from now on.</summary>
    public StudyWatch(StudyFile file)
    {
        connection = SqliteFailure.Guard(file.Path, () => SqliteDoor.Open(file.Path, pooled: false));
        version = connection.CreateCommand();
        version.CommandText = "PRAGMA data_version";
        seen = DataVersion();
        sequence = new HistoryLog(connection, null).Last;
    }

    /// <summary>The changes since the last call, oldest first; mostly none.</summary>
    /// <exception cref="StudyFileException">The file can't be read.</exception>
    public IReadOnlyList<ChangeEntry> Poll() => SqliteFailure.Guard(connection.DataSource, () =>
    {
        long now = DataVersion();
        if (now == seen) return (IReadOnlyList<ChangeEntry>)[];
        seen = now;
        ChangeEntry[] news = [.. new HistoryLog(connection, null).After(sequence)];
        if (news.Length > 0) sequence = news[^1].Sequence;
        return news;
    });

    /// <summary>Stops watching and lets go of the file.</summary>
    public void Dispose()
    {
        version.Dispose();
        connection.Dispose();
    }

    long DataVersion() => Convert.ToInt64(version.ExecuteScalar(), CultureInfo.InvariantCulture);
}
