using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Changes a coder's own memos.</summary>
public static class ChangeMemo
{
    /// <summary>Writes kind, title and text anew. Quotations that the text quotes now are tied to it.</summary>
    /// <exception cref="RefusedException">It is not theirs, has changed, or the title is empty.</exception>
    public static Saved Run(StudySession session, Guid id, MemoKind kind, string title, string text, long? seen = null) => session.Change(ChangeKinds.ChangeMemo, scope =>
    {
        Memo memo = scope.OwnMemo(session, id, seen);
        (string name, string words) = (Wording.Title(title, "the memo"), Wording.Text(text));
        if ((memo.Kind, memo.Title, memo.Text) != (kind, name, words)) (memo.Kind, memo.Title, memo.Text, memo.ChangedAt) = (kind, name, words, session.Now);
        HashSet<Tie> there = Tied(scope, id);
        foreach (Tie tie in Ties.Quoted(session, scope, words).Where(there.Add)) Ties.Add(session, scope, id, tie);
        scope.About("memo", id);
    });

    /// <summary>Ties it to one more thing.</summary>
    /// <param name="session">Who ties.</param>
    /// <param name="id">The memo.</param>
    /// <param name="to">What it is tied to.</param>
    /// <param name="marks">Passages to mark first, in the same change; <paramref name="to"/> names one by the id it asks for.</param>
    /// <exception cref="RefusedException">It is not theirs, or the thing is gone or may not be seen.</exception>
    public static Saved Tie(StudySession session, Guid id, Tie to, IReadOnlyList<Passage>? marks = null) => session.Change(ChangeKinds.TieMemo, scope =>
    {
        scope.OwnMemo(session, id);
        Tie real = to with { Id = MarkPassage.Within(session, scope, marks)(to.Id) };
        if (!Tied(scope, id).Contains(real)) Ties.Add(session, scope, id, real);
        scope.About("memo", id);
    });

    /// <summary>Takes a tie away. What the text quotes goes on being quoted.</summary>
    /// <exception cref="RefusedException">The memo is not theirs.</exception>
    public static Saved Untie(StudySession session, Guid id, Tie from) => session.Change(ChangeKinds.TieMemo, scope =>
    {
        scope.OwnMemo(session, id);
        foreach (MemoTie tie in scope.Db.MemoTies(Viewer.All).Where(tie => tie.MemoId == id).AsEnumerable().Where(tie => tie.Target == from).ToList()) scope.Remove(tie);
        scope.About("memo", id);
    });

    /// <summary>Deletes it. What it was tied to stays.</summary>
    /// <exception cref="RefusedException">It is not theirs, or has changed.</exception>
    public static Saved Delete(StudySession session, Guid id, long? seen = null) => session.Change(ChangeKinds.DeleteMemo, scope =>
    {
        Memo memo = scope.OwnMemo(session, id, seen);
        foreach (MemoTie tie in scope.Db.MemoTies(Viewer.All).Where(tie => tie.MemoId == id).ToList()) scope.Remove(tie);
        scope.Remove(memo);
        scope.About("memo", id);
    });

    static HashSet<Tie> Tied(ChangeScope scope, Guid id) => [.. scope.Db.MemoTies(Viewer.All).Where(tie => tie.MemoId == id).AsEnumerable().Select(tie => tie.Target)];
}
