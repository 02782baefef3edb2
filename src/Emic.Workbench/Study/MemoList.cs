using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Which memos are wanted; what is left out leaves that side open.</summary>
/// <param name="Kind">Only those of this kind.</param>
/// <param name="CoderId">Only this coder's.</param>
/// <param name="To">Only those tied to this.</param>
/// <param name="Words">Only those that hold all these words, in title or text, case aside, also inside longer words.</param>
public sealed record MemoFilter(MemoKind? Kind = null, Guid? CoderId = null, Tie? To = null, string Words = "");

/// <summary>Something a memo is tied to, as people read it.</summary>
/// <param name="To">What.</param>
/// <param name="Name">What it is called: "3.2 Ownership", "P3a", the words of a quotation, "the study".</param>
/// <param name="Quote">The quotation, where it is one.</param>
public sealed record TieView(Tie To, string Name, QuoteView? Quote);

/// <summary>A memo in a list.</summary>
/// <param name="Memo">The memo.</param>
/// <param name="Ties">What it is tied to, as far as the viewer may see it.</param>
public sealed record MemoLine(Memo Memo, IReadOnlyList<TieView> Ties);

/// <summary>The memos that a viewer may see.</summary>
public static class MemoList
{
    /// <summary>Reads them, the newest first.</summary>
    public static IReadOnlyList<MemoLine> Read(StudySession session, MemoFilter? filter = null) => session.Read((db, _) =>
    {
        filter ??= new MemoFilter();
        string[] words = filter.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        ILookup<Guid, Tie> ties = db.MemoTies(session.Viewer).OrderBy(tie => tie.Id).AsEnumerable().ToLookup(tie => tie.MemoId, tie => tie.Target);
        List<Memo> memos = [.. db.Memos(session.Viewer).Where(memo => (filter.Kind == null || memo.Kind == filter.Kind) && (filter.CoderId == null || memo.CoderId == filter.CoderId)).AsEnumerable()
            .Where(memo => filter.To is not { } to || ties[memo.Id].Contains(to))
            .Where(memo => words.All(word => memo.Title.Contains(word, StringComparison.CurrentCultureIgnoreCase) || memo.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase)))
            .OrderByDescending(memo => memo.CreatedAt).ThenByDescending(memo => memo.Id)];
        return Lines(session, db, memos, ties);
    });

    /// <summary>A coder's research journal: their reflexive memos, the oldest first.</summary>
    public static IReadOnlyList<MemoView> Journal(StudySession session, Guid coderId) =>
        [.. Read(session, new MemoFilter(MemoKind.Reflexive, coderId)).Reverse().Select(line => MemoView.Of(session, line))];

    /// <summary>How many are tied to a code.</summary>
    public static int CountOn(StudySession session, Guid codeId) => session.Read(db => db.MemoTies(session.Viewer).Where(tie => tie.CodeId == codeId).Select(tie => tie.MemoId).Distinct().Count());

    /// <summary>Whether there is such a memo for the viewer.</summary>
    public static bool Has(StudySession session, Guid id) => session.Read((db, _) => db.Memos(session.Viewer).Any(memo => memo.Id == id));

    /// <summary>The one memo with this id, or the only one with this title, case aside.</summary>
    /// <exception cref="RefusedException">There is none, or there are several with this title.</exception>
    public static Memo Named(StudySession session, string name)
    {
        string wanted = name.Trim();
        List<Memo> found = session.Read(db => db.Memos(session.Viewer).AsEnumerable()
            .Where(memo => Guid.TryParse(wanted, out Guid id) ? memo.Id == id : string.Equals(memo.Title, wanted, StringComparison.OrdinalIgnoreCase)).ToList());
        return found switch
        {
            [var only] => only,
            [] => throw new RefusedException($"There is no memo “{wanted}”. `emic memos` lists those there are."),
            _ => throw new RefusedException($"{found.Count} memos are called “{wanted}”. Name one by its id: {string.Join(", ", found.Select(memo => memo.Id))}."),
        };
    }

    internal static IReadOnlyList<MemoLine> Lines(StudySession session, StudyDb db, IReadOnlyList<Memo> memos, ILookup<Guid, Tie> ties)
    {
        HashSet<Tie> wanted = [.. memos.SelectMany(memo => ties[memo.Id])];
        Dictionary<Guid, QuoteView> quotes = QuoteViews.Of(session, db, [.. wanted.Where(tie => tie.Kind == TieKind.Quotation).Select(tie => tie.Id)]);
        Dictionary<Guid, string> names = wanted.Any(tie => tie.Kind is TieKind.Code or TieKind.Source or TieKind.Coder)
            ? db.Codes.AsEnumerable().Select(code => (code.Id, code.Label))
                .Concat(db.Sources.Select(source => new { source.Id, source.Name }).AsEnumerable().Select(source => (source.Id, source.Name)))
                .Concat(db.Coders.AsEnumerable().Select(coder => (coder.Id, coder.Name))).ToDictionary(pair => pair.Item1, pair => pair.Item2)
            : [];
        return [.. memos.Select(memo => new MemoLine(memo, [.. ties[memo.Id].Select(View).OfType<TieView>()]))];

        TieView? View(Tie tie) => tie.Kind switch
        {
            TieKind.Study => new TieView(tie, "the study", null),
            TieKind.Quotation => quotes.TryGetValue(tie.Id, out QuoteView? quote) ? new TieView(tie, quote.Words, quote) : null,
            _ => names.TryGetValue(tie.Id, out string? name) ? new TieView(tie, name, null) : null,
        };
    }
}
