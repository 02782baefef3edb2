using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>One memo as it is read.</summary>
/// <param name="Memo">The memo.</param>
/// <param name="Ties">What it is tied to, as far as the viewer may see it.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Quotes">The quotations that the text quotes, by id; those that are gone, or that the viewer may not see, are missing.</param>
public sealed record MemoView(Memo Memo, IReadOnlyList<TieView> Ties, IReadOnlyList<TextBlock> Blocks, IReadOnlyDictionary<Guid, QuoteView> Quotes)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="RefusedException">It is gone, or the viewer may not see it.</exception>
    public static MemoView Read(StudySession session, Guid id) => Of(session, session.Read((db, _) =>
    {
        Memo memo = db.Memos(session.Viewer).FirstOrDefault(memo => memo.Id == id) ?? throw new RefusedException("This memo is not in the study: somebody deleted it, or the address is wrong.");
        return MemoList.Lines(session, db, [memo], db.MemoTies(session.Viewer).Where(tie => tie.MemoId == id).OrderBy(tie => tie.Id).AsEnumerable().ToLookup(tie => tie.MemoId, tie => tie.Target))[0];
    }));

    /// <summary>How a text would be shown, while it is being written.</summary>
    /// <param name="session">Who writes it.</param>
    /// <param name="text">What is written.</param>
    /// <param name="marks">Words that become quotations only when the memo is saved.</param>
    public static MemoText Preview(StudySession session, string text, IReadOnlyList<Passage>? marks = null) => new(MarkdownText.Read(text), session.Read((db, _) =>
    {
        Dictionary<Guid, QuoteView> quotes = QuoteViews.Of(session, db, QuoteReference.In(text));
        foreach (QuoteView begun in QuoteViews.Begun(session, db, marks ?? [])) quotes.TryAdd(begun.Id, begun);
        return quotes;
    }));

    /// <summary>A text as it is compared with another: the words that it quotes stand where it refers to them.</summary>
    public static string Spelled(StudySession session, string text)
    {
        Dictionary<Guid, QuoteView> quotes = Quoted(session, text);
        return string.Concat(QuoteReference.Cut(text).Select(part => part.Quotation is not { } id ? part.Words : quotes.TryGetValue(id, out QuoteView? quote) ? $"“{quote.Words}”" : QuoteReference.Missing));
    }

    internal static MemoView Of(StudySession session, MemoLine line) => new(line.Memo, line.Ties, MarkdownText.Read(line.Memo.Text), Quoted(session, line.Memo.Text));

    static Dictionary<Guid, QuoteView> Quoted(StudySession session, string text) => session.Read((db, _) => QuoteViews.Of(session, db, QuoteReference.In(text)));
}

/// <summary>A memo's text as it is shown.</summary>
/// <param name="Blocks">The text.</param>
/// <param name="Quotes">The quotations it quotes, by id, as far as they are there and may be seen.</param>
public sealed record MemoText(IReadOnlyList<TextBlock> Blocks, IReadOnlyDictionary<Guid, QuoteView> Quotes);
