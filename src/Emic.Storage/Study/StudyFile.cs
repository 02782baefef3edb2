using Emic.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Emic.Storage;

/// <summary>
/// An open study file. Reads see one consistent state; writes go one after the other through <see cref="Change"/>,
/// in this process and in others. When a call returns, what it did is on the disk.
/// </summary>
public sealed class StudyFile : IDisposable
{
    static readonly TimeSpan IdleUntilSettled = TimeSpan.FromSeconds(2);

    const int ConstraintError = 19;

    readonly TimeProvider clock;
    readonly IdSource ids;
    readonly Lock writing = new();
    readonly ITimer idle;
    bool disposed;

    StudyFile(string path, TimeProvider clock, IdSource ids)
    {
        Path = path;
        this.clock = clock;
        this.ids = ids;
        idle = clock.CreateTimer(_ => TrySettle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Makes a study file.</summary>
    /// <exception cref="StudyFileException">The file exists, or can't be made.</exception>
    public static StudyFile Create(string path, string title, TimeProvider clock, IdSource ids)
    {
        string full = System.IO.Path.GetFullPath(path);
        StudyBirth.Run(full, title, clock, ids, StudySchema.Version);
        return new StudyFile(full, clock, ids);
    }

    /// <summary>Opens a study file; an older one is migrated first, and kept as a backup beside it.</summary>
    /// <exception cref="StudyFileException">It can't be opened; the message says why.</exception>
    public static StudyFile Open(string path, TimeProvider clock, IdSource ids)
    {
        string full = System.IO.Path.GetFullPath(path);
        // Even a look at it would leave a log beside it.
        if (Disk.IsWriteProtected(full)) throw SqliteFailure.ReadOnly(full);
        if (StudyHeader.Read(full).Version < StudySchema.Version) StudyMigration.Run(full, clock, ids);
        SqliteFailure.Guard(full, () => SqliteDoor.Open(full).Dispose());
        return new StudyFile(full, clock, ids);
    }

    /// <summary>Reads rows and contents as they are at one moment.</summary>
    public T Read<T>(Func<StudyDb, ContentStore, T> read) => SqliteFailure.Guard(Path, () =>
    {
        using SqliteConnection connection = SqliteDoor.Open(Path);
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        using StudyDb db = StudyDb.On(connection, transaction, writable: false);
        return read(db, new ContentStore(connection, transaction));
    });

    /// <summary>Reads the history as it is at one moment.</summary>
    public T ReadHistory<T>(Func<HistoryView, T> read) => Read((connection, transaction) => read(new HistoryView(new HistoryLog(connection, transaction))));

    /// <summary>Reads in SQLite's own words, without EF, whose start costs more than a small question is worth.</summary>
    internal T Read<T>(Func<SqliteConnection, SqliteTransaction, T> read) => SqliteFailure.Guard(Path, () =>
    {
        using SqliteConnection connection = SqliteDoor.Open(Path);
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return read(connection, transaction);
    });

    /// <summary>Searches the texts and keeps the index; see <see cref="SearchIndex"/>.</summary>
    public SearchIndex Search => new(this);

    /// <summary>The one door for writing: takes the lock, lets <paramref name="apply"/> load and change rows, writes them and the history, commits.</summary>
    /// <param name="kind">One of <see cref="ChangeKinds"/>.</param>
    /// <param name="coder">Who does it; null for work done without a coder.</param>
    /// <param name="changeId">The change's id; an id that the history knows already does nothing.</param>
    /// <param name="apply">What is done. An exception from it undoes everything.</param>
    /// <exception cref="StudyFileException">The environment failed; nothing was changed.</exception>
    public ChangeReceipt Change(string kind, Guid? coder, Guid? changeId, Action<ChangeScope> apply) => Write((connection, transaction) =>
    {
        var log = new HistoryLog(connection, transaction);
        if (changeId is { } asked && log.Find(asked) is { } known) return new ChangeReceipt(known, Repeated: true);
        using StudyDb db = StudyDb.On(connection, transaction, writable: true);
        var scope = new ChangeScope(db, new ContentStore(connection, transaction));
        apply(scope);
        IReadOnlyList<RowChange> rows = Tracked(db);
        if (rows.Count == 0) return new ChangeReceipt(null);
        db.SaveChanges();
        QuotationMoves.Run(log, rows);
        return new ChangeReceipt(log.Append(changeId ?? ids.Next(), clock.GetUtcNow(), coder, kind, scope.Subjects, target: null, rows));
    });

    /// <summary>Takes back the coder's newest change that is not undone.</summary>
    /// <param name="coder">Whose.</param>
    /// <param name="changeId">The id of the undo itself; one that the history knows already does nothing.</param>
    /// <param name="named">The id of the change that is meant; null for whichever it is.</param>
    /// <returns>The undo, and the change it took back; null if there is none.</returns>
    /// <exception cref="ChangedSinceException">Later work stands on it.</exception>
    /// <exception cref="OtherStepException">It is not the one that is meant.</exception>
    public UndoReceipt? Undo(Guid? coder, Guid? changeId = null, Guid? named = null) => Step(ChangeKinds.Undo, coder, changeId, UndoStack.Undoable, named);

    /// <summary>Does again what the coder's last undo took back.</summary>
    /// <inheritdoc cref="Undo" path="/param"/>
    /// <inheritdoc cref="Undo" path="/exception"/>
    public UndoReceipt? Redo(Guid? coder, Guid? changeId = null, Guid? named = null) => Step(ChangeKinds.Redo, coder, changeId, UndoStack.Redoable, named);

    /// <summary>Takes back one change of the coder, whichever it is, as long as nothing stands on it.</summary>
    /// <returns>The undo, and the change it took back; null if it is not the coder's, or taken back already.</returns>
    /// <exception cref="ChangedSinceException">Later work stands on it.</exception>
    public UndoReceipt? UndoOne(Guid? coder, long sequence, Guid? changeId = null) =>
        Step(ChangeKinds.Undo, coder, changeId, (log, by) => UndoStack.One(log, by, sequence));

    /// <summary>Moves everything from the write-ahead log into the file and lets go of it, so that a copy of the file alone is whole.</summary>
    /// <exception cref="StudyFileException">Somebody reads or writes and does not stop; all that is committed stays safe in the log.</exception>
    public void Settle() => SqliteFailure.Guard(Path, () =>
    {
        lock (writing)
        {
            if (!disposed) MoveLogIntoFile();
        }
    });

    /// <summary>Settles the file and closes it.</summary>
    public void Dispose()
    {
        idle.Dispose();
        lock (writing)
        {
            // The timer may be about to settle too: it waits here, and then finds nothing left to do.
            TrySettle();
            disposed = true;
        }
    }

    /// <summary>Runs raw writes of Storage itself (the search index) under the same lock, without history.</summary>
    internal T Write<T>(Func<SqliteConnection, SqliteTransaction, T> write) => SqliteFailure.Guard(Path, () =>
    {
        lock (writing)
        {
            using SqliteConnection connection = SqliteDoor.Open(Path);
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            T result = write(connection, transaction);
            transaction.Commit();
            idle.Change(IdleUntilSettled, Timeout.InfiniteTimeSpan);
            return result;
        }
    });

    /// <summary>Takes over all of another database.</summary>
    internal void TakeOver(SqliteConnection from) => SqliteFailure.Guard(Path, () =>
    {
        lock (writing)
        {
            using (SqliteConnection connection = SqliteDoor.Open(Path, pooled: false)) from.BackupDatabase(connection);
            SqliteDoor.ClearPool(Path);
            idle.Change(IdleUntilSettled, Timeout.InfiniteTimeSpan);
        }
    });

    void MoveLogIntoFile()
    {
        using (SqliteConnection connection = SqliteDoor.Open(Path, pooled: false))
        using (SqliteCommand checkpoint = connection.CreateCommand())
        {
            // Waiting for readers would hold the write lock all the while and keep other programs from writing.
            checkpoint.CommandText = "PRAGMA busy_timeout = 0";
            checkpoint.ExecuteNonQuery();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            if ((long)checkpoint.ExecuteScalar()! != 0) throw new StudyFileException(StudyFileFailure.Locked, $"“{Path}” is in use and could not be settled; what was saved is safe. Close it elsewhere before copying it.");
        }

        SqliteDoor.ClearPool(Path);
    }

    UndoReceipt? Step(string kind, Guid? coder, Guid? changeId, Func<HistoryLog, Guid?, (ChangeEntry Change, ChangeEntry Applied)?> choose, Guid? named = null)
    {
        ChangeEntry? chosen = null;
        try
        {
            return Write((connection, transaction) =>
            {
                var log = new HistoryLog(connection, transaction);
                if (changeId is { } asked && log.Find(asked) is { Target: { } done } known) return new UndoReceipt(known, log.At(done)!);
                if (choose(log, coder) is not { } step) return null;
                if (named is { } meant && step.Change.Id != meant) throw new OtherStepException(step.Change);
                chosen = step.Change;
                IReadOnlyList<RowChange> rows = Reversal.TakeBack(log, step.Applied);
                ChangeEntry entry = log.Append(changeId ?? ids.Next(), clock.GetUtcNow(), coder, kind, step.Change.Subjects, step.Change.Sequence, rows);
                return new UndoReceipt(entry, step.Change);
            });
        }
        catch (LaterChangeException late)
        {
            throw new ChangedSinceException(chosen!, late.Later);
        }
        catch (SqliteException dangling) when (dangling.SqliteErrorCode == ConstraintError)
        {
            // The step would have removed a row that others refer to by now.
            throw new ChangedSinceException(chosen!, ReadHistory(history => history.FirstBuiltOn(chosen!)));
        }
    }

    static List<RowChange> Tracked(StudyDb db)
    {
        db.ChangeTracker.DetectChanges();
        var layouts = RowTable.Of(db).ToDictionary(table => table.Entity, table => (Table: table, Layout: new RowLayout(table.Name, table.Columns)));
        var rows = new List<RowChange>();
        foreach (EntityEntry<IRow> entry in db.ChangeTracker.Entries<IRow>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            (RowTable table, RowLayout layout) = layouts[entry.Metadata.ClrType];
            if (entry.State != EntityState.Deleted) entry.Entity.Version++;
            rows.Add(new RowChange(
                layout,
                entry.Entity.Id,
                entry.State == EntityState.Added ? null : table.Values(entry, original: true),
                entry.State == EntityState.Deleted ? null : table.Values(entry, original: false)));
        }

        return rows;
    }

    void TrySettle()
    {
        try
        {
            Settle();
        }
        catch (StudyFileException)
        {
            // What is committed is safe in the write-ahead log; the next quiet moment tries again.
            idle.Change(IdleUntilSettled, Timeout.InfiniteTimeSpan);
        }
    }
}
