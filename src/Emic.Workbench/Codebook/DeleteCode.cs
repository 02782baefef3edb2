using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Deletes a code with its codings. The passages stay as free quotations, and memos stay without their tie to it.</summary>
public static class DeleteCode
{
    /// <summary>Deletes it.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The code.</param>
    /// <param name="below">Whether the codes below it go too; otherwise a code that has some is refused.</param>
    /// <param name="seen">The version the person saw.</param>
    /// <returns>When it reached the disk, and how many codings went.</returns>
    /// <exception cref="RefusedException">The code is gone, has changed, or has codes below it.</exception>
    public static (Saved Saved, int Codings) Run(StudySession session, Guid id, bool below = false, long? seen = null)
    {
        int codings = 0;
        Saved saved = session.Change(ChangeKinds.DeleteCode, scope =>
        {
            Code code = scope.Row<Code>(id, "code", seen);
            List<Code> all = CodeTree.All(scope);
            List<Code> going = all.FindAll(other => CodeTree.IsWithin(all, other.Id, id));
            if (going.Count > 1 && !below) throw new RefusedException($"“{code.Label}” has {(going.Count == 2 ? "a code" : $"{going.Count - 1} codes")} below it. Move {(going.Count == 2 ? "it" : "them")} away first, or delete all of them.");
            scope.About("code", id);
            foreach (Code one in going) codings += Remove(scope, one);
        });
        return (saved, codings);
    }

    static int Remove(ChangeScope scope, Code code)
    {
        List<Core.Coding> codings = scope.Db.Codings(Viewer.All).Where(coding => coding.CodeId == code.Id).ToList();
        foreach (Core.Coding coding in codings) scope.Remove(coding);
        foreach (CodeExample example in scope.Db.CodeExamples.Where(example => example.CodeId == code.Id).ToList()) scope.Remove(example);
        foreach (CodeMerge merge in scope.Db.CodeMerges.Where(merge => merge.CodeId == code.Id).ToList()) scope.Remove(merge);
        foreach (MemoTie tie in scope.Db.MemoTies(Viewer.All).Where(tie => tie.CodeId == code.Id).ToList()) scope.Remove(tie);
        foreach (ComparisonEntry entry in scope.Db.ComparisonEntries(Viewer.All).Where(entry => entry.CodeId == code.Id).ToList()) scope.Remove(entry);
        scope.Remove(code);
        return codings.Count;
    }
}
