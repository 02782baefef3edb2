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

    /// <summary>One change, and the change whose rows hold it now; null if it is not the coder's, taken back already, or older than a migration.</summary>
    public static (ChangeEntry Change, ChangeEntry Applied)? One(HistoryLog log, Guid? coder, long sequence)
    {
        ChangeEntry? latest = null;
        foreach (ChangeEntry entry in log.Of(coder))
        {
            if (entry.Kind is ChangeKinds.MigrateSchema or ChangeKinds.CreateStudy) return null;
            if (entry.Target == sequence) latest ??= entry;
            if (entry.Sequence == sequence) return entry.Target is not null || latest?.Kind == ChangeKinds.Undo ? null : (entry, latest ?? entry);
        }

        return null;
    }

    /// <summary>The numbers of a coder's changes that are not taken back, down to <paramref name="from"/>.</summary>
    public static IReadOnlySet<long> StillDone(HistoryLog log, Guid? coder, long from)
    {
        var decided = new HashSet<long>();
        var undone = new HashSet<long>();
        var done = new HashSet<long>();
        foreach (ChangeEntry entry in log.Of(coder))
        {
            if (entry.Sequence < from || entry.Kind is ChangeKinds.MigrateSchema or ChangeKinds.CreateStudy) break;
            if (entry.Target is not { } target)
            {
                if (!undone.Contains(entry.Sequence)) done.Add(entry.Sequence);
            }
            else if (decided.Add(target) && entry.Kind == ChangeKinds.Undo)
            {
                undone.Add(target);
            }
        }

        return done;
    }

    /// <summary>The changes that are taken back now, whoever did so, down to <paramref name="from"/>, each with the undo that did it last.</summary>
    public static IReadOnlyDictionary<long, ChangeEntry> TakenBack(HistoryLog log, long from)
    {
        var latest = new Dictionary<long, ChangeEntry>();
        foreach (ChangeEntry step in log.StepsOver(from)) latest.TryAdd(step.Target!.Value, step);
        return latest.Where(one => one.Value.Kind == ChangeKinds.Undo).ToDictionary();
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
