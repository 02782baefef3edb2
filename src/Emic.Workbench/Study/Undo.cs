using System.Globalization;
using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>An undo or redo that was done.</summary>
/// <param name="Saved">When it reached the disk.</param>
/// <param name="Change">The change taken back or done again.</param>
/// <param name="Sources">Sources whose codings or text changed by it.</param>
/// <param name="Codes">Whether the codebook changed by it.</param>
/// <param name="Code">The code it was about, which came back or is otherwise than it was; null where it was about none, or that is gone now.</param>
public sealed record UndoResult(Saved Saved, HistoryLine Change, IReadOnlyList<Guid> Sources, bool Codes, Guid? Code);

/// <summary>Takes the session's coder one step back or forward. Both are changes of their own.</summary>
public static class Undo
{
    /// <summary>Takes back the coder's newest change that is not undone.</summary>
    /// <returns>What was done; null if there is nothing to take back.</returns>
    /// <exception cref="RefusedException">Later work stands on the change; the message names it.</exception>
    public static UndoResult? Back(StudySession session) => Back(session, null);

    /// <summary>Takes back the change that was named to the person, if it still is the coder's newest that is not undone.</summary>
    /// <inheritdoc cref="Back(StudySession)" path="/returns"/>
    /// <exception cref="RefusedException">Another one would be taken back now, or later work stands on it; the message names it.</exception>
    public static UndoResult? Back(StudySession session, Guid? named) => Step(session, "undone", file => file.Undo(session.CoderId, session.ChangeId, named));

    /// <summary>Does again what the coder's last undo took back.</summary>
    /// <returns>What was done; null if there is nothing to do again.</returns>
    /// <exception cref="RefusedException">Later work stands in the way; the message names it.</exception>
    public static UndoResult? Again(StudySession session) => Again(session, null);

    /// <summary>Does the change again that was named to the person, if it still is what the coder's last undo took back.</summary>
    /// <inheritdoc cref="Again(StudySession)" path="/returns"/>
    /// <exception cref="RefusedException">Another one would be done again now, or later work stands in the way; the message names it.</exception>
    public static UndoResult? Again(StudySession session, Guid? named) => Step(session, "done again", file => file.Redo(session.CoderId, session.ChangeId, named));

    /// <summary>Takes back one of the coder's changes, also one that is not the newest, as long as nothing stands on it.</summary>
    /// <exception cref="RefusedException">It is somebody else's or taken back already, or later work stands on it; the message says which.</exception>
    public static UndoResult One(StudySession session, long sequence) =>
        Step(session, "undone", file => file.UndoOne(session.CoderId, sequence, session.ChangeId))
            ?? throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"Change {sequence} {WhyNot(session, sequence)}"));

    static UndoResult? Step(StudySession session, string done, Func<StudyFile, UndoReceipt?> step)
    {
        try
        {
            if (step(session.Study.File) is not { } receipt) return null;
            List<TouchedRow> rows = session.Study.File.ReadHistory(history => history.Rows(receipt.Entry).ToList());
            return new UndoResult(
                new Saved(receipt.Entry.At, receipt.Entry.Sequence, Changed: true),
                HistorySentences.Of(session, [receipt.Change])[0],
                [.. rows.Where(row => row.Table is "quotation" or "coding" or "source_correction").Select(row => row["source_id"]).OfType<byte[]>().Select(id => new Guid(id, true)).Distinct()],
                rows.Any(row => row.Table.StartsWith("code", StringComparison.Ordinal) && row.Table != "coder"),
                receipt.Change.Subjects.Select(subject => subject.Id).Intersect(rows.Where(row => row is { Table: "code", After: not null }).Select(row => row.Id)).Cast<Guid?>().FirstOrDefault());
        }
        catch (OtherStepException other)
        {
            throw new RefusedException($"The study has changed meanwhile: {Quoted(HistorySentences.Of(session, [other.Change])[0])} would be {done} now. Press again if you want that.");
        }
        catch (ChangedSinceException refused)
        {
            throw new RefusedException(Why(session, done, refused));
        }
    }

    /// <summary>Why a change that was named is not to be undone at all.</summary>
    static string WhyNot(StudySession session, long sequence)
    {
        (ChangeEntry? entry, bool isUndone) = session.Study.File.ReadHistory(history => (history.At(sequence), history.TakenBack(sequence).ContainsKey(sequence)));
        if (entry is null || (entry.CoderId is { } hidden && !session.Viewer.Sees(hidden))) return "is not in the history.";
        string by = HistorySentences.Of(session, [entry])[0].By;
        if (entry.CoderId != session.CoderId) return by.Length > 0 ? $"is {by}’s: only {by} can undo it." : "is nobody’s in particular: it can only be set right by hand.";
        if (entry.Target is not null) return "is an undo or redo itself. Undo or redo the change it is about.";
        return isUndone ? "is undone already. Redo does it again." : "is older than the form the file has now, and stays.";
    }

    static string Why(StudySession session, string done, ChangedSinceException refused)
    {
        string what = $"{Quoted(HistorySentences.Of(session, [refused.Change])[0])} stays{(done == "undone" ? "" : " undone")}";
        if (refused.Later is not { } later) return what + ": what it touched has changed since. Set it right by hand.";
        HistoryLine line = HistorySentences.Of(session, [later])[0];
        bool isOwn = line.CoderId == session.CoderId;
        string whose = isOwn ? "your" : line.By.Length > 0 ? line.By + "’s" : "a";
        string first = isOwn || line.By.Length == 0 ? "Undo that first." : $"{line.By} has to undo that first.";
        return string.Create(CultureInfo.InvariantCulture, $"{what}: {whose} change {line.Sequence} of {TimeWords.Of(line.At, session.Study.Clock.GetUtcNow(), year: true)} stands on it, {Quoted(line)}. {first}");
    }

    /// <summary>What a change did, in quotation marks; those within are single ones.</summary>
    static string Quoted(HistoryLine line) => $"“{line.Sentence.Replace('“', '‘').Replace('”', '’')}”";
}
