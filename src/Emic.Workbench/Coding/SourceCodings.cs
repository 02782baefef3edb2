using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>All quotations of one source that the viewer may see.</summary>
/// <param name="Sequence">The newest change they include.</param>
/// <param name="RevisionId">The revision of the text that they lie on.</param>
/// <param name="Quotations">In text order, the longer first where two begin together.</param>
/// <param name="Flagged">The quotations of the source that wait for their coders since a correction changed their words.</param>
public sealed record SourceCodings(long Sequence, Guid RevisionId, IReadOnlyList<QuotationView> Quotations, IReadOnlyList<Guid> Flagged)
{
    /// <summary>Reads them.</summary>
    public static SourceCodings Read(StudySession session, Guid sourceId) =>
        Of(session, sourceId, StoredQuotation.OfSource);

    /// <summary>Reads those that share a unit with a stretch of the text, for a page that shows it before it has the others.</summary>
    public static SourceCodings ReadNear(StudySession session, Guid sourceId, TextSpan near) =>
        Of(session, sourceId, (file, viewer, source) => StoredQuotation.Near(file, viewer, source, near));

    static SourceCodings Of(StudySession session, Guid sourceId, Func<StudyFile, Viewer, Guid, IReadOnlyList<StoredQuotation>> read)
    {
        // The sequence comes first: what is newer than it may be in the rows, what is older never misses.
        long sequence = History.Last(session);
        while (true)
        {
            // A correction between two reads would put quotations of one text onto another.
            Guid revision = CurrentRevision.Of(session.Study.File, sourceId);
            List<QuotationView> quotations = [.. read(session.Study.File, session.Viewer, sourceId).Select(QuotationViews.Of)];
            List<Guid> flagged = session.Read(db => db.QuotationFlags(session.Viewer).Where(flag => flag.SourceId == sourceId).Select(flag => flag.QuotationId).ToList());
            if (CurrentRevision.Of(session.Study.File, sourceId) == revision) return new SourceCodings(sequence, revision, quotations, flagged);
        }
    }
}

/// <summary>Joins quotations with their codings.</summary>
static class QuotationViews
{
    public static IReadOnlyList<QuotationView> Of(StudyDb db, Viewer viewer, IQueryable<Quotation> quotations)
    {
        var wanted = quotations.Select(quotation => new { quotation.Id, quotation.SourceId, quotation.CoderId, quotation.Begin, quotation.End, quotation.Version, quotation.Comment }).ToList();
        HashSet<Guid> ids = [.. wanted.Select(quotation => quotation.Id)];
        ILookup<Guid, CodingView> on = db.Codings(viewer).Where(coding => ids.Contains(coding.QuotationId)).OrderBy(coding => coding.CreatedAt).ThenBy(coding => coding.Id)
            .Select(coding => new { coding.QuotationId, View = new CodingView(coding.Id, coding.CodeId, coding.CreatedAt, coding.Comment, coding.Certainty, coding.Version) })
            .AsEnumerable().ToLookup(pair => pair.QuotationId, pair => pair.View);
        return [.. wanted.Select(quotation => new QuotationView(quotation.Id, quotation.SourceId, quotation.CoderId, quotation.Begin, quotation.End, quotation.Version, quotation.Comment, [.. on[quotation.Id]]))];
    }

    public static QuotationView Of(StoredQuotation one) => new(
        one.Id, one.SourceId, one.CoderId, one.Span.Begin, one.Span.End, one.Version, one.Comment,
        [.. one.Codings.Select(coding => new CodingView(coding.Id, coding.CodeId, coding.At, coding.Comment, coding.Certainty, coding.Version))]);

    /// <summary>One of them, in the engine's own words: every change of a quotation is answered with it.</summary>
    public static QuotationView? One(StudySession session, Guid id) =>
        StoredQuotation.One(session.Study.File, session.Viewer, id) is { } stored ? Of(stored) : null;
}
