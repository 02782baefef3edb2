using Emic.Core;

namespace Emic.Workbench;

/// <summary>One page of what a search found, in the order of the sources and their text.</summary>
/// <param name="Hits">The page, each with some of its paragraph.</param>
/// <param name="More">Whether others follow.</param>
public sealed record SearchResult(IReadOnlyList<WordContext> Hits, bool More);

/// <summary>How much a search finds.</summary>
/// <param name="Places">Places.</param>
/// <param name="Sources">Sources with at least one.</param>
public sealed record SearchCount(int Places, int Sources);

/// <summary>Searches the sources.</summary>
public static class SearchTexts
{
    /// <summary>How many units of the paragraph are given on either side of a hit at most.</summary>
    public const int Context = 70;

    /// <summary>Reads one page, no further than needed.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="query">What, and where.</param>
    /// <param name="skip">Hits to leave out at the beginning.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RefusedException">There is nothing to find, it is no regular expression, or one that takes too long.</exception>
    public static SearchResult Run(StudySession session, SearchQuery query, int skip = 0, int take = 50, CancellationToken cancel = default) => session.Read((db, contents) =>
    {
        var search = new TextSearch(session, db, contents, query, cancel);
        List<(Source Source, TextSpan Span)> page = [.. search.Sources.SelectMany(source => search.In(source).Select(span => (source, span))).Skip(skip).Take((int)Math.Min(int.MaxValue, take + 1L))];
        bool more = page.Count > take;
        if (more) page.RemoveAt(take);
        search.ReadStructures(page.Select(hit => hit.Source));
        return new SearchResult([.. page.Select(hit => Hit(search.Document(hit.Source), hit.Span))], more);
    });

    /// <summary>How much of the texts the index holds: below 100, a search finds the same and takes longer.</summary>
    public static int IndexedPercent(StudySession session) => session.Study.File.Search.State().Percent;

    /// <summary>Counts all there is.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="query">What, and where.</param>
    /// <param name="progress">Told the share of the sources that are looked through, 0 to 1.</param>
    /// <param name="cancel">Stops it.</param>
    /// <inheritdoc cref="Run" path="/exception"/>
    public static SearchCount Count(StudySession session, SearchQuery query, IProgress<double>? progress = null, CancellationToken cancel = default) => session.Read((db, contents) =>
    {
        var search = new TextSearch(session, db, contents, query, cancel);
        int places = 0, sources = 0, done = 0;
        foreach (Source source in search.Sources)
        {
            int here = search.In(source).Count();
            places += here;
            if (here > 0) sources++;
            progress?.Report((double)++done / search.Sources.Count);
        }

        return new SearchCount(places, sources);
    });

    /// <summary>Where it stands in one source, in order; nowhere in a source in which was not looked.</summary>
    /// <inheritdoc cref="Run" path="/exception"/>
    public static IReadOnlyList<TextSpan> In(StudySession session, Guid sourceId, SearchQuery query) => session.Read((db, contents) =>
    {
        var search = new TextSearch(session, db, contents, query, CancellationToken.None);
        return search.Sources.FirstOrDefault(source => source.Id == sourceId) is { } source ? search.In(source).ToList() : [];
    });

    /// <summary>Brings one more stretch of text into the index, if one is missing there. Called again and again by whoever has the study open.</summary>
    /// <returns>Whether there was something to do.</returns>
    public static bool Index(Study study) => study.File.Search.Advance();

    static WordContext Hit(SourceDocument document, TextSpan span)
    {
        string text = document.Text;
        var paragraphs = new TextSpan(Paragraphs.At(text, span.Begin).Begin, Paragraphs.At(text, span.End).End);
        return WordContext.Within(document.Source, text, document.Structure, span, paragraphs, Context);
    }
}
