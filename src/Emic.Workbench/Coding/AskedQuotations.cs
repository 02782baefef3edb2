using Emic.Core;

namespace Emic.Workbench;

/// <summary>What a question finds, without its words: for acts on it.</summary>
public static class AskedQuotations
{
    /// <summary>All quotations it finds, in their order.</summary>
    public static IReadOnlyCollection<Guid> Read(StudySession session, QuotationQuery query) =>
        session.Read((db, contents) => new QuotationSearch(session, db, contents).Find(query).ConvertAll(place => place.Id));

    /// <summary>The codes by which it finds them, the one asked for first ahead; those that are gone are left out.</summary>
    public static IReadOnlyCollection<Guid> Codes(StudySession session, QuotationQuery query) => session.Read((db, contents) =>
    {
        var search = new QuotationSearch(session, db, contents);
        return search.Asked(query).Where(id => search.Codes.Any(code => code.Id == id)).ToList();
    });
}
