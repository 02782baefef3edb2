using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A wish to code what a search finds.</summary>
/// <param name="Query">The search.</param>
/// <param name="Unit">How much around each hit.</param>
/// <param name="Code">The code: its id, or a new one as people write it ("3.7 Hand-over"); one that is there already is meant by its number, its name or both.</param>
/// <param name="Without">Passages to leave out.</param>
/// <param name="WithoutInterviewer">Whether what the interviewer says is left out.</param>
public sealed record HitWish(SearchQuery Query, HitUnit Unit, string Code, IReadOnlyCollection<HitPassage> Without, bool WithoutInterviewer = false);

/// <summary>What coding the hits of a search does. Passages that are left out are not counted.</summary>
/// <param name="Places">Places found, as the search counts them; several may lie in one passage.</param>
/// <param name="Passages">The passages around them.</param>
/// <param name="Sources">In how many sources.</param>
/// <param name="Coded">Of the passages, how many lie in a coding of this coder with this code already and stay as they are.</param>
public sealed record HitCount(int Places, int Passages, int Sources, int Coded)
{
    /// <summary>How many get the code.</summary>
    public int Changing => Passages - Coded;

    /// <summary>Of the passages, how many lie outside turns: where turns are coded, the paragraph stands for them there.</summary>
    public int OutsideTurns { get; init; }

    /// <summary>Places in what was left out.</summary>
    public int LeftOut { get; init; }
}

/// <summary>What would be coded.</summary>
/// <param name="Count">How much.</param>
/// <param name="Passages">All passages, those left out too, by source and position.</param>
/// <param name="Coded">Those that the coder has coded so already.</param>
public sealed record HitPreview(HitCount Count, IReadOnlyList<HitPassage> Passages, IReadOnlySet<HitPassage> Coded);

/// <summary>Puts a code on every passage that a search finds, for the session's coder, in one change that one undo takes back.</summary>
public static class CodeHits
{
    /// <summary>What would happen now. Nothing is changed.</summary>
    /// <exception cref="RefusedException">Nobody codes, there is nothing to find, it is no regular expression, or several codes are called so.</exception>
    public static HitPreview Preview(StudySession session, HitWish wish, CancellationToken cancel = default) => session.Read((db, contents) =>
    {
        HitPlan plan = HitPlan.Of(session, db, contents, wish, cancel);
        HashSet<HitPassage> coded = Known(db, wish.Code) is { } code ? Coded(db, session.Coder, code.Id, plan.Passages) : [];
        return new HitPreview(plan.Count(wish.Without, coded), plan.Passages, coded);
    });

    /// <summary>Does it.</summary>
    /// <param name="session">Who codes.</param>
    /// <param name="wish">What.</param>
    /// <param name="seen">How many passages the person was shown; if there are others by now, nothing is done.</param>
    /// <param name="cancel">Stops it; nothing is changed then.</param>
    /// <exception cref="RefusedException">Nobody codes, no code is named, it is a folder, several codes are called so, nothing would change, or something else is found than was seen.</exception>
    public static (Saved Saved, HitCount Count, Code Code) Run(StudySession session, HitWish wish, int seen, CancellationToken cancel = default)
    {
        Guid coder = session.Coder;
        HitCount count = new(0, 0, 0, 0);
        Code code = null!;
        Saved saved = session.Change(ChangeKinds.CodeHits, scope =>
        {
            HitPlan plan = HitPlan.Of(session, scope.Db, scope.Contents, wish, cancel);
            List<HitPassage> passages = [.. plan.Passages.Except(wish.Without)];
            if (passages.Count != seen) throw new RefusedException($"Nothing was changed: the search finds {passages.Count} passages by now, not {seen}. Look at them once more.");
            code = Known(scope.Db, wish.Code) ?? Make(session, scope, wish.Code);
            if (code.IsFolder) throw new RefusedException($"“{code.Label}” is a folder: it holds codes and can't be applied itself.", "code");
            HashSet<HitPassage> coded = Coded(scope.Db, coder, code.Id, passages);
            count = plan.Count(wish.Without, coded);
            if (count.Changing == 0) throw new RefusedException(passages.Count == 0 ? "Nothing was found, so nothing was changed." : "All these passages carry the code already: nothing had to be changed.");
            scope.About("code", code.Id);
            Add(session, scope, coder, code.Id, passages.Where(passage => !coded.Contains(passage)), cancel);
        });
        return (saved, count, code);
    }

    static void Add(StudySession session, ChangeScope scope, Guid coder, Guid code, IEnumerable<HitPassage> passages, CancellationToken cancel)
    {
        foreach (IGrouping<Guid, HitPassage> source in passages.GroupBy(passage => passage.SourceId))
        {
            cancel.ThrowIfCancellationRequested();
            string text = SourceDocument.Of(session, scope.Db, scope.Contents, source.Key).Text;
            Dictionary<TextSpan, Guid> own = Places(scope.Db, coder, source.Key).DistinctBy(place => place.Span).ToDictionary(place => place.Span, place => place.Id);
            foreach (HitPassage passage in source)
            {
                if (!own.TryGetValue(passage.Span, out Guid quotation))
                {
                    quotation = session.NewId();
                    scope.Add(Quotation.Of(quotation, source.Key, coder, passage.Span, QuoteAnchor.At(text, passage.Span), session.Now));
                }

                scope.Add(new Core.Coding { Id = session.NewId(), QuotationId = quotation, CodeId = code, SourceId = source.Key, CoderId = coder, CreatedAt = session.Now });
            }
        }
    }

    static Code? Known(StudyDb db, string named) => Guid.TryParse(named, out Guid id)
        ? db.Codes.FirstOrDefault(code => code.Id == id)
        : CodebookView.Find(db.Codes.ToList(), NewCode.Parse(named).Label);

    static Code Make(StudySession session, ChangeScope scope, string named) => named.Trim().Length > 0 && !Guid.TryParse(named, out _)
        ? CreateCode.Add(session, scope, session.NewId(), NewCode.Parse(named))
        : throw new RefusedException(named.Trim().Length == 0 ? "Say which code they get." : "This code is gone: somebody deleted or merged it meanwhile. Choose another one.", "code");

    /// <summary>Those whose words carry the code already, alone or within a longer passage: coded once more, the same words would count twice.</summary>
    static HashSet<HitPassage> Coded(StudyDb db, Guid coder, Guid code, IReadOnlyCollection<HitPassage> passages)
    {
        Dictionary<Guid, Reach> carrying = QuotationPlaces.Carrying(db, Viewer.Of(coder), [code]).GroupBy(one => one.Place.SourceId).ToDictionary(source => source.Key, source => new Reach(source.Select(one => one.Place.Span)));
        return [.. passages.Where(passage => carrying.TryGetValue(passage.SourceId, out Reach? reach) && reach.Holds(passage.Span))];
    }

    static IEnumerable<QuotationPlace> Places(StudyDb db, Guid coder, Guid source) => QuotationPlaces.All(db, Viewer.Of(coder), [source]).OrderBy(place => place.Id);
}
