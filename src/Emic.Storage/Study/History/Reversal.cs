using System.Globalization;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Applies rows of the history to the tables, backwards or forwards.</summary>
static class Reversal
{
    /// <summary>
    /// Tables whose columns each say something of their own, so that one goes back although another has changed since: a code's name although it was moved. In the
    /// others columns belong together, as a quotation's place and its words do, and a row goes back as a whole.
    /// </summary>
    static readonly HashSet<string> apart = ["code", "coder", "coding", "link", "study_info"];

    /// <summary>Takes back what <paramref name="applied"/> did to its rows.</summary>
    /// <returns>What was done to which row, ready for the history.</returns>
    /// <exception cref="LaterChangeException">What it would bring back has changed since.</exception>
    public static IReadOnlyList<RowChange> TakeBack(HistoryLog log, ChangeEntry applied)
    {
        log.Run("PRAGMA defer_foreign_keys = ON");
        var done = new List<RowChange>();
        var touchedSince = new Dictionary<Guid, IReadOnlySet<string>>();
        var goingAway = new HashSet<Guid>();
        var tables = new Dictionary<RowLayout, TableSql>();
        var carrying = new Carrying(log, applied);
        try
        {
            foreach (RowChange kept in Payload.Read(log.Payload(applied.Sequence)))
            {
                RowChange row = kept with { Before = carrying.Over(kept.Table, kept.Before), After = carrying.Over(kept.Table, kept.After) };
                if (!tables.TryGetValue(row.Table, out TableSql? table)) tables[row.Table] = table = new TableSql(log, row.Table);
                object?[]? now = table.Read(row.Id);
                IReadOnlySet<string> taken = Taken(row);
                if (!row.Table.Same(now, row.After, taken)) throw new LaterChangeException(Culprit(log, applied, row.Id, taken));
                if (now is not null && Version(now, row.Table) != Version(row.After!, row.Table)) touchedSince[row.Id] = taken;
                if (row.Before is null) goingAway.Add(row.Id);
                done.Add(Restore(table, row, now, taken));
            }
        }
        finally
        {
            foreach (TableSql table in tables.Values) table.Dispose();
        }

        if (touchedSince.Count + goingAway.Count > 0 && Standing(log, applied, touchedSince, goingAway) is { } standing) throw new LaterChangeException(standing);
        Move(log, applied, done);
        KeepTree(log, applied, done);
        return done;
    }

    /// <summary>Which columns of a row a change took, all but its version where it did so with the row as a whole.</summary>
    static IReadOnlySet<string> Taken(RowChange row)
    {
        if (row.Before is not { } before || row.After is not { } after || !apart.Contains(row.Table.Table)) return row.Table.Said;
        HashSet<string> changed = [.. row.Table.Columns.Where((column, i) => i != row.Table.Version && !RowValues.Same(before[i], after[i]))];
        return changed.Count == 0 ? row.Table.Said : changed;
    }

    /// <summary>
    /// Rows may read as the change left them and yet carry later work: somebody renamed a code and renamed it back, or coded with it and uncoded again.
    /// Taking the change back under them would leave their own undo nothing to stand on. So of every later change that touched the rows, or referred
    /// to those that go away, each must have been taken back. One that touched other columns of them is not in the way.
    /// </summary>
    static ChangeEntry? Standing(HistoryLog log, ChangeEntry applied, Dictionary<Guid, IReadOnlySet<string>> touched, HashSet<Guid> goingAway)
    {
        var standing = new Dictionary<long, (int Net, ChangeEntry Entry)>();
        foreach (ChangeEntry later in log.After(applied.Sequence).ToList())
        {
            if (!Payload.Read(log.Payload(later.Sequence)).Any(row => IsInTheWay(row, touched, goingAway))) continue;
            long change = later.Target ?? later.Sequence;
            standing[change] = (standing.GetValueOrDefault(change).Net + (later.Kind == ChangeKinds.Undo ? -1 : 1), later);
        }

        return standing.Values.FirstOrDefault(one => one.Net != 0).Entry;
    }

    /// <summary>Where texts were exchanged, moves the quotations along; words that were marked on the text that goes stand in the way.</summary>
    static void Move(HistoryLog log, ChangeEntry applied, List<RowChange> done)
    {
        try
        {
            QuotationMoves.Run(log, done);
        }
        catch (QuotationAstrayException astray)
        {
            throw new LaterChangeException(Culprit(log, applied, astray.Quotation));
        }
    }

    /// <summary>A code that goes back below another which lies below it by now would take both out of the tree.</summary>
    static void KeepTree(HistoryLog log, ChangeEntry applied, List<RowChange> done)
    {
        foreach (RowChange row in done.Where(row => row.Table.Table == "code" && row.After is { } after && row.Table.Value(after, "parent_id") is not null))
        {
            var above = new HashSet<Guid>();
            using SqliteCommand command = log.Command(
                "WITH RECURSIVE above (id) AS (SELECT parent_id FROM code WHERE id = $id UNION SELECT code.parent_id FROM code JOIN above ON code.id = above.id) SELECT id FROM above WHERE id IS NOT NULL",
                ("$id", HistoryLog.Bytes(row.Id)));
            using (SqliteDataReader reader = command.ExecuteReader())
                while (reader.Read()) above.Add(new Guid(reader.GetFieldValue<byte[]>(0), true));
            if (above.Contains(row.Id)) throw new LaterChangeException(Culprit(log, applied, other => above.Contains(other.Id) && Taken(other).Contains("parent_id")));
        }
    }

    static bool IsInTheWay(RowChange row, Dictionary<Guid, IReadOnlySet<string>> touched, HashSet<Guid> goingAway)
    {
        IReadOnlySet<string> taken = Taken(row);
        if (touched.TryGetValue(row.Id, out IReadOnlySet<string>? needed) && needed.Overlaps(taken)) return true;

        // What a row refers to in columns that the change left alone is not its doing, and may be otherwise when the change is taken back.
        return goingAway.Count > 0 && row.Table.Columns.Where((column, i) => taken.Contains(column) && (RefersTo(row.Before?[i], goingAway) || RefersTo(row.After?[i], goingAway))).Any();
    }

    static bool RefersTo(object? value, HashSet<Guid> ids) => TouchedRow.AsId(value) is { } id && ids.Contains(id);

    static RowChange Restore(TableSql table, RowChange row, object?[]? now, IReadOnlySet<string> taken)
    {
        if (row.Before is not { } before)
        {
            table.Delete(row.Id);
            return new(row.Table, row.Id, now, null);
        }

        // A version number never comes again, or an edit could be taken for one that saw this state.
        object?[] restored = now is null ? [.. before] : [.. now.Select((value, i) => taken.Contains(row.Table.Columns[i]) ? before[i] : value)];
        restored[row.Table.Version] = Math.Max(Version(before, row.Table), now is null ? 0 : Version(now, row.Table)) + 1;
        if (now is null) table.Insert(restored);
        else table.Update(row.Id, restored);
        return new(row.Table, row.Id, now, restored);
    }

    static long Version(object?[] values, RowLayout layout) => Convert.ToInt64(values[layout.Version], CultureInfo.InvariantCulture);

    static ChangeEntry? Culprit(HistoryLog log, ChangeEntry applied, Guid row, IReadOnlySet<string>? taken = null) =>
        Culprit(log, applied, other => other.Id == row && taken?.Overlaps(Taken(other)) != false);

    /// <summary>The newest change since that touched a row like this.</summary>
    static ChangeEntry? Culprit(HistoryLog log, ChangeEntry applied, Func<RowChange, bool> isInTheWay) =>
        log.Before(long.MaxValue).TakeWhile(entry => entry.Sequence > applied.Sequence).FirstOrDefault(entry => Payload.Read(log.Payload(entry.Sequence)).Any(isInTheWay));
}

/// <summary>An undo or redo that stands on rows which somebody changed since.</summary>
sealed class LaterChangeException(ChangeEntry? later) : Exception("A row has changed since.")
{
    /// <summary>The change in the way.</summary>
    public ChangeEntry? Later { get; } = later;
}

/// <summary>Reads and writes whole rows of one table.</summary>
sealed class TableSql : IDisposable
{
    readonly SqliteCommand read;
    readonly SqliteCommand insert;
    readonly SqliteCommand update;
    readonly SqliteCommand delete;
    readonly int columns;

    public TableSql(HistoryLog log, RowLayout layout)
    {
        columns = layout.Columns.Count;
        string names = string.Join(", ", layout.Columns.Select(Quote));
        string values = string.Join(", ", Enumerable.Range(0, columns).Select(i => Invariant($"$v{i}")));
        string sets = string.Join(", ", layout.Columns.Select((column, i) => Invariant($"{Quote(column)} = $v{i}")));
        read = log.Command($"SELECT {names} FROM {Quote(layout.Table)} WHERE id = $id", ("$id", ""));
        insert = log.Command($"INSERT INTO {Quote(layout.Table)} ({names}) VALUES ({values})");
        update = log.Command($"UPDATE {Quote(layout.Table)} SET {sets} WHERE id = $id", ("$id", ""));
        delete = log.Command($"DELETE FROM {Quote(layout.Table)} WHERE id = $id", ("$id", ""));
        for (int i = 0; i < columns; i++)
        {
            insert.Parameters.AddWithValue(Invariant($"$v{i}"), DBNull.Value);
            update.Parameters.AddWithValue(Invariant($"$v{i}"), DBNull.Value);
        }
    }

    public object?[]? Read(Guid id)
    {
        read.Parameters["$id"].Value = HistoryLog.Bytes(id);
        using SqliteDataReader reader = read.ExecuteReader();
        if (!reader.Read()) return null;
        var values = new object?[columns];
        for (int i = 0; i < columns; i++) values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
        return values;
    }

    public void Insert(object?[] values) => Run(insert, values);

    public void Update(Guid id, object?[] values)
    {
        update.Parameters["$id"].Value = HistoryLog.Bytes(id);
        Run(update, values);
    }

    public void Delete(Guid id)
    {
        delete.Parameters["$id"].Value = HistoryLog.Bytes(id);
        delete.ExecuteNonQuery();
    }

    public void Dispose()
    {
        read.Dispose();
        insert.Dispose();
        update.Dispose();
        delete.Dispose();
    }

    static void Run(SqliteCommand command, object?[] values)
    {
        for (int i = 0; i < values.Length; i++) command.Parameters[Invariant($"$v{i}")].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    static string Quote(string name) => $"\"{name}\"";

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
