using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A revision in the list.</summary>
/// <param name="Id">The revision.</param>
/// <param name="Number">1 for the text as imported, then upwards.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">Who made it; empty for nobody in particular.</param>
/// <param name="Note">Why, or what was done; empty for none.</param>
/// <param name="Edits">How many stretches of text it replaced; 0 where only turns changed.</param>
/// <param name="Length">The text's length in UTF-16 units.</param>
/// <param name="IsCurrent">Whether it is the one that is read and coded.</param>
public sealed record RevisionLine(Guid Id, int Number, DateTimeOffset At, string By, string Note, int Edits, int Length, bool IsCurrent);

/// <summary>A replaced stretch.</summary>
/// <param name="Old">What went, in its line of the older text.</param>
/// <param name="New">What came, in its line of the newer text.</param>
/// <param name="OldTurn">The turn in the older text, from 1; 0 outside any.</param>
/// <param name="Speaker">Who speaks there; empty if unknown.</param>
public sealed record RevisionEdit(WordsInLine Old, WordsInLine New, int OldTurn, string Speaker);

/// <summary>A source's revisions.</summary>
public static class SourceRevisions
{
    /// <summary>Lists them, the newest first.</summary>
    /// <exception cref="RefusedException">The source is gone.</exception>
    public static IReadOnlyList<RevisionLine> Read(StudySession session, Guid id) => session.Read(db =>
    {
        Source source = db.Sources.FirstOrDefault(known => known.Id == id) ?? throw SourceDocument.Gone();
        Guid? importer = Import(session, source)?.CoderId;
        Dictionary<Guid, SourceCorrection> made = db.SourceCorrections.Where(correction => correction.SourceId == id).ToDictionary(correction => correction.RevisionId);
        Dictionary<Guid, string> names = db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
        return db.SourceRevisions.Where(revision => revision.SourceId == id).Select(revision => new { revision.Id, revision.Number, revision.CreatedAt, revision.Length })
            .AsEnumerable().OrderByDescending(revision => revision.Number)
            .Select(revision => made.GetValueOrDefault(revision.Id) is { } correction
                ? new RevisionLine(revision.Id, revision.Number, revision.CreatedAt, By(correction.CoderId), correction.Note, correction.Edits.Edits.Count, revision.Length, revision.Id == source.RevisionId)
                : new RevisionLine(revision.Id, revision.Number, revision.CreatedAt, By(importer), "", 0, revision.Length, revision.Id == source.RevisionId)).ToList();

        string By(Guid? coder) => coder is { } known ? names.GetValueOrDefault(known, "a coder since removed") : "";
    });

    /// <summary>The change that brought a source in: the first import that was saved after the source was made.</summary>
    static ChangeEntry? Import(StudySession session, Source source) => session.Study.File.ReadHistory(history =>
        history.After(0).FirstOrDefault(entry => entry.Kind == ChangeKinds.ImportSources && entry.At >= source.ImportedAt));

    /// <summary>What a revision replaced in the one before, in text order.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="id">The source.</param>
    /// <param name="number">The revision's number.</param>
    /// <param name="byLine">Whether all that was replaced in one line is one stretch, from the first word that went to the last.</param>
    /// <exception cref="RefusedException">There is no such revision.</exception>
    public static IReadOnlyList<RevisionEdit> Differences(StudySession session, Guid id, int number, bool byLine = false) => session.Read((db, contents) =>
    {
        SourceRevision revision = db.SourceRevisions.FirstOrDefault(known => known.SourceId == id && known.Number == number) ?? throw new RefusedException($"There is no revision {number}. `emic sources revisions` lists them.");
        if (db.SourceCorrections.FirstOrDefault(known => known.RevisionId == revision.Id) is not { Edits.Edits.Count: > 0 } correction) return [];
        SourceRevision from = db.SourceRevisions.First(known => known.Id == correction.FromId);
        string older = session.Study.Texts.Get(contents, from.TextHash), newer = session.Study.Texts.Get(contents, revision.TextHash);
        var edits = new List<RevisionEdit>();
        int shift = 0;
        foreach (TextEdit[] stretch in byLine ? Lines(older, correction.Edits.Edits) : correction.Edits.Edits.Select(edit => new[] { edit }))
        {
            int grown = stretch.Sum(edit => edit.Inserted - edit.Removed);
            TextSpan went = new(stretch[0].Begin, stretch[^1].End), came = new(went.Begin + shift, went.End + shift + grown);
            int turn = from.Structure.TurnAt(Math.Min(went.Begin, Math.Max(0, older.Length - 1)));
            edits.Add(new RevisionEdit(WordsInLine.Of(older, went), WordsInLine.Of(newer, came), turn + 1, turn < 0 ? "" : from.Structure.Turns[turn].Speaker));
            shift += grown;
        }

        return edits;
    });

    /// <summary>Edits, which are in order, by the line of the older text in which they begin.</summary>
    static IEnumerable<TextEdit[]> Lines(string older, IEnumerable<TextEdit> edits) => edits.GroupBy(edit => Paragraphs.At(older, edit.Begin).Begin).Select(line => line.ToArray());
}
