using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A change of a code.</summary>
/// <param name="Line">The change.</param>
/// <param name="Words">What it put in other words about this code.</param>
/// <param name="Passage">The passages it is about.</param>
public sealed record CodeChange(HistoryLine Line, IReadOnlyList<Rewording> Words, ChangedPassage? Passage);

/// <summary>How a code came to be what it is.</summary>
public static class CodeHistory
{
    /// <summary>The changes of a code that the viewer may see, the newest first. The whole history is looked through, which takes a moment in a very large study.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="codeId">The code.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<CodeChange> Read(StudySession session, Guid codeId, int most = 100)
    {
        List<(ChangeEntry Entry, List<TouchedRow> Rows)> changes = session.Study.File.ReadHistory(history => history.OfCodebook()
            .Where(entry => entry.Rows <= HistorySentences.SmallEnough && (entry.CoderId is not { } by || session.Viewer.Sees(by)))
            .Select(entry => (entry, history.Rows(entry).Where(row => IsOf(codeId, row) || IsMerged(entry, row)).ToList()))
            .Where(change => change.Item2.Exists(row => row.Table != "code" || IsSaid(row, change.entry)))
            .Take(most).ToList());
        IReadOnlyList<HistoryLine> lines = HistorySentences.Of(session, [.. changes.Select(change => change.Entry)]);
        IReadOnlyDictionary<long, ChangedPassage> passages = ChangedPassages.Read(session, lines);
        IReadOnlyList<IReadOnlyList<Rewording>> words = Rewordings.Of(session, changes.Select(change => change.Rows));
        return [.. lines.Select((line, i) => new CodeChange(line, words[i], passages.GetValueOrDefault(line.Sequence)))];

        // What went into this code said something too.
        bool IsMerged(ChangeEntry entry, TouchedRow row) => entry.Kind == ChangeKinds.MergeCode && row is { Table: "code", After: null } && entry.Subjects.Any(subject => subject.Id == codeId);

        // A neighbour that moved may have given the code another rank, which nobody needs to know.
        bool IsSaid(TouchedRow row, ChangeEntry entry) => entry.Subjects.Any(subject => subject.Id == codeId) || row.Before is null || row.After is null || Rewordings.Of(row, new Dictionary<Guid, string>()).Any();
    }

    static bool IsOf(Guid codeId, TouchedRow row) => row.Table switch
    {
        "code" => row.Id == codeId,
        "code_example" or "code_merge" or "comparison_entry" => TouchedRow.AsId(row["code_id"]) == codeId,
        _ => false,
    };
}
