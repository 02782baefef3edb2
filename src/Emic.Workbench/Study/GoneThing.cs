using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Something of the study that was there once.</summary>
/// <param name="Name">What it was called last.</param>
/// <param name="Change">The change it went with; that of a colleague whose work may not be seen is none.</param>
public sealed record GoneThing(string Name, HistoryLine? Change)
{
    /// <summary>Finds in the history with which change something went; null if the history does not know it. The history is looked through, from the newest on.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="table">What it is: "source", "code", "memo".</param>
    /// <param name="id">Its id.</param>
    public static GoneThing? Find(StudySession session, string table, Guid id)
    {
        if (session.Study.File.ReadHistory(history => Last(history, table, id)) is not var (entry, name)) return null;
        // A memo is its writer's, also its title.
        bool isSeen = entry.CoderId is not { } by || session.Viewer.Sees(by);
        return isSeen ? new GoneThing(name, HistorySentences.Of(session, [entry])[0]) : table == "memo" ? null : new GoneThing(name, null);
    }

    static (ChangeEntry Entry, string Name)? Last(HistoryView history, string table, Guid id)
    {
        foreach (ChangeEntry entry in history.Before(long.MaxValue).Where(IsAbout))
            if (history.Rows(entry).FirstOrDefault(row => row.Table == table && row.Id == id) is { } row)
                return row is { After: null, Before: { } before } ? (entry, CodeLabel.Of(before.GetValueOrDefault("number") as string ?? "", (before.GetValueOrDefault("name") ?? before.GetValueOrDefault("title")) as string ?? "")) : null;
        return null;

        // What lies below a code goes with it, and what was taken back says only what it takes back.
        bool IsAbout(ChangeEntry entry) => entry.Target is not null || entry.Kind is ChangeKinds.DeleteCode or ChangeKinds.DeleteSource or ChangeKinds.DeleteMemo or ChangeKinds.MergeCode || entry.Subjects.Any(subject => subject.Id == id);
    }
}
