using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A source, code or memo by its name.</summary>
sealed record NamedJson(Guid Id, string Name);

/// <summary>What the field at the top of the page shows while somebody types.</summary>
/// <param name="Sources">Those whose names begin so.</param>
/// <param name="Hits">Places in the texts.</param>
/// <param name="More">Whether there are further places.</param>
/// <param name="Codes">Codes that hold it.</param>
/// <param name="Memos">Memos that hold it.</param>
sealed record SearchAnswer(IReadOnlyList<NamedJson> Sources, IReadOnlyList<WordContextJson> Hits, bool More, IReadOnlyList<NamedJson> Codes, IReadOnlyList<NamedJson> Memos);

/// <summary>How much a search finds.</summary>
sealed record CountAnswer(int Count, int Sources);

/// <summary>Where something stands in a source: begin, end, begin, end …</summary>
sealed record SpansAnswer(IReadOnlyList<int> Spans);

/// <summary>Where a search goes on: "P4", its address, and whether the way led over the end of the sources. All empty where no other source has a place.</summary>
sealed record FollowingAnswer(string Source, string Address, bool IsRound);

/// <summary>What coding what was found would do.</summary>
/// <param name="Sentence">In a sentence.</param>
/// <param name="Changing">How many passages get the code.</param>
/// <param name="Coded">Of the passages that the page shows, those that the coder has coded so already.</param>
sealed record HitsAnswer(string Sentence, int Changing, IReadOnlyList<string> Coded);

/// <summary>Search while somebody types, the counts of the search page, and what coding what was found would do.</summary>
static class SearchApi
{
    const int MostHits = 20;
    const int MostNamed = 5;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/search", (string q, Visit visit, HttpContext context) => Search(visit.Session, q, context.RequestAborted));
        api.MapGet("/search/count", (HttpContext context, Visit visit) =>
        {
            SearchQuery query = SearchAddress.Read(context.Request.Query);
            SearchCount count = SearchAddress.Place(context.Request.Query) == SearchPlace.Quotations
                ? SearchQuotations.Count(visit.Session, query, context.RequestAborted)
                : SearchTexts.Count(visit.Session, query, cancel: context.RequestAborted);
            return new CountAnswer(count.Places, count.Sources);
        });
        api.MapGet("/sources/{id:guid}/hits", (Guid id, HttpContext context, Visit visit) =>
            new SpansAnswer([.. SearchTexts.In(visit.Session, id, SearchAddress.Read(context.Request.Query)).SelectMany(span => new[] { span.Begin, span.End })]));
        api.MapGet("/sources/{id:guid}/hits/following", (Guid id, bool back, HttpContext context, Visit visit) =>
        {
            SearchQuery query = SearchAddress.Read(context.Request.Query);
            return FollowingHit.Read(visit.Session, id, query, back, context.RequestAborted) is { } found
                ? new FollowingAnswer(found.Source.Name, SearchAddress.Place(found.Source.Id, found.Span, query), found.IsRound)
                : new FollowingAnswer("", "", false);
        });
        api.MapPost("/search/code/preview", (HitsBody body, Visit visit, HttpContext context) =>
        {
            HitWish wish = HitsAsked.Of(body);
            HitPreview planned = CodeHits.Preview(visit.Session, wish, context.RequestAborted);
            return new HitsAnswer(HitWords.Planned(wish.Unit, planned.Count), planned.Count.Changing, [.. planned.Passages.Take(HitsAsked.Most).Where(planned.Coded.Contains).Select(passage => passage.ToString())]);
        });
    }

    static SearchAnswer Search(StudySession session, string words, CancellationToken left)
    {
        NamedJson[] sources = [.. SearchSources.Run(session, words).Take(MostNamed).Select(source => new NamedJson(source.Id, source.Name))];
        // A single letter stands in nearly every text.
        if (words.Trim().Length < 2) return new SearchAnswer(sources, [], false, [], []);
        SearchQuery query = SearchQuery.For(words);
        SearchResult found = SearchTexts.Run(session, query, take: MostHits, cancel: left);
        return new SearchAnswer(
            sources,
            [.. found.Hits.Select(hit => WordContextJson.Of(hit with { Before = Excerpt.Before(hit.Before, SearchTexts.Context), After = Excerpt.After(hit.After, SearchTexts.Context) }))],
            found.More,
            [.. SearchCodes.Run(session, query.Wish).Take(MostNamed).Select(code => new NamedJson(code.Id, code.Label))],
            [.. SearchMemos.Run(session, query.Wish).Take(MostNamed).Select(memo => new NamedJson(memo.Id, memo.Title))]);
    }
}
