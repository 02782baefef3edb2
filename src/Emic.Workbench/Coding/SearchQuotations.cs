using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Searches quotations: their words, the comments on them and on their codings.</summary>
public static class SearchQuotations
{
    /// <summary>Reads one page, in the order of the sources and their text.</summary>
    /// <returns>The page, and whether others follow.</returns>
    /// <inheritdoc cref="SearchTexts.Run" path="/param"/>
    /// <inheritdoc cref="SearchTexts.Run" path="/exception"/>
    public static (IReadOnlyList<QuotationInContext> Page, bool More) Run(StudySession session, SearchQuery query, int skip = 0, int take = 50, CancellationToken cancel = default) => session.Read((db, contents) =>
    {
        List<QuotationPlace> found = [.. Places(session, db, contents, query, cancel).Skip(skip).Take((int)Math.Min(int.MaxValue, take + 1L))];
        var read = FoundQuotations.InContext(session, db, new QuotationSearch(session, db, contents), found.Count > take ? found[..take] : found, []);
        return ((IReadOnlyList<QuotationInContext>)[.. read], found.Count > take);
    });

    /// <summary>Counts them.</summary>
    /// <inheritdoc cref="SearchTexts.Run" path="/exception"/>
    public static SearchCount Count(StudySession session, SearchQuery query, CancellationToken cancel = default) => session.Read((db, contents) =>
    {
        int places = 0;
        var sources = new HashSet<Guid>();
        foreach (QuotationPlace place in Places(session, db, contents, query, cancel))
        {
            places++;
            sources.Add(place.SourceId);
        }

        return new SearchCount(places, sources.Count);
    });

    static IEnumerable<QuotationPlace> Places(StudySession session, StudyDb db, ContentStore contents, SearchQuery query, CancellationToken cancel)
    {
        var search = new TextSearch(session, db, contents, query, cancel);
        Dictionary<Guid, string> coders = db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
        ILookup<Guid, Guid> commented = Commented(session, db, search.Pattern);
        foreach (Source source in search.Sources)
        {
            TextSpan[] hits = [.. search.In(source)];
            HashSet<Guid> byComment = [.. commented[source.Id]];
            if (hits.Length == 0 && byComment.Count == 0) continue;
            IEnumerable<QuotationPlace> here = QuotationPlaces.All(db, session.Viewer, [source.Id])
                .Where(place => query.Where.AdmitsCoder(place.CoderId) && (byComment.Contains(place.Id) || Holds(place.Span, hits))
                    && (query.Where.Speakers.Count == 0 || query.Where.AdmitsSpeaker(search.Document(source).SpeakerAt(place.Span.Begin))));
            foreach (QuotationPlace place in here.OrderBy(place => place.Span).ThenBy(place => coders.GetValueOrDefault(place.CoderId), StringComparer.OrdinalIgnoreCase).ThenBy(place => place.Id)) yield return place;
        }
    }

    /// <summary>Whether one of the hits, which are in order, lies in the span.</summary>
    static bool Holds(TextSpan span, TextSpan[] hits)
    {
        int at = Array.BinarySearch(hits, new TextSpan(span.Begin, int.MaxValue));
        if (at < 0) at = ~at;
        return at < hits.Length && hits[at].End <= span.End;
    }

    static ILookup<Guid, Guid> Commented(StudySession session, StudyDb db, SearchPattern pattern) =>
        db.Quotations(session.Viewer).Where(quotation => quotation.Comment != "").Select(quotation => new { quotation.SourceId, quotation.Id, quotation.Comment }).AsEnumerable()
            .Concat(db.Codings(session.Viewer).Where(coding => coding.Comment != "").Select(coding => new { coding.SourceId, Id = coding.QuotationId, coding.Comment }))
            .Where(one => pattern.In(one.Comment).Any()).ToLookup(one => one.SourceId, one => one.Id);
}
