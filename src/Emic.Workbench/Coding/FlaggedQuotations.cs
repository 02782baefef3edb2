using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A quotation that a person has to look at, old and new side by side.</summary>
/// <param name="Quotation">The quotation; its span is the best place that was found.</param>
/// <param name="Source">The source's name.</param>
/// <param name="State">Whether some of its words were changed, or all are gone.</param>
/// <param name="Old">Its words on the text ahead of the correction.</param>
/// <param name="New">The words at the best place on the text as it is now.</param>
/// <param name="Turn">The turn of that place, from 1; 0 outside any.</param>
/// <param name="Speaker">Who speaks there; empty if unknown.</param>
public sealed record FlaggedQuotation(QuotationView Quotation, string Source, AnchorState State, WordsInLine Old, WordsInLine New, int Turn, string Speaker);

/// <summary>The quotations that corrections flagged.</summary>
public static class FlaggedQuotations
{
    /// <summary>Lists them, by source and place.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="sourceId">Only those of one source; null for all.</param>
    public static IReadOnlyList<FlaggedQuotation> Read(StudySession session, Guid? sourceId = null) => session.Read((db, contents) =>
    {
        List<QuotationFlag> flags = [.. db.QuotationFlags(session.Viewer).Where(flag => sourceId == null || flag.SourceId == sourceId)];
        if (flags.Count == 0) return [];
        List<Guid> ids = [.. flags.Select(flag => flag.QuotationId)];
        Dictionary<Guid, QuotationView> views = ids.Chunk(500).SelectMany(some => QuotationViews.Of(db, session.Viewer, db.Quotations(session.Viewer).Where(quotation => some.Contains(quotation.Id)))).ToDictionary(view => view.Id);
        Dictionary<Guid, string> older = db.SourceCorrections.Join(db.SourceRevisions, correction => correction.FromId, revision => revision.Id, (correction, revision) => new { correction.Id, correction.SourceId, revision.TextHash })
            .Where(pair => sourceId == null || pair.SourceId == sourceId).AsEnumerable().Where(pair => flags.Exists(flag => flag.CorrectionId == pair.Id)).ToDictionary(pair => pair.Id, pair => session.Study.Texts.Get(contents, pair.TextHash));
        List<Source> order = SourceList.Ordered(db.Sources.ToList());
        Dictionary<Guid, SourceDocument> documents = flags.Select(flag => flag.SourceId).Distinct().ToDictionary(id => id, id => SourceDocument.Of(session, db, contents, id));
        return flags.Where(flag => views.ContainsKey(flag.QuotationId))
            .OrderBy(flag => order.FindIndex(source => source.Id == flag.SourceId)).ThenBy(flag => views[flag.QuotationId].Begin).ThenBy(flag => flag.Id)
            .Select(flag => Beside(documents[flag.SourceId], views[flag.QuotationId], flag, older[flag.CorrectionId])).ToList();
    });

    /// <summary>How many there are.</summary>
    public static int Count(StudySession session, Guid? sourceId = null) => session.Read(db => db.QuotationFlags(session.Viewer).Count(flag => sourceId == null || flag.SourceId == sourceId));

    static FlaggedQuotation Beside(SourceDocument document, QuotationView quotation, QuotationFlag flag, string older)
    {
        TextSpan was = new(flag.Begin, flag.End), now = new(quotation.Begin, quotation.End);
        int turn = document.Structure.TurnAt(now.Begin);
        return new FlaggedQuotation(quotation, document.Source.Name, flag.State, WordsInLine.Of(older, was), WordsInLine.Of(document.Text, now), turn + 1, turn < 0 ? "" : document.Structure.Turns[turn].Speaker);
    }
}

/// <summary>Settles a coder's own flagged quotations.</summary>
public static class SettleQuotation
{
    /// <summary>Takes the words at the best place for the quotation's own.</summary>
    /// <exception cref="RefusedException">It is not theirs, has changed, is not flagged, or they have another quotation there.</exception>
    public static Saved Accept(StudySession session, Guid id, long? seen = null) => session.Change(ChangeKinds.SettleQuotation, scope =>
    {
        Quotation quotation = Flagged(session, scope, id, seen);
        ChangeQuotation.Place(session, scope, quotation, quotation.Span);
    });

    /// <summary>Takes the words as they are for all of one's own quotations of which some words were changed, in one change. Those of which nothing is left, and those that would lie on another quotation, wait on.</summary>
    /// <param name="session">Who settles.</param>
    /// <param name="sourceId">Only those of one source; null for all.</param>
    /// <exception cref="RefusedException">Nobody codes, or there is none.</exception>
    public static (Saved Saved, int Settled) AcceptAll(StudySession session, Guid? sourceId = null)
    {
        Guid coder = session.Coder;
        int settled = 0;
        Saved saved = session.Change(ChangeKinds.SettleQuotation, scope =>
        {
            foreach (Guid id in scope.Db.QuotationFlags(Viewer.Of(coder)).Where(flag => (sourceId == null || flag.SourceId == sourceId) && flag.State == AnchorState.Changed).OrderBy(flag => flag.Id).Select(flag => flag.QuotationId).ToList())
            {
                Quotation quotation = scope.OwnQuotation(session, id, null);
                if (ChangeQuotation.IsTaken(scope, quotation, quotation.Span)) continue;
                ChangeQuotation.Place(session, scope, quotation, quotation.Span);
                settled++;
            }

            if (settled == 0) throw new RefusedException("None of your quotations waits that could be accepted as it is.");
        });
        return (saved, settled);
    }

    /// <summary>Puts the quotation on other words.</summary>
    /// <inheritdoc cref="Accept" path="/exception"/>
    public static Saved Choose(StudySession session, Guid id, TextSpan span, long? seen = null) => session.Change(ChangeKinds.SettleQuotation, scope =>
        ChangeQuotation.Place(session, scope, Flagged(session, scope, id, seen), span));

    /// <summary>Takes the words at the best place, without the codes.</summary>
    /// <inheritdoc cref="Accept" path="/exception"/>
    public static Saved Free(StudySession session, Guid id, long? seen = null) => session.Change(ChangeKinds.SettleQuotation, scope =>
    {
        Quotation quotation = Flagged(session, scope, id, seen);
        ChangeQuotation.Place(session, scope, quotation, quotation.Span);
        foreach (Core.Coding coding in scope.Db.Codings(Viewer.All).Where(coding => coding.QuotationId == id).ToList()) scope.Remove(coding);
        foreach (CodeExample example in scope.Db.CodeExamples.Where(example => example.QuotationId == id).ToList()) scope.Remove(example);
    });

    /// <summary>Removes the quotation with all that is on it.</summary>
    /// <inheritdoc cref="Accept" path="/exception"/>
    public static Saved Remove(StudySession session, Guid id, long? seen = null) => session.Change(ChangeKinds.SettleQuotation, scope =>
    {
        Quotation quotation = Flagged(session, scope, id, seen);
        scope.About("source", quotation.SourceId);
        Removal.Quotation(scope, quotation);
    });

    static Quotation Flagged(StudySession session, ChangeScope scope, Guid id, long? seen)
    {
        Quotation quotation = scope.OwnQuotation(session, id, seen);
        return scope.Db.QuotationFlags(Viewer.All).Any(flag => flag.QuotationId == id) ? quotation : throw new RefusedException("This quotation is settled already: nothing about it is flagged.");
    }
}
