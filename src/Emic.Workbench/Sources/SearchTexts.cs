using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A place in a source that holds the words looked for.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Source">Its name.</param>
/// <param name="Span">Where, on its text.</param>
/// <param name="Before">Some text ahead of it, in the same paragraph.</param>
/// <param name="Match">The words as they stand there.</param>
/// <param name="After">Some text after it, in the same paragraph.</param>
/// <param name="Turn">The turn, from 1; 0 outside any.</param>
/// <param name="Speaker">Who speaks; empty if unknown.</param>
public sealed record SearchHit(Guid SourceId, string Source, TextSpan Span, string Before, string Match, string After, int Turn, string Speaker);

/// <summary>What a search found.</summary>
/// <param name="Hits">One page of hits, in the order of the sources and their text.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="IndexedPercent">How much of the study's texts was searched: below 100 while new sources are being indexed.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Total, int IndexedPercent);

/// <summary>Finds words in the sources.</summary>
public static partial class SearchTexts
{
    const int Context = 70;

    /// <summary>Finds words, case aside, also inside longer ones; several words must stand side by side.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="words">What to find.</param>
    /// <param name="skip">Hits to leave out at the beginning.</param>
    /// <param name="take">At most so many.</param>
    public static SearchResult Run(StudySession session, string words, int skip = 0, int take = 50)
    {
        string wanted = Space().Replace(words, " ").Trim();
        if (wanted.Length == 0) return new SearchResult([], 0, 100);
        SearchState state = session.Study.File.Search.State();
        int percent = state.Sources == 0 ? 100 : 100 * state.Indexed / state.Sources;
        return session.Read((db, contents) =>
        {
            Dictionary<Guid, int> order = SourceList.Ordered(db.Sources.ToList()).Select((source, index) => (source.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
            List<(Guid Source, string Text, TextSpan Span)> found = [.. session.Study.File.Search.Find(db, contents, wanted).OrderBy(hit => order.GetValueOrDefault(hit.Source)).ThenBy(hit => hit.Span.Begin)];
            var documents = new Dictionary<Guid, SourceDocument>();
            List<SearchHit> page = [.. found.Skip(skip).Take(take).Select(hit => Hit(Document(hit.Source), hit.Span))];
            return new SearchResult(page, found.Count, percent);

            SourceDocument Document(Guid id) =>
                documents.TryGetValue(id, out SourceDocument? known) ? known : documents[id] = SourceDocument.Of(session, db, contents, id);
        });
    }

    /// <summary>Brings one more source into the index, if one is missing there. Called again and again by whoever has the study open.</summary>
    /// <returns>Whether there was something to do.</returns>
    public static bool Index(Study study) => study.File.Search.Advance();

    static SearchHit Hit(SourceDocument document, TextSpan span)
    {
        string text = document.Text;
        int lineBegin = text.LastIndexOf('\n', Math.Max(0, span.Begin - 1)) + 1;
        int lineEnd = text.IndexOf('\n', span.End) is >= 0 and var end ? end : text.Length;
        TextSpan before = SourceText.Snap(text, new(Math.Min(span.Begin, Math.Max(lineBegin, span.Begin - Context)), span.Begin));
        TextSpan after = SourceText.Snap(text, new(span.End, Math.Max(span.End, Math.Min(lineEnd, span.End + Context))));
        int turn = document.Structure.TurnAt(span.Begin);
        return new SearchHit(document.Source.Id, document.Source.Name, span, before.Of(text), span.Of(text), after.Of(text), turn + 1, turn < 0 ? "" : document.Structure.Turns[turn].Speaker);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
