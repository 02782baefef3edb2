using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A quotation as a memo or a link shows it: its words as they are now, and where they stand.</summary>
/// <param name="Id">The quotation.</param>
/// <param name="SourceId">The source.</param>
/// <param name="Source">Its name.</param>
/// <param name="Span">Where, on the source's text.</param>
/// <param name="Turn">The turn it begins in, from 1; 0 outside any.</param>
/// <param name="Speaker">Who speaks there; empty if unknown.</param>
/// <param name="Words">The words.</param>
/// <param name="CoderId">Whose quotation it is.</param>
/// <param name="Waits">Whether a correction changed its words: until its coder has looked at it, it keeps those it was made of.</param>
public sealed record QuoteView(Guid Id, Guid SourceId, string Source, TextSpan Span, int Turn, string Speaker, string Words, Guid CoderId, bool Waits = false)
{
    /// <summary>"P3a, turn 2"; of one that waits that too, so that nobody takes its words for those of the text.</summary>
    public string Place => (Turn == 0 ? Source : FormattableString.Invariant($"{Source}, turn {Turn}")) + (Waits ? ", ⚑ words as before a correction" : "");
}

/// <summary>Reads quotations as memos and links show them.</summary>
static class QuoteViews
{
    /// <summary>Those of the quotations that are there and that the viewer may see, by id.</summary>
    public static Dictionary<Guid, QuoteView> Of(StudySession session, StudyDb db, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0) return [];
        List<Quotation> found = [.. db.Quotations(session.Viewer).Where(quotation => ids.Contains(quotation.Id))];
        var placed = Places(db, [.. found.Select(quotation => quotation.SourceId)]);
        HashSet<Guid> waiting = [.. db.QuotationFlags(session.Viewer).Where(flag => ids.Contains(flag.QuotationId)).Select(flag => flag.QuotationId)];
        return found.ToDictionary(quotation => quotation.Id, quotation => View(placed[quotation.SourceId], quotation.Id, quotation.SourceId, quotation.Span, quotation.Quote, quotation.CoderId) with { Waits = waiting.Contains(quotation.Id) });
    }

    /// <summary>Words that are no quotations yet, as if they were; those of a source that is gone are left out.</summary>
    public static IEnumerable<QuoteView> Begun(StudySession session, StudyDb db, IReadOnlyCollection<Passage> passages)
    {
        var placed = Places(db, [.. passages.Select(passage => passage.SourceId)]);
        return passages.Where(passage => placed.ContainsKey(passage.SourceId))
            .Select(passage => View(placed[passage.SourceId], passage.QuotationId, passage.SourceId, passage.Span, passage.Quote, session.CoderId ?? Guid.Empty));
    }

    static Dictionary<Guid, (string Name, TextStructure Structure)> Places(StudyDb db, HashSet<Guid> sources) => sources.Count == 0 ? [] :
        db.Sources.Where(source => sources.Contains(source.Id))
            .Join(db.SourceRevisions, source => source.RevisionId, revision => revision.Id, (source, revision) => new { source.Id, source.Name, revision.Structure })
            .AsEnumerable().ToDictionary(place => place.Id, place => (place.Name, place.Structure));

    static QuoteView View((string Name, TextStructure Structure) place, Guid id, Guid sourceId, TextSpan span, string words, Guid coderId)
    {
        int turn = place.Structure.TurnAt(span.Begin);
        return new QuoteView(id, sourceId, place.Name, span, turn + 1, turn < 0 ? "" : place.Structure.Turns[turn].Speaker, words, coderId);
    }
}

/// <summary>One quotation as a memo shows it.</summary>
public static class OneQuote
{
    /// <summary>The quotation; null if it is gone or the viewer may not see it.</summary>
    public static QuoteView? Read(StudySession session, Guid id) => session.Read((db, _) => QuoteViews.Of(session, db, [id]).GetValueOrDefault(id));
}
