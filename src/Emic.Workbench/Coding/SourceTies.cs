using Emic.Core;

namespace Emic.Workbench;

/// <summary>A memo that is tied to quotations of a source, or to the source.</summary>
/// <param name="Id">The memo.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Quotations">The quotations of the source that it is tied to.</param>
/// <param name="Whole">Whether it is tied to the source as a whole.</param>
public sealed record TiedMemo(Guid Id, string Title, MemoKind Kind, IReadOnlyList<Guid> Quotations, bool Whole);

/// <summary>What hangs on one source and its quotations besides codings; asked for whenever it is opened, so nothing else is read.</summary>
/// <param name="Memos">The memos, the newest first.</param>
/// <param name="Links">The links with an end in the source, the oldest first.</param>
public sealed record SourceTies(IReadOnlyList<TiedMemo> Memos, IReadOnlyList<LinkView> Links)
{
    /// <summary>Reads it, as far as the viewer may see it.</summary>
    public static SourceTies Read(StudySession session, Guid sourceId) => session.Read((db, _) =>
    {
        ILookup<Guid, Guid> tied = db.MemoTies(session.Viewer).Join(db.Quotations(session.Viewer), tie => tie.QuotationId, quotation => quotation.Id, (tie, quotation) => new { tie.Id, tie.MemoId, Quotation = quotation.Id, quotation.SourceId })
            .Where(pair => pair.SourceId == sourceId).OrderBy(pair => pair.Id).AsEnumerable().ToLookup(pair => pair.MemoId, pair => pair.Quotation);
        HashSet<Guid> whole = [.. db.MemoTies(session.Viewer).Where(tie => tie.SourceId == sourceId).Select(tie => tie.MemoId)];
        List<Guid> ids = [.. tied.Select(memo => memo.Key).Union(whole)];
        var memos = db.Memos(session.Viewer).Where(memo => ids.Contains(memo.Id)).OrderByDescending(memo => memo.CreatedAt).ThenByDescending(memo => memo.Id).Select(memo => new { memo.Id, memo.Title, memo.Kind });
        return new SourceTies(
            [.. memos.AsEnumerable().Select(memo => new TiedMemo(memo.Id, memo.Title, memo.Kind, [.. tied[memo.Id]], whole.Contains(memo.Id)))],
            LinkList.Views(session, db, LinkList.Find(session, db, new LinkFilter(sourceId))));
    });
}
