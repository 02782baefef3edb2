using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A memo to write.</summary>
/// <param name="Id">The id it gets.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The note, in Markdown.</param>
/// <param name="Ties">What it is tied to; a quotation that the text quotes is tied by itself.</param>
/// <param name="At">When it was begun, if that was not now.</param>
/// <param name="Marks">Passages to mark first; <paramref name="Ties"/> and the references in the text name them by the ids they ask for.</param>
public sealed record NewMemo(Guid Id, MemoKind Kind, string Title, string Text, IReadOnlyList<Tie> Ties, DateTimeOffset? At = null, IReadOnlyList<Passage>? Marks = null);

/// <summary>Writes a memo of the session's coder.</summary>
public static class WriteMemo
{
    /// <summary>Writes it with all its ties, and marks what it is to be tied to, in one change.</summary>
    /// <exception cref="RefusedException">Nobody writes, the title is empty, or it is to be tied to something that is gone or that the coder may not see.</exception>
    public static Saved Run(StudySession session, NewMemo memo)
    {
        Guid coder = session.Coder;
        return session.Change(ChangeKinds.WriteMemo, scope =>
        {
            Func<Guid, Guid> marked = MarkPassage.Within(session, scope, memo.Marks);
            string text = QuoteReference.Renamed(Wording.Text(memo.Text), marked);
            DateTimeOffset at = memo.At ?? session.Now;
            scope.Add(new Memo { Id = memo.Id, Kind = memo.Kind, Title = Wording.Title(memo.Title, "the memo"), Text = text, CoderId = coder, CreatedAt = at, ChangedAt = at });
            foreach (Tie tie in memo.Ties.Select(tie => tie with { Id = marked(tie.Id) }).Concat(Ties.Quoted(session, scope, text)).Distinct()) Ties.Add(session, scope, memo.Id, tie);
            scope.About("memo", memo.Id);
        });
    }
}

/// <summary>Ties memos to things.</summary>
static class Ties
{
    /// <summary>The quotations that a text quotes and that are there to be seen.</summary>
    public static IEnumerable<Tie> Quoted(StudySession session, ChangeScope scope, string text)
    {
        IReadOnlyList<Guid> quoted = QuoteReference.In(text);
        HashSet<Guid> there = [.. scope.Db.Quotations(session.Viewer).Where(quotation => quoted.Contains(quotation.Id)).Select(quotation => quotation.Id)];
        return quoted.Where(there.Contains).Select(id => new Tie(TieKind.Quotation, id));
    }

    /// <summary>Ties a memo to something; the caller has seen that it is not tied to it yet.</summary>
    /// <exception cref="RefusedException">It is gone, or the viewer may not see it.</exception>
    public static void Add(StudySession session, ChangeScope scope, Guid memo, Tie to)
    {
        switch (to.Kind)
        {
            case TieKind.Quotation when !session.Viewer.Sees(scope.Row<Quotation>(to.Id, "quotation").CoderId):
                throw new RefusedException("This quotation is another coder's, whose work you may not see now.");
            case TieKind.Code:
                scope.Row<Code>(to.Id, "code");
                break;
            case TieKind.Source:
                scope.Row<Source>(to.Id, "source");
                break;
            case TieKind.Coder:
                scope.Row<Coder>(to.Id, "coder");
                break;
        }

        scope.Add(MemoTie.Of(session.NewId(), memo, to));
    }
}
