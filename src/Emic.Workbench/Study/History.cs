using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What undo and redo would do now.</summary>
/// <param name="Undo">The change undo takes back; null if there is none.</param>
/// <param name="Redo">The change redo does again; null if there is none.</param>
public sealed record UndoState(HistoryLine? Undo, HistoryLine? Redo);

/// <summary>Reads what happened in a study.</summary>
public static class History
{
    /// <summary>Changes that the viewer may see, newest first.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="before">Only changes with a smaller number; null from the newest on.</param>
    /// <param name="count">At most this many.</param>
    /// <param name="coder">Only this coder's; null for all.</param>
    public static IReadOnlyList<HistoryLine> Run(StudySession session, long? before = null, int count = 50, Guid? coder = null)
    {
        List<ChangeEntry> entries = session.Study.File.ReadHistory(history => history.Before(before ?? long.MaxValue)
            .Where(entry => entry.CoderId is not { } by || session.Viewer.Sees(by))
            .Where(entry => coder is null || entry.CoderId == coder)
            .Take(count).ToList());
        return HistorySentences.Of(session, entries);
    }

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
