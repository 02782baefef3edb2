using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>All quotations of one source that the viewer may see.</summary>
/// <param name="Sequence">The newest change they include.</param>
/// <param name="RevisionId">The revision of the text that they lie on.</param>
/// <param name="Quotations">In text order, the longer first where two begin together.</param>
public sealed record SourceCodings(long Sequence, Guid RevisionId, IReadOnlyList<QuotationView> Quotations)
{
    /// <summary>Reads them.</summary>
    public static SourceCodings Read(StudySession session, Guid sourceId)
    {
        long sequence = History.Last(session);
        return session.Read(db => new SourceCodings(sequence, db.Sources.Where(source => source.Id == sourceId).Select(source => source.RevisionId).FirstOrDefault(), QuotationViews.Of(
            db,
            session.Viewer,
            db.Quotations(session.Viewer).Where(quotation => quotation.SourceId == sourceId).OrderBy(quotation => quotation.Begin).ThenByDescending(quotation => quotation.End),
            db.Codings(session.Viewer).Where(coding => coding.SourceId == sourceId))));
    }
}

/// <summary>Joins quotations with their codings.</summary>
static class QuotationViews
{
    public static IReadOnlyList<QuotationView> Of(StudyDb db, Viewer viewer, IQueryable<Quotation> quotations, IQueryable<Core.Coding>? codings = null)
    {
        var wanted = quotations.Select(quotation => new { quotation.Id, quotation.SourceId, quotation.CoderId, quotation.Begin, quotation.End, quotation.Version, quotation.Comment }).ToList();
        HashSet<Guid> ids = [.. wanted.Select(quotation => quotation.Id)];
        codings ??= db.Codings(viewer).Where(coding => ids.Contains(coding.QuotationId));
        ILookup<Guid, CodingView> on = codings.OrderBy(coding => coding.CreatedAt).ThenBy(coding => coding.Id)
            .Select(coding => new { coding.QuotationId, View = new CodingView(coding.Id, coding.CodeId, coding.CreatedAt, coding.Comment, coding.Version) })
            .AsEnumerable().ToLookup(pair => pair.QuotationId, pair => pair.View);
        return [.. wanted.Select(quotation => new QuotationView(quotation.Id, quotation.SourceId, quotation.CoderId, quotation.Begin, quotation.End, quotation.Version, quotation.Comment, [.. on[quotation.Id]]))];
    }

    public static QuotationView? One(StudySession session, Guid id) =>
        session.Read(db => Of(db, session.Viewer, db.Quotations(session.Viewer).Where(quotation => quotation.Id == id)).FirstOrDefault());
}
