using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>How much of the text around a hit is coded.</summary>
public enum HitUnit
{
    /// <summary>What was found, nothing else.</summary>
    Hit,

    /// <summary>The sentence it stands in.</summary>
    Sentence,

    /// <summary>The turn it stands in; outside turns, the paragraph.</summary>
    Turn,
}

/// <summary>A passage around one or several hits.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Span">Where, on its text.</param>
public readonly record struct HitPassage(Guid SourceId, TextSpan Span)
{
    /// <summary>"id:12-40".</summary>
    public override string ToString() => FormattableString.Invariant($"{SourceId}:{Span.Begin}-{Span.End}");
}

/// <summary>The passages that a search would code. The preview and the act come from the same plan.</summary>
static class HitPlan
{
    /// <summary>All passages, each once, by source and position.</summary>
    /// <exception cref="RefusedException">There is nothing to find, or it is no regular expression.</exception>
    public static List<HitPassage> Of(StudySession session, StudyDb db, ContentStore contents, SearchQuery query, HitUnit unit, CancellationToken cancel)
    {
        var search = new TextSearch(session, db, contents, query, cancel);
        var passages = new List<HitPassage>();
        foreach (Source source in search.Sources)
        {
            var here = new HashSet<TextSpan>();
            foreach (TextSpan hit in search.In(source))
            {
                TextSpan span = Widen(search.Document(source), hit, unit);
                if (!span.IsEmpty && here.Add(span)) passages.Add(new HitPassage(source.Id, span));
            }
        }

        return passages;
    }

    static TextSpan Widen(SourceDocument document, TextSpan hit, HitUnit unit) => unit switch
    {
        HitUnit.Hit => hit.Trimmed(document.Text),
        HitUnit.Sentence => Sentences.Around(document.Text, hit),
        _ => WordContext.Passage(document.Text, document.Structure, hit.Begin).Trimmed(document.Text),
    };
}
