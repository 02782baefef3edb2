using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>What a backup says of its history.</summary>
/// <param name="Last">Its newest change; null before the first.</param>
/// <param name="Asked">Its change with the number asked for; null where it has none.</param>
public sealed record BackupHistory(ChangeEntry? Last, ChangeEntry? Asked)
{
    /// <summary>Reads it from a file that nobody has open here, without writing to it; null if it can't be read.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="sequence">The number asked for.</param>
    public static BackupHistory? Read(string path, long sequence)
    {
        try
        {
            using SqliteConnection connection = SqliteDoor.OpenToLook(path, writable: false);
            var log = new HistoryLog(connection, transaction: null);
            return new BackupHistory(log.At(log.Last), log.At(sequence));
        }
        catch (Exception unreadable) when (unreadable is SqliteException or StudyFileException or IOException or InvalidCastException or ArgumentException or FormatException)
        {
            // Bytes that may be anything: a restore says what is wrong with them.
            return null;
        }
    }
}
