using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What a source's next revision is to be.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Structure">Its turns, headings and emphasis.</param>
/// <param name="Script">How the text came from the one before.</param>
/// <param name="Note">Why, or what was done; empty for none.</param>
sealed record Revision(SourceText Text, TextStructure Structure, EditScript Script, string Note)
{
    /// <summary>Makes a source's next revision in one change. If neither text nor structure differ, nothing is changed.</summary>
    public static CorrectionReport Write(StudySession session, Guid id, string kind, Func<StudyDb, SourceDocument, Revision> correct, bool isTrial = false)
    {
        CorrectionReport report = null!;
        if (isTrial)
        {
            return session.Read((db, contents) =>
            {
                SourceDocument before = SourceDocument.Of(session, db, contents, id);
                Revision next = correct(db, before);
                return Tell(next, before.Text, Find(db, id, before.Text, next), Count(db, id)) with { StructureChanged = !Same(next.Structure, StructureMove.Run(before.Structure, next.Script)) };
            });
        }

        Saved saved = session.Change(kind, scope =>
        {
            Source source = scope.Row<Source>(id, "source");
            SourceRevision from = scope.Row<SourceRevision>(source.RevisionId, "text");
            string text = session.Study.Texts.Get(scope.Contents, from.TextHash);
            Revision next = correct(scope.Db, new SourceDocument(source, text, from.Structure));
            List<(Quotation Quotation, Reanchored Found)> touched = Find(scope.Db, id, text, next);
            report = Tell(next, text, touched, Count(scope.Db, id)) with { StructureChanged = !Same(next.Structure, StructureMove.Run(from.Structure, next.Script)) };
            if (next.Script.Edits.Count == 0 && Same(next.Structure, from.Structure)) return;
            SourceCorrection correction = Add(session, scope, source, from, next, text);
            foreach ((Quotation quotation, Reanchored found) in touched) Flagging.Settle(session, scope, quotation, found, correction, next.Text.Text);
        });
        return report is null ? new CorrectionReport(saved, 0, 0, 0, []) : report with { Saved = saved };
    }

    static SourceCorrection Add(StudySession session, ChangeScope scope, Source source, SourceRevision from, Revision next, string text)
    {
        var revision = scope.Add(new SourceRevision
        {
            Id = session.NewId(),
            SourceId = source.Id,
            Number = from.Number + 1,
            TextHash = next.Script.Edits.Count == 0 ? from.TextHash : next.Text.Hash,
            Length = next.Text.Length,
            Structure = next.Structure,
            CreatedAt = session.Now,
        });
        if (next.Script.Edits.Count > 0)
        {
            scope.Contents.Put(next.Text);
            source.Words += WordsMore(next.Script, text, next.Text.Text);
        }

        source.RevisionId = revision.Id;
        scope.About("source", source.Id);
        return scope.Add(new SourceCorrection { Id = session.NewId(), SourceId = source.Id, FromId = from.Id, RevisionId = revision.Id, CoderId = session.CoderId, Note = next.Note, Edits = next.Script });
    }

    /// <summary>
    /// The quotations that a person may have to look at: those with an edit inside, or at one of their ends, and those that are flagged already.
    /// All others are moved with the text, and Storage verifies them word by word.
    /// </summary>
    static List<(Quotation Quotation, Reanchored Found)> Find(StudyDb db, Guid id, string text, Revision next)
    {
        if (next.Script.Edits.Count == 0) return [];
        if (next.Text.Length == 0) throw new RefusedException("Nothing would be left of the text. To remove the source, delete it.");
        int first = next.Script.Edits[0].Begin, last = next.Script.Edits[^1].End;
        HashSet<Guid> flagged = [.. db.QuotationFlags(Viewer.All).Where(flag => flag.SourceId == id).Select(flag => flag.QuotationId)];
        var places = db.Quotations(Viewer.All).Where(quotation => quotation.SourceId == id && quotation.End >= first && quotation.Begin <= last)
            .Select(quotation => new { quotation.Id, quotation.Begin, quotation.End }).AsEnumerable();
        List<Guid> near = [.. places.Where(place => IsNear(next.Script, place.Begin, place.End)).Select(place => place.Id)];
        var reanchoring = new Reanchoring(text, next.Text.Text, next.Script);
        return [.. near.Chunk(500).SelectMany(some => db.Quotations(Viewer.All).Where(quotation => some.Contains(quotation.Id)).ToList())
            .Select(quotation => (quotation, Found: reanchoring.Find(quotation.Span, new QuoteAnchor(quotation.Quote, quotation.Prefix, quotation.Suffix))))
            .Where(one => one.Found.IsFlagged || flagged.Contains(one.quotation.Id)).OrderBy(one => one.quotation.Span)];
    }

    static bool IsNear(EditScript script, int begin, int end) => script.At(Math.Max(0, begin - 1), end + 1).Touched;

    static (int Quotations, List<int> Begins) Count(StudyDb db, Guid id)
    {
        List<int> begins = [.. db.Quotations(Viewer.All).Where(quotation => quotation.SourceId == id).Select(quotation => quotation.Begin)];
        return (begins.Count, begins);
    }

    static CorrectionReport Tell(Revision next, string text, List<(Quotation Quotation, Reanchored Found)> touched, (int Quotations, List<int> Begins) all)
    {
        List<FlaggedNow> flagged = [.. touched.Where(one => one.Found.IsFlagged)
            .Select(one => new FlaggedNow(one.Quotation.Id, one.Quotation.CoderId, one.Found.State, one.Quotation.Quote, one.Found.Span.Of(next.Text.Text), one.Found.Span))];
        int kept = all.Begins.Count(begin => next.Script.At(begin, begin + 1).Shift == 0) - touched.Count(one => one.Found.IsFlagged && next.Script.At(one.Quotation.Begin, one.Quotation.Begin + 1).Shift == 0);
        return new CorrectionReport(null, next.Script.Edits.Count, kept, all.Quotations - kept - flagged.Count, flagged);
    }

    static bool Same(TextStructure one, TextStructure other) =>
        one.Turns.SequenceEqual(other.Turns) && one.Headings.SequenceEqual(other.Headings) && one.Emphases.SequenceEqual(other.Emphases);

    /// <summary>Counts only the lines that differ: a typo in a long text must not cost the whole of it.</summary>
    static int WordsMore(EditScript script, string older, string newer)
    {
        int begin = script.Edits[0].Begin, end = script.Edits[^1].End, newEnd = end + newer.Length - older.Length;
        begin = Paragraphs.At(older, begin).Begin;
        int tail = Paragraphs.At(older, end).End - end;
        return WordCount.Of(newer.AsSpan(begin, newEnd + tail - begin)) - WordCount.Of(older.AsSpan(begin, end + tail - begin));
    }
}
