namespace Emic.Workbench;

/// <summary>Reads one quotation, as after a change of it.</summary>
public static class OneQuotation
{
    /// <summary>The quotation; null if it is gone or the viewer may not see it.</summary>
    public static QuotationView? Read(StudySession session, Guid id) => QuotationViews.One(session, id);

    /// <summary>The quotation that carries a coding; null if it is gone or the viewer may not see it.</summary>
    public static QuotationView? OfCoding(StudySession session, Guid codingId)
    {
        Guid? id = session.Read(db => db.Codings(session.Viewer).Where(coding => coding.Id == codingId).Select(coding => (Guid?)coding.QuotationId).FirstOrDefault());
        return id is { } known ? Read(session, known) : null;
    }
}
