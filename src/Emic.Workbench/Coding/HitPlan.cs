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

/// <summary>The passages that a search would code, with the places in each. The preview and the act come from the same plan.</summary>
sealed class HitPlan
{
    readonly Dictionary<HitPassage, int> places = [];
    readonly HashSet<HitPassage> outside = [];
    readonly List<HitPassage> passages = [];

    /// <summary>All passages, each once, by source and position.</summary>
    public IReadOnlyList<HitPassage> Passages => passages;

    /// <summary>Looks for them.</summary>
    /// <exception cref="RefusedException">There is nothing to find, or it is no regular expression.</exception>
    public static HitPlan Of(StudySession session, StudyDb db, ContentStore contents, HitWish wish, CancellationToken cancel)
    {
        var search = new TextSearch(session, db, contents, wish.Query, cancel);
        var plan = new HitPlan();
        foreach (Source source in search.Sources)
        {
            IReadOnlyList<bool>? asks = null;
            foreach (TextSpan hit in search.In(source))
            {
                SourceDocument document = search.Document(source);
                int turn = document.Structure.TurnAt(hit.Begin);
                if (wish.WithoutInterviewer && turn >= 0 && (asks ??= Interviewers.Of(document.Structure))[turn]) continue;
                TextSpan span = Widen(document, hit, wish.Unit);
                if (!span.IsEmpty) plan.Add(new HitPassage(source.Id, span), turn < 0);
            }
        }

        return plan;
    }

    /// <summary>How much there is.</summary>
    /// <param name="without">Passages to leave out.</param>
    /// <param name="coded">Passages that carry the code already.</param>
    public HitCount Count(IReadOnlyCollection<HitPassage> without, IReadOnlySet<HitPassage> coded)
    {
        List<HitPassage> taken = [.. passages.Except(without)];
        int here = taken.Sum(passage => places[passage]);
        return new HitCount(here, taken.Count, taken.Select(passage => passage.SourceId).Distinct().Count(), taken.Count(coded.Contains))
        {
            OutsideTurns = taken.Count(outside.Contains),
            LeftOut = places.Values.Sum() - here,
        };
    }

    void Add(HitPassage passage, bool isOutside)
    {
        if (places.TryAdd(passage, 0)) passages.Add(passage);
        places[passage]++;
        if (isOutside) outside.Add(passage);
    }

    static TextSpan Widen(SourceDocument document, TextSpan hit, HitUnit unit) => unit switch
    {
        HitUnit.Hit => hit.Trimmed(document.Text),
        HitUnit.Sentence => Sentences.Around(document.Text, hit),
        _ => WordContext.Passage(document.Text, document.Structure, hit.Begin).Trimmed(document.Text),
    };
}
