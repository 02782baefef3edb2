namespace Emic.Storage;

/// <summary>The history for reading. What a viewer may not see is left out by the caller, by <see cref="ChangeEntry.CoderId"/>.</summary>
public sealed class HistoryView
{
    readonly HistoryLog log;

    internal HistoryView(HistoryLog log) => this.log = log;

    /// <summary>The number of the newest change; 0 before the first.</summary>
    public long Last => log.Last;

    /// <summary>The change with this id.</summary>
    public ChangeEntry? Find(Guid id) => log.Find(id);

    /// <summary>Changes after a number, oldest first.</summary>
    public IEnumerable<ChangeEntry> After(long sequence) => log.After(sequence);

    /// <summary>Changes before a number, newest first.</summary>
    public IEnumerable<ChangeEntry> Before(long sequence) => log.Before(sequence);

    /// <summary>Changes of the codebook, and what took them back or did them again, the newest first. The whole history is looked through.</summary>
    public IEnumerable<ChangeEntry> OfCodebook() => log.OfCodebook();

    /// <summary>The change with this number.</summary>
    public ChangeEntry? At(long sequence) => log.At(sequence);

    /// <summary>What undo would take back for a coder.</summary>
    public ChangeEntry? Undoable(Guid? coder) => UndoStack.Undoable(log, coder)?.Change;

    /// <summary>Which changes a coder could take back one by one, if nothing stands on them, by number.</summary>
    public IReadOnlySet<long> StillDone(Guid? coder, long from) => UndoStack.StillDone(log, coder, from);

    /// <summary>Which changes from a number on are taken back now, each with the undo that did it last.</summary>
    public IReadOnlyDictionary<long, ChangeEntry> TakenBack(long from) => UndoStack.TakenBack(log, from);

    /// <summary>What redo would do again for a coder.</summary>
    public ChangeEntry? Redoable(Guid? coder) => UndoStack.Redoable(log, coder)?.Change;

    /// <summary>What codes, sources, coders, memos and kept questions are called now: "3.2 Ownership", "P3a", "A". What is gone is left out.</summary>
    public Dictionary<Guid, string> Names(IEnumerable<Guid> ids) => log.Names(ids);

    /// <summary>The rows a change touched: table, id, and the columns' values before and after by name (null where the row was not there).</summary>
    public IEnumerable<TouchedRow> Rows(ChangeEntry entry) => Touched(log.Payload(entry.Sequence));

    /// <summary>The same of several changes, by their numbers, asked for at once.</summary>
    public IEnumerable<(long Sequence, IEnumerable<TouchedRow> Rows)> Rows(IEnumerable<long> sequences) => log.Payloads(sequences).Select(one => (one.Sequence, Touched(one.Bytes)));

    /// <summary>The newest change that made a row refer to one of those that <paramref name="change"/> touched; null if there is none.</summary>
    internal ChangeEntry? FirstBuiltOn(ChangeEntry change)
    {
        HashSet<Guid> touched = [.. Rows(change).Select(row => row.Id)];
        return Before(long.MaxValue).TakeWhile(later => later.Sequence > change.Sequence)
            .FirstOrDefault(later => Rows(later).Any(row => row.After is { } values && values.Values.Any(value => value is byte[] { Length: 16 } id && touched.Contains(new Guid(id, true)))));
    }

    static IEnumerable<TouchedRow> Touched(byte[] payload) =>
        Payload.Read(payload).Select(row => new TouchedRow(row.Table.Table, row.Id, Named(row.Table, row.Before), Named(row.Table, row.After)));

    static Dictionary<string, object?>? Named(RowLayout layout, object?[]? values) =>
        values is null ? null : layout.Columns.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
}

/// <summary>A row as the history remembers it; see <see cref="HistoryView.Rows(ChangeEntry)"/>.</summary>
public sealed record TouchedRow(string Table, Guid Id, IReadOnlyDictionary<string, object?>? Before, IReadOnlyDictionary<string, object?>? After)
{
    /// <summary>A column's value after the change, or before it where the row is gone.</summary>
    public object? this[string column] => (After ?? Before)?.GetValueOrDefault(column);

    /// <summary>A column's value as an id; null where it is none.</summary>
    public static Guid? AsId(object? value) => value is byte[] { Length: 16 } bytes ? new Guid(bytes, bigEndian: true) : null;
}
