using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What undo and redo would do now.</summary>
/// <param name="Undo">The change undo takes back; null if there is none.</param>
/// <param name="Redo">The change redo does again; null if there is none.</param>
public sealed record UndoState(HistoryLine? Undo, HistoryLine? Redo);

/// <summary>Which changes are looked for. A side that names nothing is open.</summary>
/// <param name="Coders">Only what one of these coders did.</param>
/// <param name="Kinds">How their kinds begin: "coding", or "coding.apply".</param>
/// <param name="Sources">Only changes about one of these sources.</param>
/// <param name="Before">Only changes with a smaller number; null from the newest on.</param>
/// <param name="From">Only changes at or after this moment; null for all.</param>
/// <param name="To">Only changes before this moment; null for all.</param>
public sealed record HistoryFilter(IReadOnlyList<Guid> Coders, IReadOnlyList<string> Kinds, IReadOnlyList<Guid> Sources, long? Before = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>All changes.</summary>
    public static HistoryFilter All { get; } = new([], [], []);

    /// <summary>How the kinds begin.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["study", "coder", "code", "source", "quotation", "coding", "memo", "link", "query"];

    /// <summary>When a day begins where the person is; null for no day.</summary>
    public static DateTimeOffset? Begin(DateOnly? day) => day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local)) : null;

    /// <summary>When a day is over where the person is; null for no day.</summary>
    public static DateTimeOffset? End(DateOnly? day) => Begin(day?.AddDays(1));

    internal bool Holds(ChangeEntry entry) =>
        (Coders.Count == 0 || (entry.CoderId is { } by && Coders.Contains(by)))
        && (Kinds.Count == 0 || Kinds.Any(kind => entry.Kind == kind || entry.Kind.StartsWith(kind + '.', StringComparison.Ordinal)))
        && (Sources.Count == 0 || entry.Subjects.Any(subject => Sources.Contains(subject.Id)))
        && !(entry.At < From)
        && !(entry.At >= To);
}

/// <summary>Reads what happened in a study.</summary>
public static class History
{
    /// <summary>Changes that the viewer may see, newest first.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="before">Only changes with a smaller number; null from the newest on.</param>
    /// <param name="count">At most this many.</param>
    public static IReadOnlyList<HistoryLine> Run(StudySession session, long? before = null, int count = 50) =>
        Run(session, HistoryFilter.All with { Before = before }, count);

    /// <summary>Changes that the viewer may see and the filter lets through, newest first, with when they were taken back.</summary>
    public static IReadOnlyList<HistoryLine> Run(StudySession session, HistoryFilter filter, int count)
    {
        (List<ChangeEntry> entries, IReadOnlyDictionary<long, ChangeEntry> undone) = session.Study.File.ReadHistory(history =>
        {
            List<ChangeEntry> found = history.Before(filter.Before ?? long.MaxValue)
                .Where(entry => entry.CoderId is not { } by || session.Viewer.Sees(by))
                .Where(filter.Holds)
                .Take(count).ToList();
            return (found, history.TakenBack(found.Count > 0 ? found[^1].Sequence : long.MaxValue));
        });
        return [.. HistorySentences.Of(session, entries).Select(line => line with { Undone = undone.GetValueOrDefault(line.Sequence)?.At })];
    }

    /// <summary>Which of these changes are the session's coder's own and not taken back: <see cref="Undo.One"/> takes one back, unless later work stands on it.</summary>
    public static IReadOnlySet<long> Own(StudySession session, IReadOnlyList<HistoryLine> lines) =>
        lines.Count == 0 || session.CoderId is null ? new HashSet<long>() : session.Study.File.ReadHistory(history => history.StillDone(session.CoderId, lines[^1].Sequence));

    /// <summary>The number of the newest change.</summary>
    public static long Last(StudySession session) => session.Study.File.ReadHistory(history => history.Last);

    /// <summary>What undo and redo would do for the session's coder.</summary>
    public static UndoState Steps(StudySession session)
    {
        (ChangeEntry? undo, ChangeEntry? redo) = session.Study.File.ReadHistory(history => (history.Undoable(session.CoderId), history.Redoable(session.CoderId)));
        ChangeEntry[] entries = [.. new[] { undo, redo }.OfType<ChangeEntry>()];
        if (entries.Length == 0) return new UndoState(null, null);
        IReadOnlyList<HistoryLine> lines = HistorySentences.Of(session, entries);
        return new UndoState(undo is null ? null : lines[0], redo is null ? null : lines[^1]);
    }
}
