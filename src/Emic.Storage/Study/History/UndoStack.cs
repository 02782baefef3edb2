using Emic.Core;

namespace Emic.Storage;

/// <summary>Which of a coder's changes undo and redo would take, read from the history alone, so that both survive restarts.</summary>
static class UndoStack
{
    /// <summary>The change that undo takes back, and the change whose rows hold it now (itself, or its latest redo).</summary>
    public static (ChangeEntry Change, ChangeEntry Applied)? Undoable(HistoryLog log, Guid? coder)
    {
        var decided = new Dictionary<long, ChangeEntry>();
        foreach (ChangeEntry entry in log.Of(coder))
        {
            if (entry.Kind is ChangeKinds.MigrateSchema or ChangeKinds.CreateStudy) return null;
            if (entry.Target is { } target)
            {
                decided.TryAdd(target, entry);
            }
            else if (!decided.TryGetValue(entry.Sequence, out ChangeEntry? latest))
            {
                return (entry, entry);
            }
            else if (latest.Kind == ChangeKinds.Redo)
            {
                return (entry, latest);
            }
        }

        return null;
    }

    /// <summary>The change that redo does again, and the undo whose rows took it back. A new change by the coder leaves nothing to redo.</summary>
    public static (ChangeEntry Change, ChangeEntry Applied)? Redoable(HistoryLog log, Guid? coder)
    {
        var decided = new HashSet<long>();
        foreach (ChangeEntry entry in log.Of(coder))
        {
            if (entry.Target is not { } target) return null;
            if (decided.Add(target) && entry.Kind == ChangeKinds.Undo) return (log.At(target)!, entry);
        }

        return null;
    }
}
